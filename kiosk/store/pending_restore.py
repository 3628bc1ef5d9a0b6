"""Whether a backup waits to be put back at the next start. Imports neither SQLAlchemy nor Alembic: every start asks."""

import re
from pathlib import Path

_WANTED = re.compile(r"restore-wanted-([0-9]{1,9})\.db")


def wanted_name(number: int) -> str:
    """The name of a database that waits; the one it replaces will be called ``aside_name(number)``."""
    return f"restore-wanted-{number}.db"


def aside_name(number: int) -> str:
    """What the database that was there is called once the one with the same number has taken its place."""
    return f"kiosk.before-restore-{number}.db"


def wanted(folder: Path) -> tuple[tuple[int, Path], ...]:
    """The databases that wait in ``folder``, the one that counts first, each with its number. Never raises."""
    try:
        found = [(match, path) for path in folder.iterdir() if (match := _WANTED.fullmatch(path.name))]
    except OSError:
        return ()
    return tuple(sorted(((int(match[1]), path) for match, path in found), reverse=True))
