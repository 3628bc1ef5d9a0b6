"""A kiosk runs for months: nothing it calls may use up what Python itself is made of."""

import subprocess
import sys

EMITS = """
{first}
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal()

bell = Bell()
for _ in range(50_000):
    bell.rung.emit()
    bell.blockSignals(False)
    QObject(bell).deleteLater()
print(bool(1), None)
"""


def run(first: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", EMITS.format(first=first)], capture_output=True, text=True, check=False, timeout=120
    )


def test_fifty_thousand_signals_leave_python_whole() -> None:
    done = run("import kiosk")
    assert (done.returncode, done.stdout.strip()) == (0, "True None"), done.stderr
