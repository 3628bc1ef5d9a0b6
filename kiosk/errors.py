"""What can go wrong, by whose fault, and what to do now.

    KioskError                  everything raised on purpose
    ├── MachineError            the disk, the screen, a system library   (exit 4)
    ├── ContentError            something a person wrote                 (exit 3)
    ├── UsageError              the command line was used wrongly        (exit 2)
    └── OurError                a mistake of ours, worth reporting       (exit 4)

Every error says what happened (``what``) and what to do now (``remedy``), in plain sentences. Neither may ever
name a page a visitor opened (safety rule 7).
"""

import errno
import sys
from pathlib import PurePath
from typing import ClassVar, NamedTuple


def program() -> str:
    """How the person who typed this command would begin another one; for remedies."""
    called = PurePath(sys.argv[0])
    if called.parts[-2:] == ("kiosk", "__main__.py"):
        return "python -m kiosk"
    name = called.name.removesuffix(".exe").removesuffix("-window")
    return name if name == "community-kiosk" else "python main.py"


class KioskError(Exception):
    """Base of every error raised on purpose. ``what`` and ``remedy`` are whole sentences."""

    exit_code: ClassVar[int] = 4

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy


class MachineError(KioskError):
    """The machine is at fault: the disk, the screen, a missing system library."""

    exit_code = 4


class ContentError(KioskError):
    """Something a person wrote is at fault: a content file, a packaged edition. ``field`` says which of several things
    they wrote, in the words of whoever raises it; "" where there is nothing to tell apart."""

    exit_code = 3

    def __init__(self, what: str, remedy: str, *, field: str = "") -> None:
        super().__init__(what, remedy)
        self.field = field


class UsageError(KioskError):
    """The command line was used wrongly."""

    exit_code = 2


class OurError(KioskError):
    """A mistake of ours. The remedy says how to report it."""

    exit_code = 4


class Refusal(NamedTuple):
    """What the operating system refused, in its own words to stand after a colon, and what to do now."""

    why: str
    remedy: str


_ROOM = "Make some room on that disk, or choose another place."
_RIGHT = "Give this user the right to, or choose another place."
_AWAY = "Check that the disk or stick is in place, and have it checked."
_BUSY = "Close other programs, or start the machine again, and try again."

_REMEDIES = {
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EFBIG: "Choose a disk for large files, or a stick that is formatted as exFAT: FAT32 ends at 4 GB.",
    errno.EROFS: "Choose another place. A disk that can only be read, and became so by itself, is worn out: copy it.",
    errno.EACCES: _RIGHT,
    errno.EPERM: _RIGHT,
    errno.ENOENT: "Check its name, and that the disk or stick is in place.",
    errno.ENOTDIR: "Part of that name is a file: choose another place.",
    errno.EISDIR: "There is a folder of that name: move it away, or choose another name.",
    errno.EEXIST: "There is a file of that name: move it away, or choose another name.",
    errno.ENAMETOOLONG: "Choose a shorter name.",
    errno.ELOOP: "There is a link of that name: move it away, or choose another name.",
    errno.ENXIO: "What has that name is no file: move it away, or choose another name.",
    errno.EIO: _AWAY,
    errno.ENODEV: _AWAY,
    errno.ETIMEDOUT: _AWAY,
    errno.EMFILE: _BUSY,
    errno.ENFILE: _BUSY,
    errno.ENOMEM: _BUSY,
}


def refusal(fault: OSError) -> Refusal:
    """What ``fault`` means, in the one table there is for every command and page that writes."""
    why = fault.strerror or type(fault).__name__
    if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
        why = f"the disk is full ({why})"
    return Refusal(why, _REMEDIES.get(fault.errno or 0, "Choose another place, or have the disk checked."))
