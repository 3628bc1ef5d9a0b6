"""Where staff may look for a picture, a film or a recording, and what they find there."""

import os
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.media.kinds import EXTENSIONS

MOST = 500
"""Files that are offered; more would not be looked through on a touch screen."""

DEPTH = 4
"""Folders within folders: a camera's card has two."""

MOST_LOOKED_AT = 20_000
"""Entries of folders after which looking ends: a stick may hold a whole disk's worth."""

HOME_FOLDERS = ("Pictures", "Videos", "Music", "Downloads", "Desktop", "Documents")
STICKS = ("media/*/*", "run/media/*/*", "media/*", "mnt/*")
"""Where Linux systems put a stick that was plugged in, below ``/``."""


def candidates(folder: Path, depth: int = DEPTH) -> tuple[Path, ...]:
    """Files in ``folder`` and the folders in it, ``depth`` levels in all, that could be brought in, told by how their
    names end; by name, at most ``MOST``. Links are not followed, hidden files are left out, what cannot be read is
    passed over."""
    found = [path for path, _ in zip(_files(folder, depth), range(MOST_LOOKED_AT), strict=False) if _wanted(path)]
    return tuple(sorted(found, key=lambda path: (str(path.parent).casefold(), path.name.casefold()))[:MOST])


def folders_in(folder: Path) -> tuple[Path, ...]:
    """The folders directly in ``folder`` that can be gone into; by name, at most ``MOST``. Links are not followed,
    hidden ones are left out."""
    found = [path for path, _ in zip(_files(folder, 1), range(MOST_LOOKED_AT), strict=False) if _enterable(path)]
    return tuple(sorted(found, key=lambda path: path.name.casefold())[:MOST])


def folders(top: Path = Path("/"), home: Path | None = None) -> tuple[Path, ...]:
    """The places staff may choose from that are there and can be read: sticks that are plugged in, then their own
    folders, and the one that holds them. ``top`` and ``home`` are the roots they are looked for below."""
    home = home or Path.home()
    sticks = _drives() if sys.platform == "win32" else [path for each in STICKS for path in sorted(top.glob(each))]
    mounted = [path for path in sticks if _readable(path) and (top != Path("/") or os.path.ismount(path))]
    own = [*(home / name for name in HOME_FOLDERS), home]
    return tuple(dict.fromkeys([*mounted, *(path for path in own if _readable(path))]))


def sticks_in(folder: Path) -> tuple[Path, ...]:
    """The sticks that are mounted in ``folder``, by name, and nothing else."""
    return tuple(path for path in sorted(folder.glob("*")) if os.path.ismount(path) and _readable(path))


def _files(folder: Path, depth: int) -> Iterator[Path]:
    """Everything below a folder, folders and what is not wanted too, so that looking can end."""
    try:
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in ordered:
        path = Path(entry.path)
        yield path
        if depth > 1 and not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
            yield from _files(path, depth - 1)


def _wanted(path: Path) -> bool:
    if path.name.startswith(".") or path.suffix.casefold() not in EXTENSIONS:
        return False
    return path.is_file() and not path.is_symlink()


def _enterable(path: Path) -> bool:
    return not path.name.startswith(".") and not path.is_symlink() and _readable(path)


def _drives() -> list[Path]:
    """The drives of a Windows system but its own."""
    own = os.environ.get("SYSTEMDRIVE", "C:")
    letters = (f"{letter}:" for letter in string.ascii_uppercase)
    return [Path(f"{letter}\\") for letter in letters if letter != own]


def _readable(path: Path) -> bool:
    return path.is_dir() and os.access(path, os.R_OK | os.X_OK)
