"""Everything the kiosk keeps: plain values in and out, never rows. Each call opens and closes its own session."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeVar

import msgspec
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.edition import decode, encode
from kiosk.content.model import Edition
from kiosk.content.settings import NAMES
from kiosk.errors import ContentError, MachineError
from kiosk.store import layers
from kiosk.store.copies import keep_last_good, last_good_is_behind
from kiosk.store.database import BUSY_SECONDS, empty_log, open_database, prepare_folder
from kiosk.store.faults import DamagedError, told_plainly
from kiosk.store.health import Condition
from kiosk.store.layers import EditionRecord, Layer
from kiosk.store.lost_people import are_lost, files_were_set_aside, has_people, say_lost
from kiosk.store.models import SettingRow, TotalRow
from kiosk.store.recovery import (
    OpenReport,
    Outcome,
    install_starter,
    make_usable,
    repair_documents,
    replace_database,
)
from kiosk.store.tallies import Tally, is_month

_Default = TypeVar("_Default")


@dataclass(frozen=True, slots=True)
class Installed:
    """An edition that is now current. ``warning`` is a sentence for staff if no new last good copy could be made."""

    publisher: str
    number: int
    fingerprint: str
    warning: str = ""


class Store:
    """The database of one kiosk.

    ``report`` says how opening went; ``folder`` is where it lies. Every call raises ``MachineError`` when the machine
    refuses (full disk, another program, no right to write, damage); then nothing has changed. Made by ``open``.
    Threads may use it side by side: each call has a connection of its own, and one that writes waits for the other.
    """

    def __init__(self, folder: Path, engine: Engine, now: Callable[[], dt.datetime], report: OpenReport) -> None:
        self.report = report
        self.folder = folder
        self._reading = engine
        self._writing = engine.execution_options(writes=True)
        self._now = now
        self._copy_is_old = False

    @classmethod
    def open(
        cls,
        folder: Path,
        starter: Callable[[], Sequence[Edition]],
        now: Callable[[], dt.datetime],
        *,
        busy_seconds: float = BUSY_SECONDS,
    ) -> Self:
        """Open the database in ``folder``, or make it; afterwards ``catalogue`` has something to show.

        ``starter`` gives the editions the kiosk comes with, the upper one first, and is called only when they are
        needed; ``now`` gives the time for ``installed_at``. A damaged
        database is set aside and replaced, as ``recovery`` describes and ``report`` tells. Raises ``MachineError``,
        with everything left as it was, when the folder is a file or may not be written, the disk is full, another
        program holds the database, or it is of a newer version of the kiosk.
        """
        prepare_folder(folder)
        try:
            return cls._open(folder, starter, now, busy_seconds)
        except DamagedError:
            # Damage that the examination did not find; seen when an index and its table disagree.
            replaced = replace_database(folder, "The database was damaged.")
        store = cls._open(folder, starter, now, busy_seconds)
        store.report = replaced.and_then(store.report.outcome, *store.report.sentences)
        return store

    @classmethod
    def _open(
        cls, folder: Path, starter: Callable[[], Sequence[Edition]], now: Callable[[], dt.datetime], busy_seconds: float
    ) -> Self:
        report, condition = make_usable(folder, busy_seconds)
        store = cls(folder, open_database(folder, busy_seconds=busy_seconds, reads_anyhow=True), now, report)
        store._make_showable(condition, starter)
        store._look_for_people()
        if store.report.outcome is not Outcome.GOOD or last_good_is_behind(folder):
            warning = store.keep_copy()
            store.report = store.report.and_then(store.report.outcome, *([warning] if warning else []))
        return store

    def _make_showable(self, condition: Condition, starter: Callable[[], Sequence[Edition]]) -> None:
        if condition.unreadable:
            with self._write() as session:
                repaired = repair_documents(self.folder, session, condition)
                if repaired.outcome is Outcome.STARTER:
                    install_starter(session, starter(), self._now())
            self.report = self.report.and_then(repaired.outcome, *repaired.sentences, damaged=repaired.damaged)
        elif not self.fingerprints():
            with self._write() as session:
                install_starter(session, starter(), self._now())
            if self.report.outcome is Outcome.GOOD:
                # The first start was cut short between making the tables and filling them.
                self.report = OpenReport(Outcome.FRESH)

    def _look_for_people(self) -> None:
        """Nobody may be on the list of staff after a recovery, and whoever stands in front of the kiosk is anybody."""
        recovered = self.report.outcome not in {Outcome.FRESH, Outcome.GOOD}
        with told_plainly(self.folder):
            recovered = recovered or files_were_set_aside(self.folder)
        if recovered:
            with self._read() as session:
                known = has_people(session) or are_lost(session)
            if not known:
                with self._write() as session:
                    say_lost(session)

    def catalogue(self) -> Catalogue:
        """The current edition of every publisher, laid over each other as the venue arranged them."""
        with self._read() as session:
            arranged = layers.all_layers(session)
            numbers = layers.current_numbers(session)
            editions = [layers.read_edition(session, publisher, number) for publisher, number in numbers.items()]
        whole = [edition for edition in editions if edition is not None]
        if len(whole) < len(editions):
            raise DamagedError
        order = {thing: place for layer in reversed(arranged) for thing, place in layer.places}
        left_out = whole[0].hidden if whole else ()
        return merge(whole, hidden=frozenset(left_out).union(*(layer.hidden for layer in arranged)), order=order)

    def fingerprints(self) -> dict[str, str]:
        """The SHA-256 of each publisher's current edition, the top layer's first; cheap."""
        with self._read() as session:
            return layers.current_fingerprints(session)

    def editions(self) -> tuple[EditionRecord, ...]:
        """Every edition ever installed, the top layer's first, the newest number first."""
        with self._read() as session:
            return layers.records(session)

    def edition(self, publisher: str, number: int) -> Edition:
        """One kept edition. Raises ``ContentError`` when there is none, or its document is damaged."""
        with self._read() as session:
            return _require(layers.read_edition(session, publisher, number), publisher, number)

    def install(self, edition: Edition | bytes) -> Installed:
        """Keep an edition for ever and make it current, in one transaction; a document is kept byte for byte.

        Raises ``ContentError`` when it does not read back, or its publisher has used its number for a different one.
        """
        document = edition if isinstance(edition, bytes) else encode(edition)
        whole = decode(document)
        with self._write() as session:
            sha256 = layers.add_edition(session, whole, document, self._now())
        return Installed(whole.publisher, whole.number, sha256, self.keep_copy())

    def go_back(self, publisher: str, number: int) -> Installed:
        """Make an edition that is kept current again. Raises ``ContentError`` when it is not kept, or damaged."""
        with self._write() as session:
            _require(layers.read_edition(session, publisher, number), publisher, number)
            layers.choose(session, publisher, number)
            sha256 = layers.current_fingerprints(session)[publisher]
        return Installed(publisher, number, sha256, self.keep_copy())

    def layers(self) -> tuple[Layer, ...]:
        """The publishers this kiosk follows, the top one first."""
        with self._read() as session:
            return layers.all_layers(session)

    def arrange(self, arrangement: Layer) -> None:
        """Give a publisher's layer another position, and hide or move its things.

        Raises ``ContentError`` when the kiosk has nothing from that publisher.
        """
        with self._write() as session:
            layers.arrange(session, arrangement)
        self._copy_is_old = True

    def setting(self, key: str, default: _Default) -> _Default:
        """What is kept as ``key``, or ``default`` where nothing is, or what cannot be read as the type of that; of any
        type where ``default`` is None."""
        kept = self._kept(key, default)
        try:
            return kept if default is None else msgspec.convert(kept, type(default))
        except (ValueError, TypeError, RecursionError):
            return default

    def kept_settings(self) -> dict[str, Any]:
        """What is kept under the name of each setting that was set: anything, and None where it cannot be read."""
        nothing = object()
        kept = {name: self._kept(name, nothing) for name in NAMES}
        return {name: value for name, value in kept.items() if value is not nothing}

    def _kept(self, key: str, nothing: Any) -> Any:
        try:
            with self._read() as session:
                row = session.get(SettingRow, key)
                return nothing if row is None else row.value
        except (ValueError, TypeError, RecursionError):  # what was damaged since the start is no JSON any more
            return None

    def set_setting(self, key: str, value: Any) -> None:
        """Keep ``value``, anything JSON can hold, as the setting ``key``."""
        with self._write() as session:
            session.merge(SettingRow(key=key, value=value))
        self._copy_is_old = True

    def add_totals(self, counts: Mapping[Tally, int]) -> None:
        """Add counts to the monthly totals; nothing is kept of when (safety rule 7)."""
        if not counts:
            return
        with self._write() as session:
            for tally, count in sorted(counts.items()):
                total = session.get(TotalRow, tuple(tally))
                if total is None:
                    session.add(TotalRow(month=tally.month, kind=tally.kind, key=tally.key, count=count))
                else:
                    total.count += count
        with told_plainly(self.folder):
            empty_log(self._reading)
        self._copy_is_old = True

    def totals(self) -> dict[Tally, int]:
        """The monthly totals as counted; show them only through ``tallies.suppressed``."""
        with self._read() as session:
            rows = session.execute(
                select(TotalRow.month, TotalRow.kind, TotalRow.key, TotalRow.count).order_by(
                    TotalRow.month, TotalRow.kind, TotalRow.key
                )
            )
            return {
                Tally(month, kind, key): count for month, kind, key, count in rows if is_month(month) and count >= 0
            }

    def close(self) -> None:
        """Bring the last good copy up to date if anything changed. The store may not be used afterwards."""
        if self._copy_is_old:
            self.keep_copy()
        self._reading.dispose()

    def keep_copy(self) -> str:
        """Renew the last good copy. One that fails undoes nothing and is tried again later; gives the sentence then."""
        # Before, not after: what another thread writes once the copy was made asks for a new one.
        self._copy_is_old = False
        try:
            keep_last_good(self.folder)
        except MachineError as error:
            self._copy_is_old = True
            return f"The change was made, but the safety copy of the database could not be renewed. {error}"
        return ""

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session to look with, for the other classes of this room; it sees one moment."""
        with self._read() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction, for the other classes of this room; an error inside it undoes all of it."""
        with self._write() as session:
            yield session
        self._copy_is_old = True

    @contextmanager
    def _read(self) -> Iterator[Session]:
        with told_plainly(self.folder), Session(self._reading) as session:
            yield session

    @contextmanager
    def _write(self) -> Iterator[Session]:
        with told_plainly(self.folder), Session(self._writing) as session, session.begin():
            yield session


def _require(edition: Edition | None, publisher: str, number: int) -> Edition:
    if edition is None:
        raise ContentError(
            f"This kiosk has no edition {number} of {publisher} that can be read.",
            "Choose one from the list of editions. What the kiosk shows now stays as it is.",
        )
    return edition
