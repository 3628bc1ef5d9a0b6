"""What the staff room needs of the database. Called in the worker only."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol

from kiosk.content.draft import Draft, DraftChanges, Published
from kiosk.content.model import Edition


class Person(Protocol):
    """Somebody who may unlock the kiosk."""

    @property
    def id(self) -> int:
        """A number that stays with the person."""

    @property
    def name(self) -> str:
        """What the others call them."""

    @property
    def role(self) -> str:
        """``"editor"`` or ``"manager"``; a manager also looks after people, settings and backups."""


class Answer(Protocol):
    """What became of a PIN: ``person`` where it was right, else ``wait``."""

    @property
    def person(self) -> Person | None:
        """Whose PIN it was; nobody's where it was wrong or came too early."""

    @property
    def wait(self) -> float:
        """Seconds until the next try counts; 0 where it may be now."""


class ReadingChoice(Protocol):
    """How somebody has chosen to read the staff pages."""

    @property
    def text_scale(self) -> float:
        """One of ``TEXT_SCALES``, as a multiple of the usual size."""

    @property
    def contrast(self) -> bool:
        """Whether in high contrast."""


class People(Protocol):
    """Who may unlock, and how long a wrong PIN has to wait. Somebody who is not on the list any more is a
    ``ContentError`` with ``"list"`` as its ``field``. No PIN stands in any sentence."""

    def everyone(self) -> Sequence[Person]:
        """Everybody, by name, whatever their letters are, capital or small."""

    def unlock(self, pin: str) -> Answer:
        """Try a PIN, on a full disk too. A wrong one makes the next wait longer: 1, 2, 4 … seconds, up to 15 minutes; a
        try that comes too early is not looked at. Only a manager's PIN ends the row of wrong ones."""

    def wait(self) -> float:
        """Seconds until a PIN may be tried."""

    def add(self, name: str, role: str, pin: str, who: str) -> Person:
        """Add somebody. ``ContentError`` where the name is empty, too long or taken, the PIN too short, too plain or
        taken, the list full, or the first person would not be a manager; its ``field`` is ``"name"``, ``"pin"``,
        ``"list"`` or ``"role"``."""

    def rename(self, person: int, name: str, who: str) -> Person:
        """Give somebody another name. ``ContentError`` as for ``add``."""

    def change_pin(self, person: int, pin: str, who: str) -> None:
        """Give somebody another PIN. ``ContentError`` as for ``add``."""

    def change_role(self, person: int, role: str, who: str) -> None:
        """Make an editor a manager or the other way; ``ContentError`` for the last manager. The role somebody has
        already changes nothing."""

    def remove(self, person: int, who: str) -> None:
        """Take somebody off the list, with all that is kept of them; ``ContentError`` for the last manager."""

    def reading_choice(self, person: int) -> ReadingChoice:
        """How somebody has chosen to read; the usual size and colours for whoever has chosen nothing."""

    def keep_reading_choice(self, person: int, text_scale: float, contrast: bool) -> None:
        """Keep how somebody chooses to read, whenever and after whichever restart they come back. It is nobody else's
        business: it is not noted."""


class Claim(Protocol):
    """Who has the editor open."""

    @property
    def person(self) -> str:
        """The name of whoever has it open."""

    @property
    def since(self) -> dt.datetime:
        """When they opened it, in UTC."""


class Drafts(Protocol):
    """The draft as it lies in the database."""

    def load(self) -> Draft:
        """The whole draft, as it was saved; the first time, what the venue has published."""

    def save(self, changes: DraftChanges, by: str) -> None:
        """Write what ``by`` changed, in one transaction. ``ContentError`` for a letter that no file can keep."""

    def claim(self, person: str) -> Claim | None:
        """Say that ``person`` has the editor open, whoever had it at this machine; where somebody on another machine
        has, who that is, and it stays theirs."""

    def release(self) -> None:
        """Nobody has the editor open at this machine any more."""


class EditionLine(Protocol):
    """One edition of the venue's, in the history."""

    @property
    def number(self) -> int:
        """Its number, from 1 up."""

    @property
    def issued_at(self) -> dt.datetime:
        """When it was published, in UTC."""

    @property
    def made_by(self) -> str:
        """Who published it."""

    @property
    def note(self) -> str:
        """Why it was published, in their own words."""

    @property
    def current(self) -> bool:
        """Whether visitors see it now."""


class Publishing(Protocol):
    """Editions: what is published, what was, and what will be."""

    def published(self) -> Published:
        """What visitors see now. ``MachineError`` where it is damaged."""

    def history(self) -> Sequence[EditionLine]:
        """The venue's editions, the newest first; none until the first is published. The last is then the empty one,
        number 1: the kiosk as it was delivered."""

    def edition(self, number: int) -> Edition:
        """One of the venue's editions. ``ContentError`` where there is none, or it is damaged."""

    def next_number(self) -> int:
        """The number the next edition gets; 2 for the first."""

    def publish(self, edition: Edition, who: str) -> str:
        """Make the venue's ``edition`` what visitors see from their next start on, in one transaction, and put it in
        the list of who did what. Gives a sentence for staff where something went less well, else "". ``ContentError``
        where it does not read back, or its number is not the next one; ``OurError`` for another publisher's."""

    def go_back(self, number: int, who: str) -> str:
        """Make an earlier edition of the venue's the current one; as ``publish``. A draft in which nothing waited to be
        published goes back with it. ``ContentError`` where there is none, or it is damaged."""


class AuditLine(Protocol):
    """Something somebody of the staff did."""

    @property
    def at(self) -> dt.datetime:
        """When, in UTC."""

    @property
    def who(self) -> str:
        """Their name; "" where it is not known, as with a wrong PIN."""

    @property
    def what(self) -> str:
        """A plain sentence."""


class Audit(Protocol):
    """The list of who did what: staff only, never visitors (safety rule 7)."""

    def note(self, who: str, what: str) -> None:
        """Put a sentence in the list, with the time."""

    def latest(self, count: int) -> Sequence[AuditLine]:
        """The last ``count`` lines, or as many as there are, in the order they were noted: the newest first."""


class Totals(Protocol):
    """What was counted (safety rule 7)."""

    def totals(self) -> Mapping[tuple[str, str, str], int]:
        """Raw counts by (``YYYY-MM``, kind, key); shown only through ``shown`` of ``staff.usage``."""
