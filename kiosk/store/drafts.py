"""The draft as it lies in the database. One program at a time writes it; visitors never read it."""

import datetime as dt
from collections.abc import Callable

from sqlalchemy.orm import Session

from kiosk.content.draft import VENUE_PUBLISHER, Draft, DraftChanges, draft_of
from kiosk.content.model import Edition
from kiosk.errors import ContentError, MachineError
from kiosk.store import draft_rows, editor_lock
from kiosk.store.audit import add_line
from kiosk.store.copies import copy_database, free_name
from kiosk.store.draft_documents import UNREADABLE
from kiosk.store.editor_lock import Claim
from kiosk.store.faults import DamagedError, told_plainly
from kiosk.store.health import State, examine
from kiosk.store.layers import current_numbers, read_edition
from kiosk.store.revision import DATABASE
from kiosk.store.store import Store


class Drafts:
    """The draft of this kiosk. Every call raises ``MachineError`` when the machine refuses; then nothing has changed.

    ``now`` gives an aware time.
    """

    def __init__(self, store: Store, now: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._now = now

    def load(self) -> Draft:
        """The whole draft, exactly as it was saved, whether or not it could be published.

        The first time it is what the venue has published itself. Where rows of it were damaged on the disk, what was
        published takes their place; the database as it was is kept, and the list of who did what says so.
        """
        try:
            with self._store.reading() as session:
                if draft_rows.is_begun(session):
                    return draft_rows.read(session)
        except (*UNREADABLE, DamagedError):
            return self._mend()
        try:
            with self._store.writing() as session:
                self._begin(session)
                return draft_rows.read(session)
        except DamagedError:
            raise
        except MachineError:  # nothing can be written now: what is written first begins it
            with self._store.reading() as session:
                return draft_of(_own_edition(session))

    def save(self, changes: DraftChanges, by: str) -> None:
        """Write what ``by`` changed, in one transaction; it lasts through a power cut that comes after.

        Raises ``ContentError`` for a letter that no file can keep.
        """
        if not changes.any:
            return
        try:
            with self._store.writing() as session:
                self._begin(session)
                draft_rows.write(session, changes, by, self._now())
        except UnicodeEncodeError as error:
            raise ContentError(
                "What was written last has a letter in it that the kiosk cannot keep.",
                "Undo that step and write it another way. Everything before it is saved.",
            ) from error

    def claim(self, person: str) -> Claim | None:
        """Say that ``person`` has the editor open; where somebody else on another machine has, who that is.

        A claim of a program that has ended is taken over, and one of another machine after ``editor_lock.LONGEST``.
        """
        with self._store.writing() as session:
            return editor_lock.take(session, person, self._now())

    def release(self) -> None:
        """Nobody has the editor open any more. A good moment to renew the last good copy of the database."""
        with self._store.writing() as session:
            editor_lock.give_up(session)
        # What it says, should it fail, is said again when the store is closed or something is published.
        self._store.keep_copy()

    def _begin(self, session: Session) -> None:
        if not draft_rows.is_begun(session):
            draft_rows.begin(session, draft_of(_own_edition(session)), self._now())

    def _mend(self) -> Draft:
        folder = self._store.folder
        if examine(folder / DATABASE).state is not State.SOUND:
            # More than the draft is damaged; the next start sees to it.
            raise DamagedError
        aside = free_name(folder, f"{DATABASE}.damaged-")
        with told_plainly(folder):
            copy_database(folder / DATABASE, folder / aside)
        with self._store.writing() as session:
            draft = draft_rows.read_what_is_whole(session, draft_of(_own_edition(session)))
            draft_rows.replace(session, draft, self._now())
            add_line(
                session,
                "",
                "Part of what staff had written was damaged on the disk; what was published took its place. "
                f"The database as it was is kept as {aside}.",
                self._now(),
            )
        return draft


def _own_edition(session: Session) -> Edition | None:
    """The venue's own current edition, if it has published any."""
    number = current_numbers(session).get(VENUE_PUBLISHER)
    return None if number is None else read_edition(session, VENUE_PUBLISHER, number)
