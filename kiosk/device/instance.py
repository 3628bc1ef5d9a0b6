"""One kiosk per data folder, held by a lock that the operating system lets go of when the process dies.

Decision: a POSIX record lock (``fcntl.lockf``), not ``flock``. A worker forked by the kiosk does not inherit a record
lock, so after a kill a worker that is still finishing cannot keep the next kiosk out. The price: the lock belongs to
the process, so two locks in one process do not exclude each other, and nothing else in it may open the lock file.
"""

import contextlib
import errno
import os
import stat
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.device.paths import PRIVATE_FILE
from kiosk.errors import MachineError, refusal

LOCK_FILE = "instance.lock"

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_LONGEST_NUMBER = 20
_NOT_THROUGH = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A link would lead out of the folder, and a pipe be waited for."""

if sys.platform == "win32":
    import msvcrt

    # Windows refuses reads of a locked byte, so a byte that is never written is locked and the number stays readable.
    _LOCKED_BYTE = 4096

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class TakenError(MachineError):
    """Another kiosk has the folder."""


class SingleInstance:
    """Holds a data folder for this process: ``with SingleInstance(folder.root): ...``.

    Entering raises ``TakenError`` when another process holds the folder, another ``MachineError`` when the disk cannot
    lock files. The lock file
    stays behind on purpose: removing it would let two processes each lock a different file of the same name. It holds
    the number of the process that last had it, and nothing else.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the folder. Does nothing if this object holds it already. Raises ``MachineError``."""
        if self._descriptor is not None:
            return
        descriptor = self._open()
        try:
            self._take(descriptor)
        except MachineError:
            os.close(descriptor)
            raise
        self._descriptor = descriptor

    def release(self) -> None:
        """Let the folder go. Does nothing if this object does not hold it."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _open(self) -> int:
        try:
            descriptor = os.open(self._folder / LOCK_FILE, os.O_RDWR | os.O_CREAT | _NOT_THROUGH, PRIVATE_FILE)
        except OSError as fault:
            raise self._cannot_lock(fault) from fault
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise self._cannot_lock(OSError(errno.ENXIO, os.strerror(errno.ENXIO)))
        return descriptor

    def _take(self, descriptor: int) -> None:
        try:
            _lock(descriptor)
        except OSError as fault:
            if fault.errno not in _TAKEN:
                raise self._cannot_lock(fault) from fault
            raise TakenError(
                f"Community Kiosk is already running with the data folder {self._folder}{_holder(descriptor)}.",
                "Use the one that is running or close it first, or start this one with another folder: --data FOLDER.",
            ) from fault
        # On a full disk the number is not there to be told, but the folder is held all the same.
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, str(os.getpid()).encode())

    def _cannot_lock(self, fault: OSError) -> MachineError:
        return MachineError(
            f"The data folder {self._folder} cannot be locked: {refusal(fault).why}.",
            f"{LOCK_FILE} in it has to be a file that can be written. {refusal(fault).remedy} "
            "Some network disks cannot lock files: choose a disk of this machine with --data.",
        )


def _holder(descriptor: int) -> str:
    """The process that has the lock, in brackets; nothing if it has not written its number yet."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    number = os.read(descriptor, _LONGEST_NUMBER)
    return f" (process {number.decode()})" if number.isdigit() else ""
