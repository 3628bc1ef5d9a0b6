"""From whatever lies in the data folder to a database the kiosk can work with (safety rule 11).

nothing there                           → made new, with the starter editions
only traces of an earlier kiosk         → made new, with the starter editions, and not as a first start
damaged, or not a database, or without
an edition its last good copy has       → set aside; the last good copy takes over; without one, the starter editions
sound, but a current document damaged   → that document from the last good copy; else the publisher's edition
                                          before it; else the starter editions beside the other publishers
of an older kiosk                       → copied, then brought up to date
of a newer kiosk                        → refused, untouched
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from kiosk.content.edition import encode
from kiosk.content.model import Edition
from kiosk.errors import MachineError
from kiosk.store.copies import (
    LAST_GOOD,
    bring_back_last_good,
    copy_database,
    document_in_last_good,
    free_name,
    has_lost_an_edition,
    set_aside,
)
from kiosk.store.database import open_database
from kiosk.store.faults import told_plainly
from kiosk.store.files import is_plain_file
from kiosk.store.health import Condition, State, examine
from kiosk.store.layers import add_edition, choose, current_numbers, read_edition
from kiosk.store.lost_people import was_used_before
from kiosk.store.models import CurrentRow, EditionRow, LayerRow
from kiosk.store.new_tables import make_tables
from kiosk.store.revision import DATABASE


class Outcome(StrEnum):
    """How opening went, from best to worst."""

    FRESH = "fresh"
    """A first start: the starter editions were installed."""
    GOOD = "good"
    RESTORED = "restored"
    """Something was damaged; the last good copy has taken its place."""
    EARLIER = "earlier"
    """A current edition was damaged; the same publisher's edition before it has taken its place."""
    STARTER = "starter"
    """Something was damaged and there was no copy; the starter editions have taken its place."""


_ORDER = list(Outcome)


@dataclass(frozen=True, slots=True)
class OpenReport:
    """How opening went, in sentences for staff, and the new name of the damaged file in the data folder."""

    outcome: Outcome
    sentences: tuple[str, ...] = ()
    damaged: str | None = None

    def and_then(self, outcome: Outcome, *sentences: str, damaged: str | None = None) -> "OpenReport":
        """This report and one more thing that happened; the worse outcome counts."""
        return OpenReport(
            max(self.outcome, outcome, key=_ORDER.index), (*self.sentences, *sentences), self.damaged or damaged
        )


def make_usable(folder: Path, busy_seconds: float) -> tuple[OpenReport, Condition]:
    """See to it that a sound database of this version, perhaps without an edition, lies in ``folder``.

    Raises ``MachineError`` when the machine refuses, or when the database is of a newer version of the kiosk.
    """
    path = folder / DATABASE
    report = OpenReport(Outcome.GOOD)
    condition = examine(path, busy_seconds=busy_seconds)
    _refuse_newer(condition)
    copied = is_plain_file(folder / LAST_GOOD)
    wrong = condition.wrong
    if copied and condition.state in {State.MISSING, State.EMPTY}:
        wrong = "The database was missing or empty."
    elif condition.state is State.SOUND and has_lost_an_edition(folder):
        wrong = "The database had lost an edition."
    if wrong:
        report = replace_database(folder, wrong)
        condition = examine(path, busy_seconds=busy_seconds)
    elif condition.state in {State.MISSING, State.EMPTY}:
        report = OpenReport(Outcome.FRESH)
        if was_used_before(folder):
            gone = "The database and its copy were gone, so the kiosk shows the content it came with."
            report = OpenReport(Outcome.STARTER, (gone,))
        if condition.state is State.MISSING:
            set_aside(folder)
    if condition.state is not State.SOUND:
        _bring_up_to_date(folder, busy_seconds, condition.state)
        condition = examine(path, busy_seconds=busy_seconds)
    if condition.state is State.DAMAGED:  # what an older kiosk kept can only be judged once it is brought up to date
        replaced = replace_database(folder, condition.wrong)
        report = report.and_then(replaced.outcome, *replaced.sentences, damaged=replaced.damaged)
        _bring_up_to_date(folder, busy_seconds, examine(path, busy_seconds=busy_seconds).state)
        condition = examine(path, busy_seconds=busy_seconds)
    return report, condition


def _refuse_newer(condition: Condition) -> None:
    if condition.state is State.NEWER:
        raise MachineError(
            "The kiosk’s database was written by a newer version of the kiosk than this one.",
            "Install the newer version again, or choose another data folder with --data. Nothing was changed.",
        )


def replace_database(folder: Path, wrong: str) -> OpenReport:
    """Set the database aside and put the last good copy in its place, or nothing if there is none."""
    aside = set_aside(folder)
    kept = f" The damaged file was kept as {aside}." if aside else ""
    if bring_back_last_good(folder):
        return OpenReport(Outcome.RESTORED, (f"{wrong} The last good copy has taken its place.{kept}",), damaged=aside)
    return OpenReport(
        Outcome.STARTER,
        (f"{wrong} There was no good copy, so the kiosk shows the content it came with.{kept}",),
        damaged=aside,
    )


def repair_documents(folder: Path, session: Session, condition: Condition) -> OpenReport:
    """Give each publisher whose current document is damaged the best that is left; see the table above.

    A publisher of which nothing is left has no current edition afterwards and the outcome is ``STARTER``. The database
    as it was is kept as a copy first.
    """
    aside = free_name(folder, f"{DATABASE}.damaged-")
    with told_plainly(folder):
        copy_database(folder / DATABASE, folder / aside)
    report = OpenReport(Outcome.GOOD, damaged=aside)
    for publisher, number in condition.unreadable:
        outcome, sentence = _repair(folder, session, publisher, number)
        report = report.and_then(outcome, f"{sentence} The database as it was is kept as {aside}.")
    return report


def install_starter(session: Session, starter: Sequence[Edition], installed_at: dt.datetime) -> None:
    """Make each of the starter editions current, the upper one first, unless its publisher has a current edition.

    Where an edition of its number is kept already, a whole one is used as it is; a damaged one, of which
    ``repair_documents`` made a copy, makes room.
    """
    current = current_numbers(session)
    for edition in starter:
        publisher, number = edition.publisher, edition.number
        if publisher in current:
            continue
        if read_edition(session, publisher, number) is not None:
            choose(session, publisher, number)
            continue
        session.execute(delete(EditionRow).where(EditionRow.publisher == publisher, EditionRow.number == number))
        add_edition(session, edition, encode(edition), installed_at)


def _repair(folder: Path, session: Session, publisher: str, number: int) -> tuple[Outcome, str]:
    name = session.scalar(select(LayerRow.name).where(LayerRow.publisher == publisher)) or publisher
    damaged = f"Edition {number} of {name} was damaged"
    copy = document_in_last_good(folder, publisher, number)
    if copy is not None:
        session.execute(
            update(EditionRow)
            .where(EditionRow.publisher == publisher, EditionRow.number == number)
            .values(document=copy[0], sha256=copy[1])
        )
        return Outcome.RESTORED, f"{damaged} and was put right from the last good copy."
    earlier = session.scalars(
        select(EditionRow.number)
        .where(EditionRow.publisher == publisher, EditionRow.number < number)
        .order_by(EditionRow.number.desc())
    ).all()
    for candidate in earlier:
        if read_edition(session, publisher, candidate) is not None:
            choose(session, publisher, candidate)
            return Outcome.EARLIER, f"{damaged}; edition {candidate} has taken its place."
    session.execute(delete(CurrentRow).where(CurrentRow.publisher == publisher))
    return Outcome.STARTER, f"{damaged} and there was no earlier one; the content the kiosk came with stands in for it."


def _bring_up_to_date(folder: Path, busy_seconds: float, state: State) -> None:
    with told_plainly(folder):
        if state is State.OLDER:
            copy_database(folder / DATABASE, folder / free_name(folder, "kiosk.before-update-", ".db"))
        engine = open_database(folder, busy_seconds=busy_seconds)
        if state in {State.MISSING, State.EMPTY}:
            make_tables(engine)
        else:
            from kiosk.store.migrations import migrate  # noqa: PLC0415 - Alembic: a third of a second, after updates only

            migrate(engine)
        engine.dispose()
