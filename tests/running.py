"""The kiosk as a process of its own, the way a venue runs it."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
STEP_SECONDS = 0.05
STEPS = 2400
"""How often to look for something that must come: two minutes in all, which only a broken kiosk takes."""

PATIENCE = STEP_SECONDS * STEPS
"""Seconds that a process may take."""


@dataclass(frozen=True)
class Running:
    """A kiosk that has drawn its first frame."""

    process: "subprocess.Popen[str]"
    data: Path

    @property
    def log(self) -> str:
        """What it has logged so far."""
        path = self.data / "log" / "kiosk.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def until(self, done: Callable[[], bool]) -> None:
        """Wait until ``done``; fails if the kiosk ends first."""
        for _ in range(STEPS):
            if done():
                return
            assert self.stays(), f"the kiosk ended with {self.process.returncode}"
        raise AssertionError("it did not come")

    def stays(self, seconds: float = STEP_SECONDS) -> bool:
        """Whether it runs on for so long."""
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return True
        return False

    def leave(self) -> int:
        """Ask it to stop, as a service supervisor does; its exit code."""
        self.process.terminate()
        return self.process.wait(PATIENCE)


@contextmanager
def child(command: Sequence[str], **how: Any) -> Iterator["subprocess.Popen[str]"]:
    """A process of words that does not outlive the block, which then would wait for it for ever: whatever failed."""
    with subprocess.Popen(command, cwd=ROOT, text=True, **how) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def running(data: Path, environment: Mapping[str, str], arguments: Sequence[str] = ()) -> Iterator[Running]:
    """A kiosk on ``data`` until the block ends; it shows the venue page where ``arguments`` do not say what."""
    said = () if {"--open", "staff"} & {*arguments} else ("--open", "venue")
    command = [sys.executable, "main.py", "--data", str(data), *said, *arguments]
    with child(command, env=environment, stderr=subprocess.PIPE) as process:
        kiosk = Running(process, data)
        starts = kiosk.log.count("has started")
        kiosk.until(lambda: kiosk.log.count("has started") > starts)
        yield kiosk


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
    """The command line, to its end."""
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
