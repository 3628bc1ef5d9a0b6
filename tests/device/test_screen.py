from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSizeF
from PySide6.QtGui import QGuiApplication

from kiosk.device.screen import ASSUMED_DIAGONAL_INCHES, MM_PER_INCH, ScreenSize, believable, measure, of_diagonal


class Stating:
    """A screen that gives these answers."""

    def __init__(self, width_px: int, height_px: int, width_mm: float, height_mm: float, ratio: float = 1.0) -> None:
        self._geometry = QRect(0, 0, width_px, height_px)
        self._size = QSizeF(width_mm, height_mm)
        self._ratio = ratio

    def geometry(self) -> QRect:
        return self._geometry

    def physicalSize(self) -> QSizeF:
        return self._size

    def devicePixelRatio(self) -> float:
        return self._ratio


def diagonal_of(size: ScreenSize) -> float:
    return hypot(size.width_mm, size.height_mm) / MM_PER_INCH


@pytest.mark.parametrize(
    ("width_px", "height_px", "width_mm", "height_mm"),
    [
        pytest.param(1920, 1080, 476, 268, id="21.5 inches"),
        pytest.param(1920, 1080, 268, 476, id="the same, reported half turned"),
        pytest.param(1080, 1920, 393, 698, id="31.5 inches, upright"),
        pytest.param(3840, 2160, 941, 529, id="43 inches"),
        pytest.param(1280, 1024, 376, 301, id="19 inches, 5 to 4"),
        pytest.param(1920, 1080, 1218, 685, id="55 inches"),
    ],
)
def test_a_plausible_screen_is_believed(width_px: int, height_px: int, width_mm: float, height_mm: float) -> None:
    size = measure(Stating(width_px, height_px, width_mm, height_mm), None)
    assert size.known
    assert diagonal_of(size) == pytest.approx(hypot(width_mm, height_mm) / MM_PER_INCH)
    assert (size.width_px, size.height_px) == (width_px, height_px)


@pytest.mark.parametrize(
    ("width_px", "height_px", "width_mm", "height_mm"),
    [
        pytest.param(1920, 1080, 0, 0, id="says nothing"),
        pytest.param(1920, 1080, 508, 286, id="96 dots an inch, made up by X"),
        pytest.param(1280, 1024, 338.67, 270.93, id="96 dots an inch, not rounded"),
        pytest.param(1920, 1080, 487.68, 274.32, id="100 dots an inch, made up by Qt"),
        pytest.param(1920, 1080, 160, 90, id="a television that states its shape"),
        pytest.param(1920, 1080, 16, 9, id="a shape in units"),
        pytest.param(1920, 1080, 400, 300, id="4 to 3 for a wide panel"),
        pytest.param(1920, 1080, 3000, 1687, id="a projector that states its canvas"),
        pytest.param(1920, 1080, -1, -1, id="nonsense"),
    ],
)
def test_an_implausible_screen_is_taken_for_22_inches(
    width_px: int, height_px: int, width_mm: float, height_mm: float
) -> None:
    size = measure(Stating(width_px, height_px, width_mm, height_mm), None)
    assert not size.known
    assert diagonal_of(size) == pytest.approx(ASSUMED_DIAGONAL_INCHES)


def test_what_staff_declare_beats_what_the_screen_says() -> None:
    size = measure(Stating(1920, 1080, 476, 268), 32.0)
    assert size.known
    assert diagonal_of(size) == pytest.approx(32.0)


@pytest.mark.parametrize("declared", [0.0, -5.0, 3.0, 400.0, float("nan"), float("inf")])
def test_a_declared_size_no_kiosk_can_have_is_passed_over(declared: float) -> None:
    assert measure(Stating(1920, 1080, 476, 268), declared) == measure(Stating(1920, 1080, 476, 268), None)


def test_pixels_are_those_that_are_laid_out_in_where_the_desktop_scales() -> None:
    size = measure(Stating(1920, 1080, 941, 529, ratio=2.0), None)
    assert size.known
    assert size.pixels_per_mm == pytest.approx(1920 / 941, rel=0.01)


def test_a_made_up_size_is_known_for_one_where_the_desktop_scales() -> None:
    assert not measure(Stating(1920, 1080, 1016, 571.5, ratio=2.0), None).known


def test_a_screen_that_is_not_there_is_not_known(qapp: QGuiApplication) -> None:
    size = measure(QGuiApplication.primaryScreen(), None)
    assert not size.known
    assert (size.width_px, size.height_px) == QGuiApplication.primaryScreen().geometry().size().toTuple()


sides = st.integers(1, 10_000)


@given(sides, sides, st.floats(-10, 5000), st.floats(-10, 5000), st.none() | st.floats())
def test_every_screen_gets_a_usable_size(
    width: int, height: int, width_mm: float, height_mm: float, declared: float | None
) -> None:
    size = measure(Stating(width, height, width_mm, height_mm), declared)
    assert 10 - 1e-9 <= diagonal_of(size) <= 100 + 1e-9


@given(st.integers(640, 7680), st.integers(480, 4320), st.floats(0, 3000), st.floats(0, 3000))
def test_turning_a_screen_does_not_change_whether_it_is_believed(
    width: int, height: int, width_mm: float, height_mm: float
) -> None:
    upright = believable((height, width), (height_mm, width_mm))
    assert believable((width, height), (width_mm, height_mm)) == upright


def test_a_diagonal_gives_square_millimetres() -> None:
    size = of_diagonal(1080, 1920, 22.0, known=False)
    assert size.portrait
    assert size.width_mm / size.height_mm == pytest.approx(1080 / 1920)
    assert not of_diagonal(1920, 1080, 22.0, known=True).portrait
