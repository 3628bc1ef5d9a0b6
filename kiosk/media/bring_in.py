"""The one door: a file from anywhere becomes a media file of the kiosk, or somebody is told why not."""

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from kiosk.content.media_files import STILL, keep_no_read_times
from kiosk.content.model import MediaKind
from kiosk.content.whole_files import PRIVATE_FILE, put_in_place
from kiosk.errors import KioskError
from kiosk.media.answers import (
    LONGEST_LINE,
    MOST_LINES,
    Answer,
    LieError,
    Refusal,
    read_answer,
    require_still,
    require_true,
)
from kiosk.media.child import writing_failed
from kiosk.media.limits import GLANCE, Limits
from kiosk.media.made import Made
from kiosk.media.refusals import broke, stopped, too_hard, too_slow

ROOT = Path(__file__).resolve().parents[2]
"""Where the kiosk is imported from."""

START = "import sys; sys.path.insert(0, {root!r}); from kiosk.media.child import main; main()"

BESIDE = ".new-"
"""How folders begin in which something is being made; nothing in them is ever shown."""

OLD = 24 * 3600
"""Seconds after which such a folder was left by a process that is gone."""

LOOK_EVERY = 0.05
"""Seconds between two looks whether somebody stopped it."""


@dataclass(frozen=True)
class ImportedFile:
    """A media file that is kept, whole, at ``path``: its name is its SHA-256.

    Width and height are pixels, ``size`` bytes, ``duration`` seconds. ``notes`` are sentences about what became
    different from the source.
    """

    kind: MediaKind
    sha256: str
    size: int
    width: int
    height: int
    duration: float
    path: Path
    notes: tuple[str, ...] = ()


def bring_in(
    source: Path,
    folder: Path,
    *,
    limits: Limits | None = None,
    progress: Callable[[float], None] = lambda part: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportedFile:
    """Make the picture, film, captions or sound in ``source`` anew, and keep it in ``folder`` under its SHA-256; a
    film with its still beside it.

    Call it from a worker: a film takes minutes. ``progress`` is told the part that is done, from 0 to 1; ``cancelled``
    is asked twenty times a second. ``source`` is read in a process of its own, and only read.

    Raises ``ContentError`` where the file cannot be used, ``MachineError`` where a disk or the stick is at fault,
    ``OurError`` where the process broke, ``StoppedError`` where ``cancelled`` said so. Then ``folder`` is as it was.
    """
    limits = limits or Limits()
    with _beside(folder) as room:
        target = room / "made"
        kind, made = _Child(source, target, limits).wait(progress, cancelled)
        try:
            require_true(kind, made, target, limits)
            return _keep(kind, made, target, folder, limits)
        except LieError as lie:
            raise broke(str(lie)) from lie
        except OSError as fault:
            raise writing_failed(fault) from fault


def bring_still(
    folder: Path, sha256: str, *, limits: Limits | None = None, cancelled: Callable[[], bool] = lambda: False
) -> bool:
    """Make the still of a film that is kept in ``folder``; whether there is one now.

    It is missing where the film came with a backup, or was damaged. Raises as ``bring_in`` does.
    """
    limits = limits or Limits()
    still = folder / f"{sha256}{STILL}"
    with _beside(folder) as room:
        target = room / "still"
        _Child(folder / sha256, target, limits, "still").wait(lambda part: None, cancelled)
        try:
            if os.path.lexists(target):
                require_still(target, limits)
                target.chmod(PRIVATE_FILE)
                put_in_place(target, still)
        except LieError as lie:
            raise broke(str(lie)) from lie
        except OSError as fault:
            raise writing_failed(fault) from fault
    return still.exists()


def glance_at(source: Path, folder: Path, *, cancelled: Callable[[], bool] = lambda: False) -> bytes:
    """A small picture of the picture or film in ``source``, to choose by: a PNG or a JPEG, b"" where there is none.

    It is examined as ``bring_in`` does, and nothing of it stays in ``folder``. Raises as ``bring_in`` does.
    """
    with _beside(folder) as room:
        target = room / "glance"
        _Child(source, target, GLANCE, "glance").wait(lambda part: None, cancelled)
        try:
            if not os.path.lexists(target):
                return b""
            require_still(target, GLANCE)
            return target.read_bytes()
        except LieError as lie:
            raise broke(str(lie)) from lie
        except OSError as fault:
            raise writing_failed(fault) from fault


@contextlib.contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder for what is being made, on the same disk; nothing of it is left."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        keep_no_read_times(folder)
        _sweep(folder)
        room = Path(tempfile.mkdtemp(prefix=BESIDE, dir=folder))
    except OSError as fault:
        raise writing_failed(fault) from fault
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Remove what a process left that was ended, or a machine that was switched off."""
    for left in folder.glob(f"{BESIDE}*"):
        if left.stat().st_mtime < time.time() - OLD:
            shutil.rmtree(left, ignore_errors=True)


def _keep(kind: MediaKind, made: Made, target: Path, folder: Path, limits: Limits) -> ImportedFile:
    """Give the finished file its name, so that neither a crash nor a power cut leaves half of it."""
    with target.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    size = target.stat().st_size
    still = target.with_name(target.name + STILL)
    if kind is MediaKind.VIDEO and os.path.lexists(still):
        require_still(still, limits)
        still.chmod(PRIVATE_FILE)
        put_in_place(still, folder / f"{digest}{STILL}")
    path = folder / digest
    target.chmod(PRIVATE_FILE)
    put_in_place(target, path)
    return ImportedFile(kind, digest, size, made.width, made.height, made.duration, path, made.notes)


class _Child:
    """The process that reads the source, from its start to its end."""

    def __init__(self, source: Path, target: Path, limits: Limits, *how: str) -> None:
        self._limits = limits
        self._patience = limits.picture_patience
        self._said: SimpleQueue[Answer | LieError | None] = SimpleQueue()
        command = [sys.executable, "-c", START.format(root=str(ROOT)), str(source), str(target)]
        try:
            self._process = subprocess.Popen(
                [*command, json.dumps(asdict(limits)), *how],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as fault:
            raise broke(type(fault).__name__) from fault
        Thread(target=self._listen, name="kiosk-media", daemon=True).start()

    def _listen(self) -> None:
        """Hand on what it says, until it has said all, too much, or what cannot be true."""
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for _ in range(MOST_LINES):
                line = lines.readline(LONGEST_LINE + 1)
                if not line:
                    self._said.put(None)
                    return
                try:
                    answer = read_answer(line)
                except LieError as lie:
                    self._said.put(lie)
                    return
                if answer is not None:
                    self._said.put(answer)
            self._said.put(LieError("too many answers"))

    def wait(self, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> tuple[MediaKind, Made]:
        """What it made. Ends the process, whatever happens."""
        try:
            return self._hear(progress, cancelled)
        finally:
            self._process.kill()
            self._process.wait()
            if self._process.stdin is not None:
                self._process.stdin.close()

    def _hear(self, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> tuple[MediaKind, Made]:
        began, kind = time.monotonic(), None
        while True:
            if cancelled():
                raise stopped()
            if time.monotonic() - began > self._patience:
                raise too_slow(self._patience // 60)
            try:
                said = self._said.get(timeout=LOOK_EVERY)
            except Empty:
                continue
            match said:
                case None:
                    raise self._ended()
                case LieError():
                    raise broke(str(said))
                case Refusal(fault):
                    raise fault
                case float():
                    progress(said)
                case Made() if kind is not None:
                    return kind, said
                case MediaKind() if kind is None:
                    kind = said
                    self._patience = self._limits.patience(kind)
                case _:
                    raise broke("answers in no order")

    def _ended(self) -> KioskError:
        """It ended without an answer: it was stopped by the limits it was given, or by a fault of a library."""
        code = self._process.wait()
        if sys.platform != "win32":
            import signal  # noqa: PLC0415 - these two are not on Windows

            if code == -signal.SIGXCPU:
                return too_slow(self._patience // 60)
            if code in (-signal.SIGKILL, -signal.SIGABRT):
                return too_hard()
        return broke(f"exit code {code}")
