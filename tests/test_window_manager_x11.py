"""A kiosk under a window manager: whatever puts it away, it comes back by itself; and the doctor says that one runs."""

import os
import subprocess
from collections.abc import Callable, Iterator

import pytest

from kiosk.commands.doctor import screen as screen_findings
from kiosk.device.displays import window_manager
from tests.running import Running, running
from tests.test_kiosk_manners import Screen
from tests.x11 import environment_on, shows_bar, under, virtual_screen

pytestmark = pytest.mark.x11

SIZE = (1280, 720)


@pytest.fixture(scope="module")
def managed(openbox: str) -> Iterator[dict[str, str]]:
    """The environment of a screen on which a window manager runs."""
    with virtual_screen(*SIZE) as display:
        environment = environment_on(display, os.environ)
        with under(openbox, environment):
            yield environment


@pytest.fixture(scope="module")
def kiosk(managed: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A kiosk on it, on a page of a visit."""
    with running(tmp_path_factory.mktemp("kiosk"), managed, ["--open", "start"]) as kiosk:
        kiosk.until(lambda: window_manager(managed))
        kiosk.until(lambda: fills(managed))
        yield kiosk


@pytest.fixture
def screen(managed: dict[str, str]) -> Iterator[Screen]:
    screen = Screen(managed)
    yield screen
    screen.close()


def fills(environment: dict[str, str]) -> bool:
    """Whether the page of the visit fills the screen."""
    return shows_bar(environment["DISPLAY"], SIZE)


def show_the_desktop(screen: Screen, window: int) -> None:
    screen.do("key", "super+d")


def minimise(screen: Screen, window: int) -> None:
    screen.do("windowminimize", str(window))


def leave_full_screen(screen: Screen, window: int) -> None:
    screen.take_from_full_screen(window)


def go_to_another_desktop(screen: Screen, window: int) -> None:
    screen.do("set_desktop", "1")


def move_to_another_desktop(screen: Screen, window: int) -> None:
    screen.do("set_desktop_for_window", str(window), "2")


def unmap(screen: Screen, window: int) -> None:
    screen.do("windowunmap", str(window))


def is_full_screen(screen: Screen, window: int) -> bool:
    return "Fullscreen" in screen.about(window)


WAYS = (show_the_desktop, minimise, leave_full_screen, go_to_another_desktop, move_to_another_desktop, unmap)


@pytest.mark.parametrize("away", WAYS)
def test_it_comes_back_by_itself(
    kiosk: Running, screen: Screen, managed: dict[str, str], away: Callable[[Screen, int], None]
) -> None:
    window = screen.window()
    away(screen, window)
    # It may not have gone yet, so it must be there twice; and it fills the screen before it is told that it does.
    kiosk.until(lambda: fills(managed) and kiosk.stays(1.0) and fills(managed) and is_full_screen(screen, window))
    assert screen.window() == window


def test_what_lies_over_it_goes_below_it(kiosk: Running, screen: Screen, managed: dict[str, str]) -> None:
    over = ["xev", "-geometry", f"{SIZE[0]}x{SIZE[1]}+0+0", "-event", "mouse"]
    with subprocess.Popen(over, env=managed, stdout=subprocess.DEVNULL) as other:
        screen.do("search", "--sync", "--onlyvisible", "--name", "^Event Tester$", "windowactivate")
        kiosk.until(lambda: kiosk.stays(0.3) and fills(managed))
        other.kill()


def test_the_doctor_says_that_one_runs(managed: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", managed["DISPLAY"])
    assert any("A window manager runs on this screen" in each.sentence for each in screen_findings())
    with virtual_screen(*SIZE) as bare:
        monkeypatch.setenv("DISPLAY", bare)
        assert not window_manager()
        assert not any("window manager" in each.sentence for each in screen_findings())
    assert not window_manager({})
    assert not window_manager({"DISPLAY": ":no screen"})
