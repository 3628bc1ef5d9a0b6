"""Images that are drawn in Python, loaded by a thread of Qt's."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import PATIENCE

TOP = Path(__file__).resolve().parents[2]

HELD = """
import faulthandler, sys, time
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from kiosk.ui.image_providers import serve_images

faulthandler.dump_traceback_later(float(sys.argv[2]), exit=True)
application = QGuiApplication([])
before, engine = QQmlEngine(), QQmlEngine()
serve_images(before)
serve_images(engine)
component = QQmlComponent(engine)
component.setData(b"import QtQuick\\nImage { asynchronous: true }", QUrl())
images = [component.create(), component.create()]
sys.setswitchinterval(1000)  # this thread keeps the interpreter while Qt's begins to load
images[0].setProperty("source", f"image://{sys.argv[1]}/first")
until = time.perf_counter() + 0.2
while time.perf_counter() < until:
    pass
images[1].setProperty("source", f"image://{sys.argv[1]}/second")
"""


@pytest.mark.parametrize("provider", ["icons", "drawings"])
def test_a_thread_that_has_the_interpreter_never_waits_for_one_that_waits_for_it(provider: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", HELD, provider, str(PATIENCE)],
        cwd=TOP,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
