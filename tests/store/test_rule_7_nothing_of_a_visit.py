"""Safety rule 7, on the bytes that lie on the disk."""

import datetime as dt
import random
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.content.model import TopicGroup
from kiosk.staff.parts.saving import save_beside
from kiosk.staff.usage.charts import csv_text
from kiosk.store.audit import Audit
from kiosk.store.store import Store
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


def everything_below(folder: Path) -> bytes:
    """Everything in the folder and in the folders in it."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def counted(store: Store) -> dict[tuple[str, str, str], int]:
    """What the usage page is given."""
    return {(each.month, each.kind, each.key): count for each, count in store.totals().items()}


def test_what_staff_do_beside_it_says_nothing_of_a_visit(tmp_path: Path) -> None:
    """Not the list of who did what, which has times, and not the table that is taken away."""
    visit = dt.datetime(2031, 7, 19, 3, 41, 57, tzinfo=dt.UTC)
    shift = dt.datetime(2032, 1, 5, 9, 30, 11, tzinfo=dt.UTC)
    data, stick = tmp_path / "data", tmp_path / "stick"
    stick.mkdir()
    store = opened(data)
    tallies, audit = Tallies(lambda: visit, random.Random(1)), Audit(store, lambda: shift)
    for _ in range(23):
        tallies.add("topic-group", "safety")
    tallies.add("topic-group", "behaviour")
    with another_program_reading(data):
        audit.note("Amina Hart", "Unlocked the editor.")
        store.add_totals(tallies.take())
        save_beside(stick, "kiosk-usage", ".csv", csv_text(counted(store), (), "2031-07").encode())
        audit.note("Amina Hart", "Saved the usage table to a file.")
        everything = everything_below(tmp_path)
    assert {found[:7] for found in re.findall(rb"2031.{6}", everything)} == {b"2031-07"}
    assert not re.search(rb"2031-07-|2031-07.{0,3}19", everything)
    for form in (b"03:41", b"3:41", str(int(visit.timestamp())).encode(), int(visit.timestamp()).to_bytes(4)):
        assert form not in everything
    noted = " ".join(line.what for line in audit.latest(100)).lower()
    assert not [group for group in TopicGroup if group in noted]
    table = next(stick.iterdir()).read_text(encoding="utf-8-sig")
    assert "23" not in table.replace("2032", "").replace("2031", "")
    assert table.count('"fewer than 8"') == 1


def test_the_list_of_who_did_what_tells_nothing_of_when_totals_were_written(tmp_path: Path) -> None:
    """Totals that were written before, between or after what staff did leave the same tables."""
    shift = dt.datetime(2032, 1, 5, 9, 30, 11, tzinfo=dt.UTC)
    kept = []
    for place in range(3):
        store = opened(tmp_path / str(place))
        audit = Audit(store, lambda: shift)
        for step in range(3):
            if step == place:
                store.add_totals({SAFETY: 2})
            audit.note("Amina Hart", f"Did thing {step}.")
        with closing(sqlite3.connect(tmp_path / str(place) / "kiosk.db")) as connection:
            kept.append([line for line in connection.iterdump() if "totals" in line or "audit" in line])
    assert kept[0] == kept[1] == kept[2]
    assert len(kept[0]) > 4


def test_looking_at_the_usage_page_writes_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.add_totals({SAFETY: 3})
    before = everything_below(tmp_path)
    csv_text(counted(store), (), "2026-11")
    assert everything_below(tmp_path) == before
