"""The drawings of posters: files anybody can open, in the colours of whatever they are drawn on."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.asset_paths import assets
from kiosk.content.drawings import drawings
from kiosk.staff.forms.poster_form import drawings_called
from kiosk.ui.drawings import FALLBACK_SIDE, WRITTEN, DrawingProvider, svg

OTHERS = ("#010203", "#020304", "#030405", "#040506")
SHAPES = {"svg", "g", "path", "rect", "circle"}
"""What a drawing is made of: nothing that holds words, fetches anything or runs."""


def drawn(ident: str, side: int = 200) -> QImage:
    return DrawingProvider().requestImage(ident, QSize(), QSize(side, side))


def colours(image: QImage) -> set[str]:
    """The colours of the pixels that are covered whole."""
    pixels = (image.pixelColor(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def test_there_are_enough_of_them_and_staff_have_a_name_for_each() -> None:
    assert len(drawings()) >= 12
    assert tuple(drawings_called()) == drawings()
    assert len({*drawings_called().values()}) == len(drawings())


@pytest.mark.parametrize("name", drawings())
def test_a_drawing_is_a_square_of_plain_shapes(name: str) -> None:
    text = (assets() / "drawings" / f"{name}.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert root.attrib["viewBox"] == "0 0 400 400"
    assert {each.tag.partition("}")[2] for each in root.iter()} <= SHAPES
    assert len(text) < 20_000
    assert not re.search("#[0-9a-f]*[a-f]", text), "colours are written in capitals, or they would not be exchanged"


@pytest.mark.parametrize("name", drawings())
def test_a_drawing_takes_the_colours_of_its_ground(name: str, qapp: object) -> None:
    own, other = colours(drawn(name)), colours(drawn("/".join((name, *(each[1:] for each in OTHERS)))))
    assert {*WRITTEN} & own and not {*WRITTEN} & other
    assert {OTHERS[WRITTEN.index(each)] for each in {*WRITTEN} & own} <= other


@pytest.mark.parametrize("side", [1, 48, 333])
def test_it_is_drawn_at_the_size_that_is_asked_for(side: int, qapp: object) -> None:
    size = QSize()
    image = DrawingProvider().requestImage("door", size, QSize(side, side))
    assert (image.width(), image.height(), size) == (side, side, QSize(side, side))
    assert DrawingProvider().requestImage("door", QSize(), QSize()).width() == FALLBACK_SIDE


@pytest.mark.parametrize("name", ["", "no-such", "../fonts/x", "/etc/passwd", "..", "door.svg", "Door"])
def test_of_an_unknown_name_nothing_is_seen(name: str, qapp: object) -> None:
    """Safety rule 11."""
    assert colours(drawn(name)) == set()
    assert "<path" not in svg(name, ())
