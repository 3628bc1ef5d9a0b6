"""Burn-in is avoided: what stands still on an idle screen moves by a pixel a minute, what a finger aims at does not."""

import datetime as dt

import pytest

from kiosk.device.fake import FakeScreen
from tests.screens.layout import Layout, faults
from tests.visitor.kiosks import NOW, KioskMaker, PlayedKiosk, settle
from tests.visitor.leftovers import same_picture

MINUTES = 60


def pass_minute(kiosk: PlayedKiosk, minute: int) -> tuple[int, int]:
    """Let the clock of an idle screen go on; gives how far its still parts stand from where they were laid out."""
    kiosk.clock.move(NOW + dt.timedelta(minutes=minute))
    kiosk.main_window.refresh()
    x, y = kiosk.ask("[one('PixelShift').by.x, one('PixelShift').by.y]")
    return x, y


@pytest.mark.parametrize(("width", "height", "inches"), [(1280, 720, 13.3), (1080, 1920, 43.0)])
def test_still_parts_move_within_bounds_and_tiles_do_not(
    width: int, height: int, inches: float, main_window: KioskMaker
) -> None:
    size = FakeScreen("one", width, height, inches).size
    kiosk = main_window(width, height, pixels_per_mm=size.pixels_per_mm, posters_still=False)
    begun = kiosk.picture()
    start, name = kiosk.start_here, kiosk.ask("place(one('VenuePlace').name)")
    most = kiosk.get("PixelShift", "most")
    assert 3 <= most <= max(3, round(size.pixels_per_mm))
    seen = [(0, 0)]
    for minute in range(1, MINUTES + 1):
        x, y = pass_minute(kiosk, minute)
        assert max(abs(x), abs(y)) <= most
        assert max(abs(x - seen[-1][0]), abs(y - seen[-1][1])) == 1, "slowly"
        assert kiosk.start_here == start
        assert kiosk.ask("place(one('VenuePlace').name)")[:2] == [name[0] + x, name[1] + y]
        if abs(x) == most:
            assert faults(Layout.of(kiosk, size.pixels_per_mm), bar=False) == []
        seen.append((x, y))
    assert len(set(seen)) > 15
    assert {x for x, _ in seen} == set(range(-most, most + 1))
    assert not same_picture(kiosk.picture(), begun)


def test_nothing_moves_while_a_visitor_is_on_a_page(main_window: KioskMaker) -> None:
    """What is seen after hiding is what was seen before: the upper part of a high screen, too, which a visit keeps."""
    size = FakeScreen("high", 1080, 1920, 43.0).size
    kiosk = main_window(1080, 1920, pixels_per_mm=size.pixels_per_mm, posters_still=False)
    shift = pass_minute(kiosk, 1)
    upper = kiosk.ask("place(one('VenuePlace').name)")
    kiosk.wake()
    bar = kiosk.bar
    assert pass_minute(kiosk, 2) == pass_minute(kiosk, 3) == shift == (1, 1)
    assert kiosk.ask("of('VenuePlace').map(each => place(each.name))") == [upper, upper]
    assert kiosk.bar == bar
    kiosk.hide()
    settle()
    assert pass_minute(kiosk, 3) == shift
    assert pass_minute(kiosk, 4) == (2, 2)


def test_pictures_of_the_screen_are_taken_without_it(kiosk: PlayedKiosk) -> None:
    """``posters_still`` is what the tour and the preview of the staff set."""
    assert {pass_minute(kiosk, minute) for minute in range(1, 10)} == {(0, 0)}
