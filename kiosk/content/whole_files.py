"""Files that come to their place whole, whatever happens in between."""

import os
from pathlib import Path
from typing import Final

PRIVATE_FILE: Final = 0o600
"""The mode of a file that only this account may read."""
PRIVATE_FOLDER: Final = 0o700


def put_in_place(beside: Path, path: Path) -> None:
    """Rename the finished file ``beside`` to ``path`` so that neither a crash nor a power cut leaves half of it.

    Both are on one disk. Raises ``OSError``.
    """
    with beside.open("rb+") as file:
        os.fsync(file.fileno())
    beside.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in ``folder`` last through a power cut. Does nothing where a folder cannot be opened (Windows)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
