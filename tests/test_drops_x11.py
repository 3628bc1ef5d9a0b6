"""Nothing can be dropped on the kiosk: a text and a file that another program drags over it go nowhere."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import dragging
from tests.dragging import SIDE
from tests.running import Running, child, running
from tests.test_kiosk_manners import SCREEN, TITLE, Screen
from tests.x11 import environment_on, virtual_screen

pytestmark = pytest.mark.x11

PLACES = ((0.5, 0.3), (0.3, 0.6), (0.7, 0.6), (0.5, 0.85), (0.8, 0.98))
"""Of the screen, in shares of it: tiles and cards, a field, keys, the hide bar."""


@dataclass
class Dragger:
    """The other program, on the same screen."""

    process: "subprocess.Popen[str]"
    screen: Screen
    display: str

    def drag(self, kiosk: Running, x: int, y: int) -> str:
        """Drag from its corner to a place on the screen; what became of it."""
        half = SIDE // 2
        [own] = self.screen.seen("--name", dragging.TITLE)
        kiosk.until(lambda: self._on_top(own, str(half)))
        self.screen.do("mousedown", "1")
        for part in (1, 2, 3, 4):
            place = str(half + (x - half) * part // 4), str(half + (y - half) * part // 4)
            self.screen.do("mousemove", *place, "sleep", "0.1")
        self.screen.do("mouseup", "1")
        return self.said()

    def _on_top(self, own: str, place: str) -> bool:
        """Whether a finger on its corner comes down on it: a kiosk that is just starting comes to the top once more."""
        self.screen.do("windowraise", own, "mousemove", place, place)
        return f"WINDOW={own}" in self.screen.do("getmouselocation", "--shell").split()

    def said(self) -> str:
        """The next line it says."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@pytest.fixture(scope="module")
def dragger() -> Iterator[Dragger]:
    with virtual_screen(*SCREEN) as display:
        environment = environment_on(display, os.environ)
        command = [sys.executable, "-m", "tests.dragging"]
        with child(command, env=environment, stdout=subprocess.PIPE) as process:
            screen = Screen(environment)
            dragger = Dragger(process, screen, display)
            assert dragger.said() == "ready"
            yield dragger
            screen.close()


@pytest.mark.parametrize("page", ["venue", "start", "find"])
def test_nothing_is_taken_by_the_kiosk(dragger: Dragger, tmp_path: Path, page: str) -> None:
    environment = environment_on(dragger.display, os.environ)
    with running(tmp_path, environment, ["--open", page]) as kiosk:
        kiosk.until(lambda: len(dragger.screen.seen("--name", TITLE)) == 1)
        window = dragger.screen.window()
        # Another program takes it.
        assert dragger.drag(kiosk, SIDE + SIDE // 2, SIDE // 2) == "CopyAction"
        for x, y in PLACES:
            assert dragger.drag(kiosk, round(x * SCREEN[0]), round(y * SCREEN[1])) == "IgnoreAction"
        assert kiosk.stays(0.2)
        assert dragger.screen.window() == window
        assert "ERROR" not in kiosk.log
