"""A screen that changes under a kiosk: another resolution, turned, unplugged and back. It fills what there is then."""

import os
import subprocess
from collections.abc import Callable, Iterator
from time import monotonic

import pytest
from PIL import ImageGrab

from tests.running import Running, running
from tests.x11 import environment_on, virtual_screen

pytestmark = pytest.mark.x11

AMBER = (0xFF, 0xC9, 0x3C)
MODES = {"across": (1280, 720), "upright": (720, 1280), "larger": (1280, 1024)}


class Screen:
    """One whose mode can be changed, as ``xrandr`` does."""

    def __init__(self, environment: dict[str, str], xrandr: str) -> None:
        self.environment, self._xrandr = environment, xrandr
        for name, (width, height) in MODES.items():
            # What lies beside the picture on a wire means nothing here, as long as it is in order.
            times = [each + step for each in (width, height) for step in (0, 8, 16, 24)]
            self._do("--newmode", name, "60", *map(str, times))
            self._do("--addmode", "screen", name)

    def _do(self, *words: str) -> None:
        subprocess.run([self._xrandr, *words], env=self.environment, check=True, capture_output=True)

    def take(self, name: str) -> None:
        """Be in that mode."""
        self._do("--output", "screen", "--mode", name, "--fb", "{}x{}".format(*MODES[name]))

    def unplug(self) -> None:
        """Be nowhere."""
        self._do("--output", "screen", "--off", "--fb", "1280x720")

    def is_filled(self, name: str) -> bool:
        """Whether the hide bar of a visit lies in the corner of that mode."""
        x, y = (each - 6 for each in MODES[name])
        shown = ImageGrab.grab(xdisplay=self.environment["DISPLAY"])
        return shown.size == MODES[name] and shown.getpixel((x, y)) == AMBER


@pytest.fixture(scope="module")
def screen(xrandr: str) -> Iterator[Screen]:
    with virtual_screen(1280, 1280) as display:
        environment = environment_on(display, os.environ)
        # A server that nobody is connected to forgets its modes.
        with subprocess.Popen(["xev", "-root"], env=environment, stdout=subprocess.DEVNULL) as stays:
            yield Screen(environment, xrandr)
            stays.kill()


@pytest.fixture(scope="module")
def kiosk(screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    screen.take("across")
    with running(tmp_path_factory.mktemp("kiosk"), screen.environment, ["--open", "emergency"]) as kiosk:
        kiosk.until(lambda: screen.is_filled("across"))
        yield kiosk


@pytest.mark.parametrize("mode", ["upright", "larger", "across"])
def test_another_resolution_and_a_turned_screen_are_filled(
    kiosk: Running, screen: Screen, mode: str, record_property: Callable[[str, object], None]
) -> None:
    began = monotonic()
    screen.take(mode)
    kiosk.until(lambda: screen.is_filled(mode))
    record_property("usable", monotonic() - began)


def test_a_screen_that_is_unplugged_is_filled_once_it_is_back(
    kiosk: Running, screen: Screen, record_property: Callable[[str, object], None]
) -> None:
    screen.unplug()
    assert kiosk.stays(1.0)
    began = monotonic()
    screen.take("upright")
    kiosk.until(lambda: screen.is_filled("upright"))
    record_property("usable", monotonic() - began)
    assert kiosk.leave() == 0
