"""What somebody presses to read otherwise is still under the finger when the page has changed, on every scene."""

import pytest
from PySide6.QtCore import QPoint

from tests.screens.layout import draw
from tests.screens.test_layout import go, representatives
from tests.visitor.kiosks import SCREEN_MM, KioskMaker, PlayedKiosk

BARS = ("Text size", "Contrast")
SIZES = {"Large text": 1.5, "Very large text": 2.0, "Normal text": 1.0}
SCREENS = pytest.mark.parametrize(
    "size", [(1280, 720), (1920, 1080), (720, 1280), (1080, 1920)], ids=lambda size: f"{size[0]}x{size[1]}"
)


def place_of(kiosk: PlayedKiosk, label: str) -> tuple[float, float, float, float]:
    """Where the uppermost thing of that label is."""
    draw(kiosk)
    place = kiosk.labelled(label)
    return place.x, place.y, place.x + place.width, place.y + place.height


def holds(kiosk: PlayedKiosk, label: str, point: QPoint) -> bool:
    left, top, right, bottom = place_of(kiosk, label)
    return left <= point.x() < right and top <= point.y() < bottom


def pressed(kiosk: PlayedKiosk, label: str) -> QPoint:
    """Press it in its middle, which is told."""
    draw(kiosk)
    point = kiosk.labelled(label).middle
    kiosk.be_settled()
    kiosk.tap(point)
    return point


@SCREENS
def test_what_was_pressed_is_still_under_the_finger(main_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = main_window(*size)
    kiosk.wake()
    for route in ("start", *representatives()):
        if kiosk.route != route:
            go(kiosk, route)
        draw(kiosk)
        bars = {label: kiosk.labelled(label).middle for label in BARS}
        pressed(kiosk, "Text size")
        for label, scale in SIZES.items():
            point = pressed(kiosk, label)
            assert kiosk.session.property("textScale") == scale, (route, label)
            for each, at in (*bars.items(), (label, point)):
                assert holds(kiosk, each, at), (route, label, each)
        for label in ("High contrast", "I need more time", "High contrast", "I need more time"):
            assert holds(kiosk, label, pressed(kiosk, label)), (route, label)
        assert not kiosk.session.property("contrast")
        pressed(kiosk, "Text size")
        assert not kiosk.get("ChoiceSheet", "visible")
        for contrast in (True, False):
            point = pressed(kiosk, "Contrast")
            assert kiosk.session.property("contrast") is contrast
            assert holds(kiosk, "Contrast", point), route


@SCREENS
def test_a_page_read_larger_or_in_contrast_keeps_what_is_in_the_bar_in_its_place(
    main_window: KioskMaker, size: tuple[int, int]
) -> None:
    """At every size that can be chosen, whichever it was before."""
    kiosk = main_window(*size)
    kiosk.wake("service/childline")
    places = []
    for scale in (1.0, 1.5, 2.0):
        kiosk.session.set_text_scale(scale)
        places.append({label: place_of(kiosk, label) for label in BARS})
    for label in BARS:
        lefts, tops, rights, bottoms = zip(*(at[label] for at in places), strict=True)
        least = 15 * max(size) / SCREEN_MM
        assert min(rights) - max(lefts) >= least, label
        assert min(bottoms) - max(tops) >= least, label
