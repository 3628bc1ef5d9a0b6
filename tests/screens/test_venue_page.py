"""The venue page on every size of screen: what is on, the hours and the rooms use the room there is, and no heading
stands over nothing."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage

from kiosk.content.catalogue import Catalogue, merge
from kiosk.device.fake import FakeScreen
from tests.screens.layout import Layout, Rect, faults
from tests.screens.test_sizes import EVERY_INCH, EVERY_SIZE, HIGH_INCHES, reach
from tests.starter import whole_starter
from tests.visitor.kiosks import SCREEN_MM, KioskMaker, PlayedKiosk, wait_until

READY = 1
"""``Image.Ready``."""

HEADINGS = ("What’s on", "Opening hours", "Rooms")


def library(**fields: Any) -> Catalogue:
    """The starter's venue with other fields."""
    edition = whole_starter()
    assert edition.venue is not None
    venue = msgspec.structs.replace(edition.venue, **fields)
    return merge([msgspec.structs.replace(edition, venue=venue)])


def idle(main_window: KioskMaker, inches: float, upright: bool, catalogue: Catalogue) -> tuple[PlayedKiosk, Layout]:
    wide, high = (1080, 1920) if upright else (1920, 1080)
    screen = FakeScreen(f"{inches} inches", wide, high, inches)
    kiosk = main_window(wide, high, pixels_per_mm=screen.size.pixels_per_mm, catalogue=catalogue)
    layout = Layout.of(kiosk, screen.size.pixels_per_mm)
    assert faults(layout, bar=False) == [], inches
    return kiosk, layout


def words(layout: Layout) -> list[str]:
    """What stands on the page, from above to below."""
    return [one.words for one in sorted(layout.texts, key=lambda one: one.rect.top)]


EMPTY = {
    "nothing on": library(events=()),
    "no rooms": library(rooms=()),
    "nothing": library(events=(), rooms=()),
    "all": library(),
}


@EVERY_SIZE
@EVERY_INCH
@pytest.mark.parametrize("empty", EMPTY)
def test_no_heading_stands_over_nothing(main_window: KioskMaker, inches: float, upright: bool, empty: str) -> None:
    venue = EMPTY[empty].venue
    assert venue is not None
    said = words(idle(main_window, inches, upright, EMPTY[empty])[1])
    below = {
        "What’s on": [event.title for event in venue.events],
        "Opening hours": ["Wednesday 25 November"],
        "Rooms": [room.name for room in venue.rooms],
    }
    # Above the hours stands the date as well.
    assert said.count("Wednesday 25 November") == 1 + said.count("Opening hours")
    for heading in HEADINGS:
        assert said.count(heading) <= 1
        if heading in said:
            assert set(below[heading]) & set(said), heading
    # Either every room with what is in it, or their names alone; never some of them.
    rooms = [room.name for room in venue.rooms]
    assert set(rooms) <= set(said) or set(rooms).isdisjoint(said)
    if rooms and "Rooms" not in said:
        assert f"Rooms: {' · '.join(rooms)}" in said


@pytest.mark.parametrize("upright", [False, True])
def test_a_picture_stands_beside_the_words_of_an_event(main_window: KioskMaker, tmp_path: Path, upright: bool) -> None:
    photo = QImage(400, 300, QImage.Format.Format_RGB32)
    photo.fill(Qt.GlobalColor.darkGreen)
    assert photo.save(str(tmp_path / "photo.png"))
    url = QUrl.fromLocalFile(str(tmp_path / "photo.png")).toString()
    kiosk, _ = idle(main_window, 22.0, upright, EMPTY["all"])
    kiosk.do(f"of('VenueCard').forEach(card => card.picture = '{url}')")
    shown = "of('VenueCard').filter(drawn)"
    wait_until(lambda: kiosk.ask(f"{shown}.every(card => card.children[2].status === {READY})"))
    layout = Layout.of(kiosk, 1920 / SCREEN_MM)
    assert faults(layout, bar=False) == []
    pictures = [Rect(x, y, x + w, y + h) for x, y, w, h in kiosk.ask(f"{shown}.map(card => place(card.children[2]))")]
    assert len(pictures) > 2
    for picture, card in zip(pictures, kiosk.ask(f"{shown}.map(place)"), strict=True):
        x, y, wide, high = card
        assert Rect(x, y, x + wide, y + high).holds(picture)
        assert not [one.words for one in layout.texts if one.rect.overlaps(picture)]


@pytest.mark.parametrize("inches", [43.0, 55.0])
def test_a_high_screen_is_used_within_reach(main_window: KioskMaker, inches: float) -> None:
    """Everything that is on in the next days, the week, and every room stand where hands and eyes reach."""
    assert inches > HIGH_INCHES
    kiosk, layout = idle(main_window, inches, True, EMPTY["all"])
    venue = EMPTY["all"].venue
    assert venue is not None
    low = [one for one in layout.texts if one.rect.top >= reach(layout)]
    said = {one.words for one in low}
    assert {event.title for event in venue.events} <= said
    assert {room.name for room in venue.rooms} <= said
    assert {*HEADINGS, "Monday 23 November", "Sunday 29 November"} <= said
    assert max(one.rect.bottom for one in low) > layout.window.height * 0.8 - (inches > 50) * layout.window.height * 0.1
    assert kiosk.start_here.y >= reach(layout)
