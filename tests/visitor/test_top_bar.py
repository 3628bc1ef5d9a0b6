"""The bar above a visit: the venue's name however short it is, and the place that lets staff in by it."""

import msgspec
import pytest
from PySide6.QtCore import QPointF

from kiosk.content.catalogue import merge
from tests.starter import whole_starter
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, SCREEN_MM, KioskMaker, Place, PlayedKiosk, settle, wait_until

SHORT_MS = 40
NAMES = ["A", "Hub", "The Hub", "Bolsover Library", "The Royal Borough Library and Community Centre of Great Missenden"]
SIZES = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
SCALES = pytest.mark.parametrize("scale", [1.0, 2.0], ids=["100 %", "200 %"])


def kiosk_of(main_window: KioskMaker, name: str, size: tuple[int, int], scale: float = 1.0) -> PlayedKiosk:
    """A visit at a venue of that name."""
    edition = whole_starter()
    assert edition.venue is not None
    venue = msgspec.structs.replace(edition.venue, name=name)
    kiosk = main_window(*size, catalogue=merge([msgspec.structs.replace(edition, venue=venue)]))
    kiosk.wake()
    kiosk.session.set_text_scale(scale)
    settle()
    kiosk.picture()
    return kiosk


def name_in_the_bar(kiosk: PlayedKiosk, name: str) -> str:
    return f"labels().filter(item => item.text === {name!r} && inside(item, one('TopBar')))"


@SIZES
@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_the_venue_stands_in_the_bar(main_window: KioskMaker, name: str, size: tuple[int, int]) -> None:
    kiosk = kiosk_of(main_window, name, size)
    assert kiosk.ask(f"{name_in_the_bar(kiosk, name)}.length") == 1


@SIZES
@SCALES
@pytest.mark.parametrize("name", NAMES)
def test_what_is_held_for_staff_is_as_wide_as_a_hand_needs_and_no_button_lies_on_it(
    main_window: KioskMaker, name: str, size: tuple[int, int], scale: float
) -> None:
    kiosk = kiosk_of(main_window, name, size, scale)
    held = Place(*kiosk.ask("place(one('TopBar').held)"))
    found = "of('Button').filter(e => inside(e, one('TopBar')) && drawn(e)).map(e => place(e))"
    buttons = [Place(*each) for each in kiosk.ask(found)]
    assert held.width >= 28 * max(size) / SCREEN_MM
    assert held.height >= 20 * max(size) / SCREEN_MM
    assert held.x + held.width <= min(each.x for each in buttons)


@SIZES
@pytest.mark.parametrize("name", ["A", NAMES[-1]])
def test_a_hand_that_trembles_on_the_name_lets_staff_in(
    main_window: KioskMaker, name: str, size: tuple[int, int]
) -> None:
    kiosk = kiosk_of(main_window, name, size)
    kiosk.be_settled()
    asked: list[bool] = []
    kiosk.main_window.on_staff(lambda: asked.append(True), lambda: None)
    kiosk.set("TopBar", "holdSeconds", SHORT_MS / 1000)
    millimetre = max(size) / SCREEN_MM
    middle = Place(*kiosk.ask("place(one('TopBar').held)")).middle
    kiosk.press(middle)
    for x, y in [(5, 0), (-5, 2), (0, -6)]:
        kiosk.move(middle + (QPointF(x, y) * millimetre).toPoint())
    wait_until(lambda: bool(asked))
    kiosk.lift()
    assert asked == [True]
