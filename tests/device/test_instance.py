import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.device.instance import LOCK_FILE, SingleInstance
from kiosk.errors import MachineError

HOLDER = """
import sys
from pathlib import Path
from kiosk.device.instance import SingleInstance
with SingleInstance(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""

FORKING_HOLDER = """
import os, sys
from pathlib import Path
from kiosk.device.instance import SingleInstance
lock = SingleInstance(Path(sys.argv[1]))
lock.acquire()
worker = os.fork()
if worker == 0:
    sys.stdin.read()
    os._exit(0)
print(worker, flush=True)
os.waitpid(worker, 0)
"""


@contextmanager
def running(program: str, folder: Path) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """A process that runs ``program`` on ``folder`` until the block ends, and the line it printed once it was ready."""
    command = [sys.executable, "-c", program, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process, process.stdout.readline().strip()
        if process.poll() is None:
            process.communicate()


def test_a_second_kiosk_on_the_same_folder_is_told_which_process_has_it(tmp_path: Path) -> None:
    with running(HOLDER, tmp_path) as (holder, word):
        assert word == "held"
        with pytest.raises(MachineError) as fault:
            SingleInstance(tmp_path).acquire()
        assert "already running" in fault.value.what
        assert f"(process {holder.pid})" in fault.value.what
        assert "--data" in fault.value.remedy


def test_another_folder_is_another_kiosk(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with running(HOLDER, tmp_path), SingleInstance(tmp_path / "other"):
        assert (tmp_path / "other" / LOCK_FILE).read_text() == str(os.getpid())


def test_a_killed_kiosk_frees_its_folder(tmp_path: Path) -> None:
    with running(HOLDER, tmp_path) as (holder, _):
        holder.kill()
        holder.wait()
        with SingleInstance(tmp_path):
            assert (tmp_path / LOCK_FILE).read_text() == str(os.getpid())


def test_a_worker_that_outlives_a_killed_kiosk_does_not_keep_the_folder(tmp_path: Path) -> None:
    with running(FORKING_HOLDER, tmp_path) as (holder, worker):
        holder.kill()
        holder.wait()
        os.kill(int(worker), 0)  # it is still there
        with SingleInstance(tmp_path):
            assert (tmp_path / LOCK_FILE).read_text() == str(os.getpid())


def test_released_means_free(tmp_path: Path) -> None:
    with SingleInstance(tmp_path) as lock:
        lock.acquire()
    lock.release()
    with running(HOLDER, tmp_path) as (_, word):
        assert word == "held"


def test_the_lock_file_is_private(tmp_path: Path) -> None:
    with SingleInstance(tmp_path):
        assert stat.S_IMODE((tmp_path / LOCK_FILE).stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_locked_is_not_called_running(tmp_path: Path) -> None:
    (tmp_path / LOCK_FILE).mkdir()
    with pytest.raises(MachineError, match="cannot be locked: Is a directory"):
        SingleInstance(tmp_path).acquire()


def test_a_disk_without_locks_is_not_called_running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(37, "No locks available")

    # No disk that refuses locks can be mounted for a test by everybody who runs it.
    monkeypatch.setattr("kiosk.device.instance._lock", refuse)
    with pytest.raises(MachineError, match="cannot be locked: No locks available"):
        SingleInstance(tmp_path).acquire()
