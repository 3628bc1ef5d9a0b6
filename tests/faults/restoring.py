"""A program that backs up and restores, to be killed while it does: at a chosen step of its own, or from outside.

It reads lines of four words from its input: a data folder, a stick, a backup to restore, and at which step to kill
itself (0 for never). A step is anything Python does to a file or a database below either folder. For each line it
forks; it writes ``child PID`` and, when the child has ended, ``killed``, ``done`` or ``failed`` and how many steps it
took.
"""

import os
import signal
import sys
from pathlib import Path

# So that the child does not spend its life importing them.
import kiosk.store.migrations  # noqa: F401 - see above
from kiosk.store.backups import Backups
from kiosk.store.restoring import put_back
from tests.store.samples import noon, opened

TOUCHES = {
    *("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate"),
    *("sqlite3.connect", "shutil.copyfile", "shutil.rmtree", "os.scandir"),
}


def shift(folder: Path, stick: Path, backup: Path) -> None:
    """One backup, one restore, one start, as a venue would do them."""
    store = opened(folder, busy_seconds=5)
    backups = Backups(store, folder, folder / "media", noon)
    backups.make(stick, "Ada")
    backups.restore(backup, "Ada")
    store.close()
    put_back(folder)
    opened(folder, busy_seconds=5).close()


class Steps:
    """Counts steps, and ends the process, as a power cut would, as it is about to do ``last``."""

    def __init__(self, last: int, places: tuple[str, ...]) -> None:
        self.count = 0
        self._last, self._places = last, places

    def hook(self, event: str, words: tuple[object, ...]) -> None:
        """What Python calls before each thing it does."""
        if event in TOUCHES and words and any(place in str(words[0]) for place in self._places):
            self.count += 1
            if self.count == self._last:
                os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Serve until the input ends."""
    for line in sys.stdin:
        folder, stick, backup, step = line.split()
        counted = Path(f"{folder}.steps")
        child = os.fork()
        if child == 0:
            steps = Steps(int(step), (folder, stick))
            sys.addaudithook(steps.hook)
            try:
                shift(Path(folder), Path(stick), Path(backup))
            except BaseException as error:
                counted.write_text(repr(error))
                os._exit(1)
            counted.write_text(str(steps.count))
            os._exit(0)
        os.write(1, f"child {child}\n".encode())
        _, status = os.waitpid(child, 0)
        ended = "killed" if os.WIFSIGNALED(status) else "done" if os.WEXITSTATUS(status) == 0 else "failed"
        os.write(1, f"{ended} {counted.read_text() if counted.exists() else 0}\n".encode())


if __name__ == "__main__":
    main()
