"""The database file, the revision of it that this kiosk works with, and a first look at the one that is there.

This module imports neither SQLAlchemy nor Alembic: the first frame needs it.
"""

from pathlib import Path

from kiosk.store.files import is_plain_file

DATABASE = "kiosk.db"

SCHEMA = "0004"
"""The revision this version of the kiosk works with; a test holds it to the newest one in ``migrations``."""

_MAGIC = b"SQLite format 3\0"
_USER_VERSION = slice(60, 64)
"""Where a database's header keeps ``user_version``, big-endian (sqlite.org, "Database File Format", 1.3)."""


def looks_newer(folder: Path) -> bool:
    """Whether the header of the database in ``folder`` claims a newer revision than ``SCHEMA``.

    A hint, not a verdict: a damaged header can claim anything, and ``Store.open`` decides. Never raises.
    """
    if not is_plain_file(folder / DATABASE):
        return False
    try:
        with (folder / DATABASE).open("rb") as file:
            header = file.read(_USER_VERSION.stop)
    except OSError:
        return False
    return header.startswith(_MAGIC) and int.from_bytes(header[_USER_VERSION], "big") > int(SCHEMA)
