"""A wrong PIN, ten times; and what each role finds once it is inside."""

from contextlib import closing
from datetime import timedelta

from kiosk.store.audit import Audit
from tests.journeys.shifts import EDITOR, EDITOR_PIN, PIN, House, PlayedApp, wait_until

WRONG = "161803"
TOLD = (
    *("1 second", "2 seconds", "4 seconds", "8 seconds", "16 seconds", "32 seconds"),
    *("2 minutes", "3 minutes", "5 minutes", "9 minutes"),
)
"""What the pad says after each of ten wrong PINs: 1, 2, 4 … 512 seconds, in minutes once it is longer than one."""


def touch_digits(kiosk: PlayedApp, pin: str) -> None:
    """Read where the digits stand, and touch them."""
    for digit in pin:
        kiosk.touch(digit)


def order_of_digits(kiosk: PlayedApp) -> list[str]:
    """The digits as they stand on the pad, row by row."""
    keys = "all().filter(item => item.activated && /^[0-9]$/.test(item.label) && drawn(item))"
    places = kiosk.ask(f"{keys}.map(item => [item.label, place(item)])")
    return [label for label, _ in sorted(places, key=lambda each: (each[1][1], each[1][0]))]


def come_in(kiosk: PlayedApp) -> None:
    """Hold the name until the pad has looked how long there is to wait."""
    kiosk.hold_name()
    wait_until(lambda: not kiosk.says("One moment…"))


def wait_it_out(house: House, kiosk: PlayedApp, seconds: int) -> None:
    """Let so many seconds pass, and see the last of them told."""
    house.clock.advance(timedelta(seconds=seconds - 1))
    wait_until(lambda: kiosk.says("Try again in 1 second."))
    house.clock.advance(timedelta(seconds=1))
    wait_until(lambda: not kiosk.says("Try again"))


def test_a_wrong_pin_ten_times(house: House) -> None:
    house.hire()
    kiosk = house.start()
    come_in(kiosk)
    orders = {tuple(order_of_digits(kiosk))}
    for number, told in enumerate(TOLD):
        touch_digits(kiosk, WRONG)
        kiosk.touch("Unlock")
        kiosk.until_says(f"That is not a PIN of this kiosk. Try again in {told}.")
        orders.add(tuple(order_of_digits(kiosk)))
        touch_digits(kiosk, PIN)
        assert not kiosk.there("Unlock")  # the right one, during the wait: the key for it is switched off
        kiosk.hide_by_bar()
        if number == 6:
            house.leave()
            kiosk = house.start()
        come_in(kiosk)
        kiosk.until_says(f"Try again in {told}.")
        touch_digits(kiosk, PIN)
        assert not kiosk.there("Unlock")
        wait_it_out(house, kiosk, 2**number)
        for _ in PIN:
            kiosk.touch("Delete")
    assert len(orders) > 8
    touch_digits(kiosk, PIN)
    kiosk.touch("Unlock")
    kiosk.until_there("Lock and leave")
    kiosk.touch("Settings")
    kiosk.touch("Who did what")
    kiosk.until_says("A wrong PIN was tried; the 10th in a row.")
    house.leave()
    with closing(house.store()) as store:
        lines = [line.what for line in Audit(store, house.clock).latest(100)]
    assert sum("wrong PIN" in line for line in lines) == len(TOLD)
    assert not any(WRONG in line or PIN in line for line in lines)


def test_an_editor_sees_neither_people_nor_settings(house: House) -> None:
    house.hire()
    house.hire(EDITOR, "editor", EDITOR_PIN)
    kiosk = house.start()
    kiosk.unlock(EDITOR_PIN)
    assert kiosk.says(EDITOR)
    assert kiosk.there("Usage")
    assert not kiosk.there("People")
    assert not kiosk.there("Settings")
    kiosk.touch("Lock and leave")
    wait_until(lambda: kiosk.locked)
    kiosk.unlock()
    assert kiosk.there("People")
    assert kiosk.there("Settings")


def test_a_pin_that_is_too_short_cannot_be_tried(house: House) -> None:
    house.hire()
    kiosk = house.start()
    come_in(kiosk)
    touch_digits(kiosk, PIN[:-1])
    assert not kiosk.there("Unlock")
    touch_digits(kiosk, PIN[-1])
    assert kiosk.there("Unlock")
