"""Safety rule 2: what somebody searched for is gone from this process's memory once others have visited; no cores."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.test_start_faults import OFFSCREEN
from tests.running import PATIENCE, ROOT, running

pytestmark = pytest.mark.slow  # whole kiosks, whose memory is read

WORDS = ["brazbackqux", "stalkxng"] if sys.platform == "linux" else []
"""Like nothing, and one slip away from something. Elsewhere a process cannot read its own memory as a file."""

KIOSK = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from kiosk.app import Kiosk, Options
from kiosk.device.paths import DataFolder
from kiosk.device.secrecy import keep_memory_private
from kiosk.startup.data_folder import prepare_qt
from kiosk.visitor.routes import Route

keep_memory_private()
folder = DataFolder.open(sys.argv[1])
prepare_qt(folder.cache)
application = QGuiApplication([])
kiosk = Kiosk(folder, Options(window=(1280, 720)), print)
backwards = sys.argv[2]
wanted = []

def until(done):
    while not done():
        application.processEvents()

def at_find():
    item = kiosk.main_window.window.activeFocusItem()
    return item is not None and item.property("text") == ""

# What is looked for is encoded once, and what was read is not read again: what this leaves behind itself is not to be
# counted.
def look_for(words):
    wanted[:] = words[::-1].encode(), words[::-1].encode("utf-16-le")

def copies():
    found = 0
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
        places = [line.split()[0] for line in maps if line.split()[1].startswith("rw")]
        for place in places:
            first, after = (int(part, 16) for part in place.split("-"))
            try:
                memory.seek(first)
                held = memory.read(after - first)
            except (OSError, ValueError, OverflowError):
                continue
            found += sum(held.count(each) for each in wanted)
            del held
    return found

until(lambda: kiosk.awake is not None and not kiosk.main_window.compiling)
"""

SEARCHED = """
look_for(backwards)
copies()
before = copies()
kiosk.main_window.open(Route("find"))
until(at_find)
page = kiosk.main_window.visits.current.current
for count, letter in enumerate(reversed(backwards), 1):
    QTest.keyClick(kiosk.main_window.window, letter)
    until(lambda: len(page.property("typed")) == count)
page = letter = None
typed = copies()
kiosk.main_window.hide()
after = typed
for visit in range(20):
    until(lambda: kiosk.main_window.visits.current is None)
    kiosk.main_window.open(Route("start"))
    until(lambda: kiosk.main_window.visits.current is not None)
    for _ in range(200):
        application.processEvents()
    kiosk.main_window.hide()
    until(lambda: kiosk.main_window.visits.current is None)
    kiosk.ticker.tick.emit()
    after = copies()
    if after <= before:
        break
print(before, typed, after, visit)
kiosk.close()
"""


READ = """
def visit(*pages):
    for page in pages:
        kiosk.main_window.open(Route.parse(page))
        for _ in range(100):
            application.processEvents()
        kiosk.main_window.window.grabWindow()
    during = copies()
    kiosk.main_window.hide()
    until(lambda: kiosk.main_window.visits.current is None)
    for _ in range(100):
        application.processEvents()
    kiosk.ticker.tick.emit()
    return during

look_for(backwards)
visit("support", "emergency")
until(lambda: kiosk.store is not None)
copies()
before = copies()
during = visit("service/respect-phoneline")
print(before, during, copies(), 0)
kiosk.close()
"""
READ_WORDS = ["Respect Phoneline", "0808 802 4040"] if sys.platform == "linux" else []
"""A name and a number that a page shows: as often as before the visit they may be there, in the catalogue."""


@pytest.mark.parametrize("words", READ_WORDS)
def test_what_a_page_showed_is_gone_within_a_minute(tmp_path: Path, words: str) -> None:
    command = [sys.executable, "-c", KIOSK + READ, str(tmp_path), words[::-1]]
    answer = subprocess.run(
        command, cwd=ROOT, env=OFFSCREEN, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert answer.returncode == 0, answer.stderr
    before, during, after, _ = map(int, answer.stdout.split())
    assert during > before, "it was there while it was read"
    assert after <= before


@pytest.mark.parametrize("word", WORDS)
def test_a_word_that_was_searched_for_is_gone_after_later_visits(tmp_path: Path, word: str) -> None:
    command = [sys.executable, "-c", KIOSK + SEARCHED, str(tmp_path), word[::-1]]
    answer = subprocess.run(
        command, cwd=ROOT, env=OFFSCREEN, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert answer.returncode == 0, answer.stderr
    before, typed, after, visits = map(int, answer.stdout.split())
    assert typed > before, "it was there while it was typed"
    assert after <= before
    assert visits < 10


def test_a_kiosk_that_runs_writes_no_core(tmp_path: Path) -> None:
    with running(tmp_path / "kiosk", OFFSCREEN, ["--window", "1280x720"]) as kiosk:
        limits = Path(f"/proc/{kiosk.process.pid}/limits").read_text(encoding="ascii")
        (line,) = (line for line in limits.splitlines() if line.startswith("Max core file size"))
        assert line.split()[4:6] == ["0", "0"]
        assert kiosk.leave() == 0


def test_no_other_program_may_look() -> None:
    asked = "import ctypes; from kiosk.device.secrecy import keep_memory_private as keep; libc = ctypes.CDLL(None);"
    asked += "before = libc.prctl(3, 0, 0, 0, 0); keep(); print(before, libc.prctl(3, 0, 0, 0, 0))"
    answer = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout == "1 0\n"
