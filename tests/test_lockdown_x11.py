"""No chord leaves the kiosk or shows anything but it, without a window manager and under one.

About a thousand, sent from Start; Escape and slaps among them lead to the venue page, keys there to Start. Ctrl+Alt+F1
and the like belong to the console, which an X server without one does not have: those are for
``assets/install``."""

import os
from collections.abc import Iterator
from itertools import chain, combinations

import pytest

from tests.running import Running, running
from tests.test_kiosk_manners import TITLE, Screen
from tests.x11 import environment_on, shows_bar, under, virtual_screen

pytestmark = pytest.mark.x11

SIZE = (1280, 720)
MODIFIERS = ("ctrl", "alt", "shift", "super")
HELD = tuple(chain.from_iterable(combinations(MODIFIERS, many) for many in range(len(MODIFIERS) + 1)))
FUNCTION = tuple(f"F{number}" for number in range(1, 25))
SYSTEM = (
    "Tab",
    "Escape",
    "space",
    "Delete",
    "Print",
    "Sys_Req",
    "Menu",
    "Super_L",
    "Multi_key",
    "Pause",
    "Home",
)
MEDIA = tuple(
    f"XF86{name}"
    for name in (
        *("AudioPlay", "AudioMute", "AudioRaiseVolume", "HomePage", "WWW", "Mail", "Search", "Calculator", "Explorer"),
        *("Sleep", "Standby", "PowerOff", "LogOff", "Eject", "Back", "Forward", "Refresh", "Favorites", "Launch0"),
        *("ScreenSaver", "MyComputer", "Tools", "Display", "KbdLightOnOff", "MonBrightnessDown", "TouchpadToggle"),
    )
)
LETTERS = tuple("acdefghlnopqrstvwxz0123456789")
CHORDS = (
    *("+".join((*held, key)) for held in HELD for key in (*FUNCTION, *SYSTEM)),
    *("+".join((*held, key)) for held in HELD if set(held) & {"ctrl", "alt", "super"} for key in LETTERS),
    *MEDIA,
)
NAME = ("150", "215")
"""Where the venue's name stands on its page."""
AT_ONCE = 100
"""Chords in one call: a server without a window manager keeps up with that."""


@pytest.fixture(scope="module", params=["bare", "openbox"])
def environment(request: pytest.FixtureRequest, openbox: str) -> Iterator[dict[str, str]]:
    with virtual_screen(*SIZE) as display:
        environment = environment_on(display, os.environ)
        if request.param == "bare":
            yield environment
            return
        with under(openbox, environment):
            yield environment


@pytest.fixture(scope="module")
def kiosk(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("kiosk"), environment, ["--open", "start"]) as kiosk:
        yield kiosk


@pytest.fixture
def screen(environment: dict[str, str]) -> Iterator[Screen]:
    screen = Screen(environment)
    yield screen
    screen.close()


def back(kiosk: Running, screen: Screen) -> int:
    """The kiosk's window, once it is there: a window manager that works its keys off late may take it away meanwhile,
    and it comes back by itself."""
    kiosk.until(lambda: len(screen.seen("--name", TITLE)) == 1)
    return screen.window()


def theirs(kiosk: Running, screen: Screen) -> set[str]:
    """The windows of the kiosk's process that can be seen."""
    return screen.seen("--pid", str(kiosk.process.pid))


def pressed(screen: Screen, chords: tuple[str, ...]) -> None:
    for at in range(0, len(chords), AT_ONCE):
        screen.do("key", "--delay", "2", *chords[at : at + AT_ONCE])


def test_no_chord_leaves_it_from_where_staff_come_in(
    kiosk: Running, screen: Screen, environment: dict[str, str]
) -> None:
    """What is taken for a fist on the keys hides it there too: then the others are sent to the venue page. Before the
    other tests: some chords leave a window manager with the mouse in its hands."""
    window, before, display = back(kiosk, screen), theirs(kiosk, screen), environment["DISPLAY"]

    def hidden() -> bool:
        # One may close a menu of the window manager's.
        screen.do("key", "Escape")
        return not shows_bar(display, SIZE)

    kiosk.until(hidden)
    # It hears nothing for a moment after it was hidden.
    assert kiosk.stays(1.0)
    screen.do("mousemove", *NAME, "mousedown", "1")
    kiosk.until(lambda: shows_bar(display, SIZE))
    screen.do("mouseup", "1")
    pressed(screen, tuple(f"{held}+{key}" for held in MODIFIERS for key in FUNCTION + SYSTEM if key != "Escape"))
    kiosk.until(lambda: theirs(kiosk, screen) == before)
    assert kiosk.stays(0.5)
    assert back(kiosk, screen) == window


def test_no_chord_leaves_it_or_shows_anything_else(kiosk: Running, screen: Screen) -> None:
    window, before = back(kiosk, screen), theirs(kiosk, screen)
    pressed(screen, CHORDS)
    kiosk.until(lambda: theirs(kiosk, screen) == before)
    assert kiosk.stays(0.5)
    assert back(kiosk, screen) == window
    kiosk.until(lambda: "Fullscreen" in screen.about(window))


def test_a_key_that_is_held_for_long_does_nothing_else(kiosk: Running, screen: Screen) -> None:
    window = back(kiosk, screen)
    for key in ("F4", "Return", "super", "Menu"):
        screen.do("keydown", key, "sleep", "1", "keyup", key)
    assert kiosk.stays(0.2)
    assert back(kiosk, screen) == window
