"""Safety rule 3 on a real screen: what hid it does not show it again, be it a hand that
rests on the keyboard or one tap too many."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running import Running, running
from tests.test_kiosk_manners import SCREEN, Screen
from tests.x11 import shows_bar

pytestmark = pytest.mark.x11

BAR = (SCREEN[0] - 6, SCREEN[1] - 6)
PAGE = "service/childline"
SIGHT = 1.5
"""Seconds in which a screen that woke would be seen to have: more than twice the time it is deaf."""


@pytest.fixture
def screen(x11_environment: dict[str, str]) -> Iterator[Screen]:
    screen = Screen(x11_environment)
    yield screen
    screen.do("keyup", "a", "keyup", "s", "keyup", "d")
    screen.set_repeat(on=True)
    screen.do("mousemove", *map(str, SCREEN))
    screen.close()


@pytest.fixture
def kiosk(tmp_path: Path, x11_environment: dict[str, str]) -> Iterator[Running]:
    """A kiosk over the whole screen, on a page of a visit."""
    with running(tmp_path, x11_environment, ["--open", PAGE]) as kiosk:
        display = x11_environment["DISPLAY"]
        kiosk.until(lambda: shows_bar(display, SCREEN))
        yield kiosk


@pytest.mark.parametrize("repeats", [True, False], ids=["repeating", "not repeating"])
def test_rule_3_a_hand_that_rests_on_a_real_keyboard_never_wakes(
    kiosk: Running, screen: Screen, x11_environment: dict[str, str], repeats: bool
) -> None:
    display = x11_environment["DISPLAY"]
    screen.set_repeat(on=repeats)
    screen.do("keydown", "a", "keydown", "s", "keydown", "d")
    kiosk.until(lambda: not shows_bar(display, SCREEN))
    assert kiosk.stays(SIGHT)
    assert not shows_bar(display, SCREEN)
    screen.do("keyup", "d", "keyup", "s", "keyup", "a")
    assert kiosk.stays(SIGHT)
    assert not shows_bar(display, SCREEN)


@pytest.mark.parametrize(("clicks", "pause"), [(6, "0.15"), (3, "0.35"), (2, "0.8"), (2, "1.2"), (4, "1.0")])
def test_rule_3_clicks_on_the_bar_hide_and_stay_hidden(
    kiosk: Running, screen: Screen, x11_environment: dict[str, str], clicks: int, pause: str
) -> None:
    """With an even number of them the last would have woken it."""
    click = ("click", "1", "sleep", pause)
    screen.do("mousemove", *map(str, BAR), *click * clicks)
    assert kiosk.stays(0.5)
    assert not shows_bar(x11_environment["DISPLAY"], SCREEN)
