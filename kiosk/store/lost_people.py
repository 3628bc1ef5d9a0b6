"""Whether the list of staff was lost, so that nobody may put themselves on it at the screen.

While nobody is on the list of a new kiosk, whoever holds the venue's name first becomes its manager. After a recovery
the list may be empty too, and whoever stands there is anybody: then only the command line makes a manager. The database
says so in a setting, whatever its value, until there is one.
"""

import os
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.errors import MachineError
from kiosk.store.copies import LAST_GOOD
from kiosk.store.models import SettingRow
from kiosk.store.revision import DATABASE
from kiosk.store.snapshot import is_snapshot
from kiosk.store.staff_tables import PersonRow

LOST = "people_lost"
"""The setting that says that a kiosk has lost its people."""

_SET_ASIDE = (f"{DATABASE}.damaged-", f"{LAST_GOOD}.damaged-", "kiosk.before-")


def was_used_before(folder: Path) -> bool:
    """Whether something in ``folder`` tells of a kiosk that was there before: a snapshot, or a file set aside.

    A folder that does not let itself be read tells nothing of a first start either.
    """
    try:
        return any(is_snapshot(name) or name.startswith(_SET_ASIDE) for name in os.listdir(folder))
    except FileNotFoundError:
        return False
    except OSError:
        return True


def files_were_set_aside(folder: Path) -> bool:
    """Whether a damaged database was set aside in ``folder``. Raises ``OSError``."""
    return any(name.startswith(_SET_ASIDE[:2]) for name in os.listdir(folder))


def has_people(session: Session) -> bool:
    """Whether anybody is on the list."""
    return session.scalar(select(PersonRow.id).limit(1)) is not None


def are_lost(session: Session) -> bool:
    """Whether nobody is on the list, because it was lost."""
    return not has_people(session) and session.scalar(select(SettingRow.key).where(SettingRow.key == LOST)) is not None


def say_lost(session: Session) -> None:
    """Say so, where nobody is on the list."""
    if not has_people(session):
        session.merge(SettingRow(key=LOST, value=True))


def found_again(session: Session) -> None:
    """There is a manager now."""
    session.execute(delete(SettingRow).where(SettingRow.key == LOST))


def lost_error() -> MachineError:
    """What whoever asks for the staff pages is told then."""
    return MachineError(
        "The list of who may unlock this kiosk was lost when its data was damaged.",
        "Ask whoever looks after this machine to close the kiosk and to type its command “people --new-manager NAME”. "
        "Visitors can go on using it.",
    )
