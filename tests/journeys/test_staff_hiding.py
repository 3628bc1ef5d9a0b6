"""One touch on the bar in the middle of staff work: the neutral page, locked, and nothing lost."""

import os

import pytest
from PySide6.QtCore import qWarning

from kiosk.staff.shell.sections import SECTIONS, section_label
from tests.journeys.shifts import LANDSCAPE, House, PlayedApp, wait_until
from tests.visitor.kiosks import settle
from tests.visitor.leftovers import Untouched, same_picture

SMALL = (1280, 720)
PORTRAIT = (1080, 1920)
LABELS = tuple(section_label(each.key) for each in SECTIONS)


def assert_nothing_of_staff(kiosk: PlayedApp, before: Untouched) -> None:
    """The neutral page, and nothing else in the window."""
    assert same_picture(kiosk.picture(), before.picture)
    wait_until(lambda: kiosk.locked)
    settle()
    assert same_picture(kiosk.picture(), before.picture)
    assert kiosk.texts() == before.texts
    assert kiosk.objects() == before.objects
    assert kiosk.window.title() == before.title
    assert kiosk.focus == "VenueScene"


def test_every_place_is_hidden_by_one_touch(house: House) -> None:
    house.hire()
    kiosk = house.start(SMALL)
    before = Untouched.of(kiosk)
    kiosk.unlock()
    assert [label for label in LABELS if not kiosk.there(label)] == []
    for label in LABELS:
        kiosk.touch(label)
        # At once: what the page has asked the worker for is still to come.
        kiosk.press(kiosk.bar)
        assert kiosk.hidden, label
        assert_nothing_of_staff(kiosk, before)
        kiosk.lift()
        kiosk.at_rest()
        assert_nothing_of_staff(kiosk, before)
        kiosk.unlock()
    kiosk.hide_by_bar()


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_what_was_typed_a_moment_before_is_not_lost(house: House, size: tuple[int, int]) -> None:
    house.hire()
    kiosk = house.start(size)
    before = Untouched.of(kiosk)
    kiosk.unlock()
    go_to(kiosk, "Services")
    kiosk.touch_field("Search")
    kiosk.type_on_screen("childl")
    kiosk.touch("Done")
    kiosk.touch("Childline")
    kiosk.form_drawn()
    kiosk.touch_field("Name")
    kiosk.type_on_screen("s 24")
    assert not kiosk.says("Saved")
    kiosk.press(kiosk.bar)
    assert_nothing_of_staff(kiosk, before)
    kiosk.lift()
    kiosk.unlock()
    go_to(kiosk, "Services")
    kiosk.until_says("Childlines 24")
    house.leave()
    assert [each.name for each in house.draft().services] == ["Childlines 24"]


def test_what_was_typed_a_moment_before_the_screen_went_away_is_saved(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt says that the screen is gone, then ends the process."""
    house.hire()
    kiosk = house.start()
    kiosk.unlock()
    kiosk.touch("Venue and events")
    kiosk.form_drawn()
    kiosk.touch_field("Name")
    kiosk.type_on_screen("s 24")
    assert not kiosk.says("Saved")
    codes: list[int] = []
    with monkeypatch.context() as patch:
        patch.setattr(os, "_exit", codes.append)
        # Here the process goes on, so the worker is waited for as closing it waits, but not closed.
        patch.setattr(kiosk.app.jobs, "close", kiosk.at_rest)
        qWarning("The X11 connection broke (error 1). Did the X11 server die?")
    assert codes == [4]
    venue = house.draft().venue
    assert venue is not None
    assert venue.name.endswith("s 24")
    assert "The screen that the kiosk was shown on has gone away" in house.log
    house.leave()


def test_half_a_time_is_kept_too(house: House) -> None:
    """What does not read yet, such as “25:9”, is not lost either."""
    house.hire()
    kiosk = house.start()
    kiosk.unlock()
    kiosk.touch("Venue and events")
    kiosk.touch("What is on")
    kiosk.touch("Add an event")
    kiosk.form_drawn()
    kiosk.replace_on_screen("Starts at", "25:9")
    kiosk.hide_by_bar()
    house.leave()
    kiosk = house.start()
    kiosk.unlock()
    kiosk.touch("Venue and events")
    kiosk.touch("What is on")
    kiosk.touch_field("Search")
    kiosk.type_on_screen("new event")
    kiosk.touch("New event")
    kiosk.form_drawn()
    assert kiosk.value("Starts at") == "25:9"
    assert kiosk.says("“25:9” is not a time")


def go_to(kiosk: PlayedApp, label: str) -> None:
    """Turn to a place, whichever way up the screen is."""
    if not kiosk.there(label):
        pressed = "item.activated && drawn(item) && inside(item, one('SectionsBar'))"
        kiosk.touch(kiosk.ask(f"all().filter(item => {pressed})[0].label"))
    kiosk.touch(label)
