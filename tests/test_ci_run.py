"""What ``.ci/run`` does with commands that hang, are slow, or leave something behind."""

import os
import re
import select
import subprocess
from pathlib import Path

from tests.running import PATIENCE

RUN = Path(__file__).resolve().parent.parent / ".ci" / "run"


def watched(command: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a command as ``.ci/run`` does, but look often whether it moves."""
    text = RUN.read_text(encoding="utf-8")
    parts = [
        re.search(pattern, text, re.M | re.S)
        for pattern in (r"^end_group\(\).*?^}$", r"^still_checks=.*?^watched.*?^}$")
    ]
    functions = "\n".join(part[0] for part in parts if part)
    script = f"group=\n{functions}\nstill_checks=3 check_seconds=1 grace_seconds=1\nwatched {command}\nexit $?\n"
    return subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True, check=False)


def test_what_uses_no_processor_time_is_taken_to_hang_and_ended(tmp_path: Path) -> None:
    done = watched("sleep 100000", tmp_path)
    assert done.returncode != 0
    assert "it hangs" in done.stdout


def test_what_is_only_slow_goes_on(tmp_path: Path) -> None:
    """It works for longer than a hang is waited for, however little of the processor it gets."""
    busy = "import time\nwhile time.process_time() < 4: pass\nprint('done')"
    done = watched(f'python3 -c "{busy}"', tmp_path)
    assert (done.returncode, done.stdout) == (0, "done\n")


def test_the_answer_of_a_command_is_kept(tmp_path: Path) -> None:
    assert watched("bash -c 'exit 7'", tmp_path).returncode == 7


def test_nothing_is_left_of_a_command(tmp_path: Path) -> None:
    done = watched("bash -c 'sleep 100000 & echo $!'", tmp_path)
    try:
        left = os.pidfd_open(int(done.stdout))
    except ProcessLookupError:
        return
    # Told to end already; readable once it has (pidfd_open(2)).
    assert select.select([left], [], [], PATIENCE)[0]
    os.close(left)


def test_no_clock_ends_anything() -> None:
    assert not re.search(r"^\s*[^#\s].*\btimeout\b", RUN.read_text(encoding="utf-8"), re.MULTILINE)
