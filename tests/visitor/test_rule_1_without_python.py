"""Safety rule 1, in time: nothing of Python stands between the touch and the neutral page."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest
from PySide6.QtCore import Qt

from kiosk.asset_paths import ROOM
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, settle, wait_until


@contextmanager
def calls_of_ours(calls: list[str]) -> Iterator[None]:
    """Note every function of the kiosk that Python runs in this thread."""

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(str(ROOM)):
            calls.append(frame.f_code.co_qualname)

    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(None)


def on_the_bar(kiosk: PlayedKiosk) -> None:
    """A finger on the bar."""
    kiosk.press(kiosk.bar)


def escape(kiosk: PlayedKiosk) -> None:
    """The Escape key."""
    kiosk.key_down(Qt.Key.Key_Escape)


def slap(kiosk: PlayedKiosk) -> None:
    """The last key of a slap."""
    kiosk.key_down(Qt.Key.Key_L)


def two_keys(kiosk: PlayedKiosk) -> None:
    """The keys of a slap before the last."""
    kiosk.key_down(Qt.Key.Key_J)
    kiosk.key_down(Qt.Key.Key_K)


WAYS: dict[Callable[[PlayedKiosk], None], Callable[[PlayedKiosk], None]] = {
    on_the_bar: lambda kiosk: None,
    escape: lambda kiosk: None,
    slap: two_keys,
}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("route", ["start", "find", "service/childline"])
def test_rule_1_no_function_of_ours_runs_before_the_neutral_frame(
    kiosk: PlayedKiosk, way: Callable[[PlayedKiosk], None], route: str
) -> None:
    kiosk.wake(route)
    if route == "service/childline":
        kiosk.session.set_contrast(True)
        kiosk.do("of('CodePanel')[0].ask()")
    kiosk.picture()
    WAYS[way](kiosk)
    settle()
    calls: list[str] = []

    def drawn() -> None:
        calls.append("the neutral frame")

    kiosk.window.frameSwapped.connect(drawn)
    with calls_of_ours(calls):
        way(kiosk)
        wait_until(lambda: "Visits.end" in calls)
    kiosk.window.frameSwapped.disconnect(drawn)
    assert kiosk.hidden
    assert calls.index("the neutral frame") == 0


def test_rule_1_a_broken_session_does_not_keep_the_page_on_the_screen(
    main_window: KioskMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ending the visit may fail as it likes: the neutral page is there before, and stays."""
    kiosk = main_window()
    neutral = kiosk.picture()
    kiosk.wake("service/childline")
    asked: list[bool] = []

    def never(_: object) -> None:
        asked.append(kiosk.hidden)

    with monkeypatch.context() as patch:
        patch.setattr(type(kiosk.main_window.visits), "end", never)
        kiosk.press(kiosk.bar)
        wait_until(lambda: asked != [])
    assert asked == [True]
    assert kiosk.hidden
    assert kiosk.picture().size() == neutral.size()


def test_rule_1_hides_while_the_interpreter_is_busy_elsewhere() -> None:
    """In a process of its own: what other tests left, such as a timer of Python's, would wait for the interpreter too.

    On a busy machine QML's timer may go off before the holding begins, or only after it: then nothing was tried. A path
    through Python could never be done while the interpreter is held, however often it is tried.
    """
    tried = subprocess.run(
        [sys.executable, "-m", "tests.visitor.held_interpreter"],
        cwd=ROOM.parent,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert tried.stdout.splitlines()[-1:] == ["hidden while held"], tried.stdout + tried.stderr
