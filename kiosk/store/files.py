"""Files that are either the old one or the new one, whole, whatever happens in between.

This module imports neither SQLAlchemy nor Alembic: the first frame needs it.
"""

import contextlib
import os
import stat
from pathlib import Path

from kiosk.content.whole_files import PRIVATE_FILE, put_in_place

_NOT_THROUGH = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A link leads out of the data folder, and a pipe would be waited for."""


def strange_kind(path: Path) -> str:
    """What lies at ``path`` where a file of the kiosk's should be, such as "a folder"; "" for a file or for nothing.

    A link is not followed, whatever it leads to, and nothing is opened. Raises ``OSError``.
    """
    try:
        mode = os.lstat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return ""
    if stat.S_ISREG(mode):
        return ""
    if stat.S_ISLNK(mode):
        return "a link"
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a pipe" if stat.S_ISFIFO(mode) else "a device"


def is_plain_file(path: Path) -> bool:
    """Whether a file lies at ``path``, and not a link to one. Raises nothing."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


def may_write_in(folder: Path) -> bool:
    """Whether the account this runs as may make files in ``folder``, as far as rights and the disk's own state go."""
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)


def write_whole(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``: written beside, flushed to the disk, then renamed over what was there.

    Only this account may read the file. Raises ``OSError``; then the old file is as it was.
    """
    beside = path.with_name(path.name + ".new")
    try:
        beside.unlink(missing_ok=True)
        create_private(beside)
        with beside.open("wb") as file:
            file.write(content)
        put_in_place(beside, path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def create_private(path: Path) -> None:
    """Make sure ``path`` is a file that only this account may read and write; what is in it stays. Raises ``OSError``,
    also for a link."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | _NOT_THROUGH, PRIVATE_FILE)
    os.close(descriptor)
    path.chmod(PRIVATE_FILE)
