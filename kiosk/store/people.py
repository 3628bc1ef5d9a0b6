"""Who may unlock the kiosk, and how long a wrong PIN has to wait. ``waiting`` counts the wrong ones."""

import datetime as dt
import time
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from argon2 import PasswordHasher
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.content.characters import clean
from kiosk.content.people import LONGEST_PERSON_NAME
from kiosk.errors import ContentError, MachineError
from kiosk.store.audit import add_line
from kiosk.store.faults import DamagedError
from kiosk.store.lost_people import are_lost, found_again, lost_error
from kiosk.store.pins import hashed, matches, refused, require_usable, usual_hasher
from kiosk.store.reading_choices import ReadingChoice, choice_of, forget_choice, keep_choice
from kiosk.store.staff_tables import PersonRow
from kiosk.store.store import Store
from kiosk.store.waiting import Unwritten, Waiting

MOST_PEOPLE = 20
"""A PIN is compared with everybody's; with more people that would take too long, and a guess be right too often."""

ROLES = {"editor": "an editor", "manager": "a manager"}
"""The roles, and how a sentence calls somebody who has one."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may unlock the kiosk. ``role`` is ``"editor"`` or ``"manager"``."""

    id: int
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a PIN: ``person`` where it was right, else the seconds until the next try counts."""

    person: Person | None
    wait: float


class People:
    """The people of one kiosk. One thread at a time.

    ``now`` gives an aware time; ``elapsed`` counts seconds from any beginning and never goes back. Every call raises
    ``MachineError`` when the machine refuses, and then nothing has changed but that a try was counted.
    """

    def __init__(
        self,
        store: Store,
        now: Callable[[], dt.datetime],
        *,
        hasher: PasswordHasher | None = None,
        elapsed: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._now = now
        self._hasher = hasher or usual_hasher()
        self._waiting = Waiting(now, elapsed)
        self._unwritten = Unwritten(elapsed)

    def everyone(self) -> Sequence[Person]:
        """Everybody, by name."""
        with self._store.reading() as session:
            return tuple(sorted(map(_person, _rows(session)), key=lambda each: (_folded(each.name), each.id)))

    def lost(self) -> bool:
        """Whether nobody is on the list because it was lost, so that only ``new_manager`` may put somebody there."""
        with self._store.reading() as session:
            return are_lost(session)

    def wait(self) -> float:
        """Seconds until a PIN may be tried."""
        with self._store.reading() as session:
            return max(self._waiting.left(session), self._unwritten.left())

    def unlock(self, pin: str) -> Answer:
        """Try a PIN. One that comes during the wait is not looked at and does not make it longer.

        While nobody is on the list there is nothing to guess, and nothing is counted. On a disk that cannot be written
        to, wrong PINs are counted in memory: a manager has to come in to see what is wrong.
        """
        try:
            with self._store.writing() as session:
                wait = max(self._waiting.left(session), self._unwritten.left())
                people = [(_person(row), row.pin_hash) for row in _rows(session)]
                if wait > 0 or not people:
                    return Answer(None, wait)
                count = self._waiting.count(session)
        except DamagedError:
            raise
        except MachineError:
            return self._unlock_without_writing(pin)
        person, kept = self._whose(pin, people)
        if person is None:
            with suppress(MachineError), self._store.writing() as session:
                add_line(session, "", f"A wrong PIN was tried{_in_a_row(count)}.", self._now())
            return Answer(None, self.wait())
        renewed = hashed(self._hasher, pin) if self._hasher.check_needs_rehash(kept) else kept
        # The disk may have become full between the two: the try stays counted then, and lets in all the same.
        with suppress(MachineError), self._store.writing() as session:
            self._waiting.let_in(session, ends=person.role == "manager")
            row = session.get(PersonRow, person.id)
            if row is not None and row.pin_hash == kept:
                row.pin_hash = renewed
        return Answer(person, 0.0)

    def _unlock_without_writing(self, pin: str) -> Answer:
        with self._store.reading() as session:
            wait = max(self._waiting.left(session), self._unwritten.left())
            people = [(_person(row), row.pin_hash) for row in _rows(session)]
        if wait > 0 or not people:
            return Answer(None, wait)
        self._unwritten.count()
        person, _ = self._whose(pin, people)
        if person is None:
            return Answer(None, self._unwritten.left())
        self._unwritten.let_in(ends=person.role == "manager")
        return Answer(person, 0.0)

    def _whose(self, pin: str, people: Sequence[tuple[Person, str]]) -> tuple[Person | None, str]:
        """Whose ``pin`` is, and what is kept of it. Everybody is compared: how long it takes tells nothing."""
        right = [(person, kept) for person, kept in people if matches(self._hasher, kept, pin)]
        return right[0] if right else (None, "")

    def add(self, name: str, role: str, pin: str, who: str) -> Person:
        """Add somebody. Raises ``ContentError`` where the name is empty, too long or taken, the PIN too short, too
        plain or taken, the list is full, or the first person would not be a manager; its ``field`` is ``"name"``,
        ``"pin"``, ``"list"`` or ``"role"``."""
        called = _cleaned(name)
        _require_role(role)
        pin_hash = self._usable_hash(pin, None)
        with self._store.writing() as session:
            rows = _rows(session)
            if _named(called, rows) is not None:
                raise ContentError(f"Somebody is already called {called}.", "Choose another name.", field="name")
            if are_lost(session):
                raise lost_error()
            if role != "manager" and not _managers(rows):
                raise ContentError("The first person has to be a manager.", "Add a manager first.", field="role")
            row = _new_row(session, called, role, pin_hash)
            add_line(session, who, f"{called} was added as {ROLES[role]}.", self._now())
            return _person(row)

    def rename(self, person: int, name: str, who: str) -> Person:
        """Give somebody another name; ``ContentError`` where it is empty, too long or somebody else's."""
        called = _cleaned(name)
        with self._store.writing() as session:
            row, same = _require(session, person), _named(called, _rows(session))
            if same is not None and same.id != person:
                raise ContentError(f"Somebody is already called {called}.", "Choose another name.", field="name")
            if called != row.name:
                add_line(session, who, f"{row.name} is called {called} now.", self._now())
                row.name = called
            return _person(row)

    def change_pin(self, person: int, pin: str, who: str) -> None:
        """Give somebody another PIN; ``ContentError`` where it may not be used."""
        pin_hash = self._usable_hash(pin, person)
        with self._store.writing() as session:
            row = _require(session, person)
            row.pin_hash = pin_hash
            add_line(session, who, f"{row.name} was given another PIN.", self._now())

    def change_role(self, person: int, role: str, who: str) -> None:
        """Make an editor a manager or the other way; ``ContentError`` for the last manager."""
        _require_role(role)
        with self._store.writing() as session:
            row = _require(session, person)
            if row.role == role:
                return
            _keep_a_manager(session, row)
            row.role = role
            add_line(session, who, f"{row.name} was made {ROLES[role]}.", self._now())

    def remove(self, person: int, who: str) -> None:
        """Take somebody off the list; ``ContentError`` for the last manager."""
        with self._store.writing() as session:
            row = _require(session, person)
            _keep_a_manager(session, row)
            session.delete(row)
            forget_choice(session, person)
            add_line(session, who, f"{row.name} was taken off the list.", self._now())

    def reading_choice(self, person: int) -> ReadingChoice:
        """How somebody has chosen to read the staff pages; the usual for whoever has chosen nothing."""
        with self._store.reading() as session:
            return choice_of(session, person)

    def keep_reading_choice(self, person: int, text_scale: float, contrast: bool) -> None:
        """Keep how somebody chooses to read. It is nobody else's business: the list of who did what says nothing."""
        with self._store.writing() as session:
            keep_choice(session, _require(session, person).id, ReadingChoice(text_scale, contrast))

    def new_manager(self, name: str, pin: str, who: str) -> Person:
        """Make ``name`` a manager with ``pin``, whoever of that name there was before, and end the waiting.

        For whoever has the machine itself, when no manager knows their PIN any more. Raises ``ContentError`` as
        ``add`` does, but for a name that is taken.
        """
        called = _cleaned(name)
        with self._store.reading() as session:
            known = _named(called, _rows(session))
        pin_hash = self._usable_hash(pin, known.id if known else None)
        with self._store.writing() as session:
            row = _named(called, _rows(session)) or _new_row(session, called, "manager", pin_hash)
            row.role, row.pin_hash = "manager", pin_hash
            self._waiting.end(session)
            found_again(session)
            what = f"{row.name} was made a manager with a new PIN at the machine itself. Nobody has to wait any more."
            add_line(session, who, what, self._now())
            return _person(row)

    def _usable_hash(self, pin: str, whose: int | None) -> str:
        """What is kept of ``pin``; ``ContentError`` where it may not be used, or is that of somebody else."""
        require_usable(pin)
        with self._store.reading() as session:
            others = [row.pin_hash for row in _rows(session) if row.id != whose]
        # All are compared before any answer is given, as in ``unlock``.
        if True in [matches(self._hasher, kept, pin) for kept in others]:
            raise refused()
        return hashed(self._hasher, pin)


def _rows(session: Session) -> Sequence[PersonRow]:
    return session.scalars(select(PersonRow).order_by(PersonRow.id)).all()


def _person(row: PersonRow) -> Person:
    return Person(row.id, row.name, row.role)


def _named(name: str, rows: Sequence[PersonRow]) -> PersonRow | None:
    return next((row for row in rows if _folded(row.name) == _folded(name)), None)


def _new_row(session: Session, name: str, role: str, pin_hash: str) -> PersonRow:
    if len(_rows(session)) >= MOST_PEOPLE:
        raise ContentError(
            f"There are already {MOST_PEOPLE} people.", "Take somebody off the list first.", field="list"
        )
    row = PersonRow(name=name, role=role, pin_hash=pin_hash)
    session.add(row)
    session.flush()
    return row


def _managers(rows: Sequence[PersonRow]) -> int:
    return sum(row.role == "manager" for row in rows)


def _require(session: Session, person: int) -> PersonRow:
    row = session.get(PersonRow, person)
    if row is None:
        raise ContentError("This person is no longer on the list.", "Look at the list again.", field="list")
    return row


def _require_role(role: str) -> None:
    if role not in ROLES:
        raise ContentError(f"There is no role called {role}.", "Choose editor or manager.", field="role")


def _keep_a_manager(session: Session, row: PersonRow) -> None:
    if row.role == "manager" and _managers(_rows(session)) == 1:
        raise ContentError(
            f"{row.name} is the only manager, and somebody has to look after people and settings.",
            "Make somebody else a manager first.",
        )


def _cleaned(name: str) -> str:
    cleaned = " ".join(clean(name).split())
    if not cleaned or len(cleaned) > LONGEST_PERSON_NAME or not cleaned.isprintable():
        raise ContentError(f"A name has 1 to {LONGEST_PERSON_NAME} letters.", "Write another name.", field="name")
    return cleaned


def _folded(name: str) -> str:
    """Two names that look the same are the same."""
    return unicodedata.normalize("NFKC", name).casefold()


def _in_a_row(count: int) -> str:
    if count == 1:
        return ""
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"; the {count}{ending} in a row"
