"""A backup that staff chose is put back by starting anew, in the same process."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

PUT_BACK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk import app
from kiosk.device.leaving import AGAIN
from kiosk.store.backups import Backups

root, outside = map(Path, sys.argv[1:])
started = []

class Noted(app.Kiosk):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        started.append(self)
        self.watch = QTimer()
        self.watch.timeout.connect(self.go_on)
        self.watch.start(20)

    def go_on(self):
        if self.store is None or self.main_window.compiling:
            return
        self.watch.stop()
        store = self.store
        if len(started) == 1:
            backups = Backups(store, self._folder.root, self._folder.media, self.clock)
            store.set_setting("idle_seconds", 120)
            backup = backups.make(outside, "Amina Hart")
            store.set_setting("idle_seconds", 300)
            backups.restore(backup, "Amina Hart")
            print("before", store.setting("idle_seconds", 0))
            app.QGuiApplication.exit(AGAIN)
        else:
            window = self.main_window
            print("after", store.setting("idle_seconds", 0), window.visits.idle.everyday, window.venue.name)
            app.QGuiApplication.exit(0)

app.Kiosk = Noted
code = app.run(app.Options(data=root, window=(1280, 720)), lambda sentence: print("told", sentence))
print("left with", code, len(started))
"""


def test_a_restore_starts_the_kiosk_anew_on_what_was_put_back(tmp_path: Path) -> None:
    outside = tmp_path / "stick"
    outside.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", PUT_BACK, str(tmp_path / "data"), str(outside)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    lines = done.stdout.splitlines()
    assert lines[0] == "before 300", done.stderr
    assert lines[1].startswith("told ")
    assert lines[-2:] == ["after 120 120000 Ashcombe Library", "left with 0 2"]
    assert done.stderr == ""
