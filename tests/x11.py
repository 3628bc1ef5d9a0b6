"""A screen for tests that need a real window: Xvfb, started and ended by the test run itself."""

import os
import select
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PIL import ImageGrab

AMBER = (0xFF, 0xC9, 0x3C)
"""The colour of the hide bar, and of nothing else in the corner it lies in."""

START_SECONDS = 60.0
"""How long Xvfb may take to say which display it took; a loaded machine needs several seconds."""

STOP_SECONDS = 60.0


class ScreenError(Exception):
    """Xvfb did not start."""


@contextmanager
def under(manager: str, environment: Mapping[str, str]) -> Iterator[None]:
    """Run a window manager on the screen of ``environment`` for the length of the block."""
    with subprocess.Popen([manager], env=environment, stderr=subprocess.DEVNULL) as running:
        yield
        running.kill()


def shows_bar(display: str, size: tuple[int, int]) -> bool:
    """Whether the hide bar lies in the corner of a screen of that size, as on every page but the venue's."""
    x, y = size[0] - 6, size[1] - 6
    return ImageGrab.grab(bbox=(x, y, x + 1, y + 1), xdisplay=display).getpixel((0, 0)) == AMBER


@contextmanager
def virtual_screen(width: int = 1920, height: int = 1080) -> Iterator[str]:
    """Run Xvfb for the length of the block and yield its DISPLAY, such as ``:7``. Raises ``ScreenError``."""
    with screen_server(width, height) as (display, _server):
        yield display


@contextmanager
def screen_server(width: int = 1920, height: int = 1080) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Run Xvfb for the length of the block, or until it is killed; yield its DISPLAY and its process.

    The number is the first free one, so that several test runs can share a machine. Raises ``ScreenError`` with
    Xvfb's own words if no screen appears within ``START_SECONDS``.
    """
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    with (
        os.fdopen(read_end, "rb") as announced,
        subprocess.Popen(command, pass_fds=(write_end,), stderr=subprocess.PIPE) as server,
    ):
        os.close(write_end)
        try:
            ready, _, _ = select.select([announced], [], [], START_SECONDS)
            number = announced.readline().strip().decode() if ready else ""
            if not number:
                server.terminate()
                _, words = server.communicate(timeout=STOP_SECONDS)
                raise ScreenError(f"Xvfb announced no display: {words.decode(errors='replace').strip()}")
            yield f":{number}", server
        finally:
            server.terminate()
            server.communicate(timeout=STOP_SECONDS)


def environment_on(display: str, base: Mapping[str, str]) -> dict[str, str]:
    """The environment in which a child process opens its window on ``display``."""
    chosen = {name: value for name, value in base.items() if name != "WAYLAND_DISPLAY"}
    return chosen | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
