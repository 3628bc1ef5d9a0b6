"""Safety rule 7, on the bytes that lie on the disk."""

import datetime as dt
import random
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.store.tallies import Tallies, Tally
from tests.store.samples import edition, opened

SAFETY = Tally("2026-11", "topic-group", "safety")


@contextmanager
def another_program_reading(folder: Path) -> Iterator[None]:
    """Somebody who keeps the database open, so that its write-ahead log stays on the disk."""
    with closing(sqlite3.connect(folder / "kiosk.db")) as connection:
        connection.execute("SELECT count(*) FROM totals").fetchall()
        yield


def on_disk(folder: Path) -> bytes:
    """Everything in the folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_totals_leave_no_time_finer_than_the_month(tmp_path: Path) -> None:
    visit = dt.datetime(2031, 7, 19, 3, 41, 57, tzinfo=dt.UTC)
    store = opened(tmp_path)
    tallies = Tallies(lambda: visit, random.Random(1))
    tallies.add("topic-group", "safety")
    with another_program_reading(tmp_path):
        store.add_totals(tallies.take())
        everything = on_disk(tmp_path)
    assert b"2031-07topic-groupsafety" in everything
    assert set(re.findall(rb"2031.{6}", everything)) == {b"2031-07top"}
    seconds = int(visit.timestamp())
    for form in (
        b"03:41",
        b"3:41",
        b"19/07",
        str(seconds).encode(),
        seconds.to_bytes(4),
        seconds.to_bytes(4, "little"),
    ):
        assert form not in everything


def test_the_log_does_not_keep_how_totals_grew(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with another_program_reading(tmp_path):
        for _ in range(5):
            store.add_totals({SAFETY: 3})
        assert (tmp_path / "kiosk.db-wal").stat().st_size == 0
    assert store.totals() == {SAFETY: 15}


def test_the_order_of_counting_is_not_kept(tmp_path: Path) -> None:
    folders = tmp_path / "one", tmp_path / "other"
    groups = ("safety", "consent", "behaviour", "community")
    for folder, order in zip(folders, (groups, reversed(groups)), strict=True):
        store = opened(folder)
        for group in order:
            store.add_totals({Tally("2026-11", "topic-group", group): 1})
    kept = []
    for folder in folders:
        with closing(sqlite3.connect(folder / "kiosk.db")) as connection:
            kept.append(list(connection.iterdump()))
            columns = [row[1] for row in connection.execute("PRAGMA table_info(totals)")]
            assert columns == ["month", "kind", "key", "count"]
            hidden = "rowid" in [row[0] for row in connection.execute("SELECT name FROM pragma_table_xinfo('totals')")]
            assert not hidden
    assert kept[0] == kept[1]


def test_what_is_replaced_is_overwritten(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.set_setting("words", "this-was-here-before " * 300)
    store.set_setting("words", "")
    store.install(edition(2))
    assert b"this-was-here-before" not in on_disk(tmp_path)
