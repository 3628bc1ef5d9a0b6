"""Opens files of a page so that nothing notes when they were read (safety rule 7)."""

import os
from pathlib import Path


def open_unnoted(path: Path) -> int:
    """A descriptor of the file at ``path``, to be read; whoever asks closes it. Its time of reading stays as it is
    where the system can do that: on Linux, for files of this user. Raises ``OSError``."""
    flags = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags | getattr(os, "O_NOATIME", 0))
    except PermissionError:
        return os.open(path, flags)  # somebody else's
