"""What can go wrong, by whose fault, and what to do now.

    KioskError                  everything raised on purpose
    ├── MachineError            the disk, the screen, a system library   (exit 4)
    ├── ContentError            something a person wrote                 (exit 3)
    ├── UsageError              the command line was used wrongly        (exit 2)
    └── OurError                a mistake of ours, worth reporting       (exit 4)

Every error says what happened (``what``) and what to do now (``remedy``), in plain sentences. Neither may ever
name a page a visitor opened (safety rule 7).
"""

import sys
from pathlib import PurePath
from typing import ClassVar


def program() -> str:
    """How the person who typed this command would begin another one; for remedies."""
    called = PurePath(sys.argv[0])
    if called.name == "__main__.py":
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
    """Something a person wrote is at fault: a content file, a packaged edition."""

    exit_code = 3


class UsageError(KioskError):
    """The command line was used wrongly."""

    exit_code = 2


class OurError(KioskError):
    """A mistake of ours. The remedy says how to report it."""

    exit_code = 4
