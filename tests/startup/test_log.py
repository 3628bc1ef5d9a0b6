"""What is written down of a fault: its place. What is not: its words, and how often it came (safety rule 7)."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qCritical, qDebug, qInfo, qWarning
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.startup.log import Faults, keep_log, log, where


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    end = keep_log(tmp_path)
    yield tmp_path / "kiosk.log"
    end()


@pytest.fixture
def hidden(qapp: QGuiApplication) -> Iterator[list[str]]:
    """How often the screen was hidden."""
    hidden: list[str] = []
    faults = Faults(lambda: hidden.append("hidden"))
    yield hidden
    faults.close()


def test_the_log_grows_no_further_than_it_should(kept: Path) -> None:
    for _ in range(4000):
        log.info("The kiosk has started. %s", "x" * 300)
    sizes = [path.stat().st_size for path in kept.parent.iterdir()]
    assert len(sizes) == 3
    assert all(size <= 200_000 for size in sizes)


def test_a_log_that_cannot_be_made_is_done_without(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "log").touch()
    end = keep_log(tmp_path / "log")
    log.error("Something.")
    end()
    assert capsys.readouterr().err == ""


def test_a_log_on_a_full_disk_is_done_without(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kiosk.log").symlink_to("/dev/full")
    end = keep_log(tmp_path)
    log.error("Something.")
    end()
    assert capsys.readouterr().err == ""


def test_the_place_of_a_fault_is_given_from_the_inside_out() -> None:
    def inner() -> None:
        raise KeyError("what she read")

    try:
        inner()
    except KeyError as fault:
        place = where(fault.__traceback__)
    inside, outside = place.split(" < ")
    line = inner.__code__.co_firstlineno
    assert inside == f"test_log.py:{line + 1}"
    assert outside.startswith("test_log.py:")
    assert where(None) == "an unknown place"


def test_a_fault_as_deep_as_python_goes_hides_and_is_noted(kept: Path, hidden: list[str], qtbot: QtBot) -> None:
    usual = sys.getrecursionlimit()

    def room() -> int:
        try:
            return 1 + room()
        except RecursionError:
            return 0

    def dive(further: int) -> None:
        if further > 0:
            dive(further - 1)
        else:
            sys.excepthook(RecursionError, RecursionError("what she read"), None)

    dive(room() - 4)
    assert hidden == ["hidden"]
    assert "RecursionError at an unknown place" in kept.read_text()
    qtbot.waitUntil(lambda: sys.getrecursionlimit() == usual)


def test_of_a_fault_that_calls_itself_only_the_innermost_places_are_noted() -> None:
    def dive() -> None:
        dive()

    try:
        dive()
    except RecursionError as fault:
        assert where(fault.__traceback__).count(" < ") == 19


def test_a_fault_that_cannot_hide_is_noted_all_the_same(kept: Path, qapp: QGuiApplication) -> None:
    def fail() -> None:
        raise OSError("no window")

    faults = Faults(fail)
    try:
        with pytest.raises(OSError, match="no window"):
            sys.excepthook(KeyError, KeyError("what she read"), None)
    finally:
        faults.close()
    assert "KeyError at an unknown place" in kept.read_text()


def test_a_fault_on_another_thread_is_noted_and_hides_nothing(kept: Path, hidden: list[str]) -> None:
    nothing: dict[str, str] = {}
    thread = threading.Thread(target=lambda: nothing["what she read"])
    thread.start()
    thread.join()
    assert "KeyError at test_log.py" in kept.read_text()
    assert "she read" not in kept.read_text()
    assert hidden == []


def test_a_fault_nobody_could_raise_is_noted(kept: Path, hidden: list[str]) -> None:
    class Broken:
        def __del__(self) -> None:
            raise ValueError("what she read")

    Broken()
    assert "ValueError at test_log.py" in kept.read_text()
    assert "she read" not in kept.read_text()
    assert hidden == []


def test_a_fault_on_the_drawing_thread_hides(kept: Path, hidden: list[str]) -> None:
    try:
        raise ValueError("what she read")
    except ValueError as fault:
        sys.excepthook(ValueError, fault, fault.__traceback__)
    assert hidden == ["hidden"]
    assert "ValueError at test_log.py" in kept.read_text()
    assert "she read" not in kept.read_text()


def test_only_warnings_and_worse_of_qt_are_noted(kept: Path, hidden: list[str], qtbot: QtBot) -> None:
    qDebug("what she read")
    qInfo("what she read")
    assert "Qt" not in kept.read_text()
    qWarning("what she read")
    qCritical("what she read")
    assert kept.read_text().count("Qt reported a problem at Qt:0.\n") == 1
    assert "she read" not in kept.read_text()
