"""Safety rule 11: a value of the wrong kind, in whatever column, stops no start; SQLite keeps any value anywhere."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import JSON, Column, Table

from kiosk.content.draft import Draft, Unfinished, changes, draft_of
from kiosk.content.model import Organization, Translation
from kiosk.content.settings import NAMES, called, can_be, settings_of
from kiosk.content.things import fields_by_kind
from kiosk.errors import ContentError
from kiosk.startup.content_source import look_at
from kiosk.store.audit import Audit
from kiosk.store.backups import Backups
from kiosk.store.drafts import Drafts
from kiosk.store.health import State, examine
from kiosk.store.models import Base, Instant
from kiosk.store.people import People
from kiosk.store.pins import matches
from kiosk.store.publishing import Publishing
from kiosk.store.read_only_open import look_into
from kiosk.store.reading_choices import ReadingChoice
from kiosk.store.recovery import Outcome
from kiosk.store.restoring import prepare, put_back
from kiosk.store.store import Store
from kiosk.store.tallies import Tally
from tests.starter import whole_starter
from tests.store.samples import NOON, edition, noon, opened
from tests.store.staff import CHEAP, OTHER, RIGHT, WRONG, people

pytestmark = pytest.mark.slow  # every column of every table, one kiosk for each

BLOB, NUMBER, FRACTION, TEXT, NOT_UTF8 = "x'00ff'", "7", "0.5", "'odd'", "cast(x'ff' AS TEXT)"
ODD = {"blob": BLOB, "number": NUMBER, "fraction": FRACTION, "text": TEXT, "not UTF-8": NOT_UTF8}
"""Values, as SQL writes them."""

WRITTEN_OUT = {
    "deep": f"'{'[' * 5000}'",
    "an object": """'{"a": [1]}'""",
    "a list": "'[1]'",
    "the first day": "'0001-01-01 00:00:00'",
    "the last day": "'9999-12-31 23:59:59'",
    "a day": "cast('2026-11-25' AS BLOB)",
    "empty": "''",
}
"""What stands for something else where JSON or a moment is written out."""

DRAFT = "draft_"


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with something in every table."""
    folder = tmp_path_factory.mktemp("used")
    store = opened(folder)
    staff = people(store)
    staff.add("Ada", "manager", RIGHT, "Ada")
    staff.add("Bo", "editor", OTHER, "Ada")
    staff.unlock(WRONG)
    staff.keep_reading_choice(1, 1.5, contrast=True)
    store.add_totals({Tally("2026-11", "topic-group", "safety"): 9})
    store.set_setting("last_backup", NOON.isoformat())
    for key in NAMES:
        store.set_setting(key, True)
    drafts = Drafts(store, noon)
    drafts.load()
    drafts.save(changes(Draft(), a_full_draft()), "Ada")
    drafts.claim("Ada")
    store.close()
    return folder


def a_full_draft() -> Draft:
    """Two of everything the starter edition has, with a row in nearly every table."""
    whole = draft_of(whole_starter())
    few = {field: getattr(whole, field)[:2] for field in fields_by_kind().values() if field != "venue"}
    return replace(
        whole,
        **few,
        translations=(Translation(field="topic/a/title", language="ur", text="a", of="a"),),
        hidden=("service/a",),
        unfinished=(Unfinished(field="service/a/contacts/phone", text="0800"),),
    )


def put(database: Path, column: Column[object], value: str) -> bool:
    """Put ``value`` into one row of a column; whether the database keeps it at all."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        table = column.table.name
        kept = 0
        with suppress(sqlite3.IntegrityError):
            # The whole column where that can be, else one row of it.
            try:
                kept = connection.execute(f'UPDATE "{table}" SET "{column.name}" = {value}').rowcount
            except sqlite3.IntegrityError:
                first = f'"{column.name}" = (SELECT "{column.name}" FROM "{table}" LIMIT 1)'
                kept = connection.execute(f'UPDATE "{table}" SET "{column.name}" = {value} WHERE {first}').rowcount
        connection.commit()
        return kept > 0


def columns(*, of_draft: bool) -> Iterator[Column[object]]:
    for table in Base.metadata.sorted_tables:
        if isinstance(table, Table) and table.name.startswith(DRAFT) is of_draft:
            yield from table.columns


def fresh(used: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    return shutil.copytree(used, folder)


def used_all(folder: Path) -> Store:
    """A start, and everything that is read at one and by whoever unlocks; fails where any of it raises."""
    store = opened(folder)
    staff = People(store, noon, hasher=CHEAP)
    staff.everyone()
    staff.wait()
    staff.unlock(RIGHT)
    assert staff.reading_choice(0) == ReadingChoice()
    Audit(store, noon).latest(50)
    drafts = Drafts(store, noon)
    drafts.claim("Ada")
    drafts.load()
    drafts.release()
    Publishing(store, noon).published()
    Publishing(store, noon).history()
    for tally, count in store.totals().items():
        assert (len(tally.month), count >= 0) == (7, True)
    Backups(store, folder, folder / "media", noon).last()
    store.layers()
    store.close()
    return store


@pytest.mark.parametrize("value", ODD.values(), ids=ODD)
def test_any_value_in_any_column_leaves_a_kiosk_that_starts(used: Path, tmp_path: Path, value: str) -> None:
    kept = 0
    for column in columns(of_draft=False):
        folder = fresh(used, tmp_path / "kiosk")
        if put(folder / "kiosk.db", column, value):
            kept += 1
            used_all(folder)
    assert kept > 15


@pytest.mark.parametrize("value", WRITTEN_OUT.values(), ids=WRITTEN_OUT)
def test_what_is_written_out_may_say_anything(used: Path, tmp_path: Path, value: str) -> None:
    for column in columns(of_draft=False):
        if isinstance(column.type, JSON | Instant):
            folder = fresh(used, tmp_path / "kiosk")
            assert put(folder / "kiosk.db", column, value)
            used_all(folder)


def test_a_last_good_copy_with_the_same_value_gives_way_to_the_content_it_came_with(used: Path, tmp_path: Path) -> None:
    folder = fresh(used, tmp_path / "kiosk")
    for name in ("kiosk.db", "kiosk.last-good.db"):
        assert put(folder / name, Base.metadata.tables["people"].c["name"], BLOB)
    store = used_all(folder)
    assert store.report.outcome is Outcome.STARTER


@pytest.mark.parametrize("value", [BLOB, TEXT, NUMBER])
def test_any_value_in_any_column_of_the_draft_costs_the_draft_at_most(used: Path, tmp_path: Path, value: str) -> None:
    mended = 0
    for column in columns(of_draft=True):
        shutil.copy(used / "kiosk.db", tmp_path / "kiosk.db")
        if not put(tmp_path / "kiosk.db", column, value) or examine(tmp_path / "kiosk.db").state is State.DAMAGED:
            continue  # what belongs to nothing any more is damage, and the last good copy takes over
        store = look_into(tmp_path, noon)
        drafts = Drafts(store, noon)
        drafts.claim("Ada")
        draft = drafts.load()
        later = draft.hide("service/b", hidden=True).put("organization", Organization(id="new", name="New"))
        drafts.save(changes(draft, later), "Ada")
        assert drafts.load() == later
        mended += "was damaged on the disk" in Audit(store, noon).latest(1)[0].what
    assert mended >= 5


@pytest.mark.parametrize("value", [BLOB, TEXT])
def test_a_backup_with_an_odd_value_is_refused_or_starts(used: Path, tmp_path: Path, value: str) -> None:
    """What ``restore`` takes, the next start takes."""
    refused = taken = 0
    for column in columns(of_draft=False):
        folder, brought = fresh(used, tmp_path / "kiosk"), tmp_path / "brought.db"
        shutil.copy(used / "kiosk.db", brought)
        if not put(brought, column, value):
            continue
        before = (folder / "kiosk.db").read_bytes()
        try:
            prepare(folder, folder / "media", brought, "Ada", noon)
        except ContentError:
            refused += 1
            assert (folder / "kiosk.db").read_bytes() == before
            assert list(folder.glob("restore-*")) == []
        else:
            taken += 1
            put_back(folder)
            store = used_all(folder)
            assert store.report.outcome is Outcome.GOOD
    assert refused > 10


@pytest.mark.parametrize("name", ["people.name", "people.pin_hash", "audit.who", "layers.name", "settings.key"])
def test_a_blob_as_a_name_gives_way_to_the_last_good_copy(used: Path, tmp_path: Path, name: str) -> None:
    folder = fresh(used, tmp_path / "kiosk")
    table, _, column = name.partition(".")
    assert put(folder / "kiosk.db", Base.metadata.tables[table].c[column], "x'416461'")
    store = opened(folder)
    assert store.report.outcome is Outcome.RESTORED
    assert [each.name for each in people(store).everyone()] == ["Ada", "Bo"]
    assert (folder / "kiosk.db.damaged-1").is_file()


@pytest.mark.parametrize(
    "odd", ["", "soon", -1, 10**30, 0.5e-300, float("inf"), True, None, [], {}, [[1]], {"a": 1}, "\ud800", "F1" * 50]
)
def test_a_setting_that_cannot_be_is_as_usual_and_is_said(tmp_path: Path, odd: object) -> None:
    store = opened(tmp_path)
    for key in NAMES:
        store.set_setting(key, odd)
    found = look_at(store, tmp_path, noon, None)
    assert found.snapshot.settings == settings_of(dict.fromkeys(NAMES, odd))
    said = " ".join(found.sentences)
    assert [called(name) in said for name in NAMES if name != "counting"] == [
        not can_be(name, odd) for name in NAMES if name != "counting"
    ]
    assert ("nothing is counted" in said) is (odd is not True)


@pytest.mark.parametrize("written", ["'null'", """'"no"'""", "'{'", BLOB])
def test_a_counting_that_cannot_be_read_counts_nobody(tmp_path: Path, written: str) -> None:
    store = opened(tmp_path)
    store.set_setting("counting", True)
    with closing(sqlite3.connect(tmp_path / "kiosk.db")) as connection:
        connection.execute(f"UPDATE settings SET value = {written}")
        connection.commit()
    found = look_at(store, tmp_path, noon, None)
    assert found.snapshot.settings.counting is False
    assert "Whether to count could not be read" in " ".join(found.sentences)


def test_a_hash_that_is_no_hash_is_nobodys_pin() -> None:
    for kept in ("", "odd", "$argon2id$", "$argon2id$v=19$é", "\x00"):
        assert not matches(CHEAP, kept, RIGHT)


def test_a_last_good_edition_is_still_there_when_the_database_is_odd(tmp_path: Path) -> None:
    opened(tmp_path).install(edition(2))
    with closing(sqlite3.connect(tmp_path / "kiosk.db")) as connection:
        connection.execute("UPDATE editions SET note = x'00'")
        connection.commit()
    assert opened(tmp_path).catalogue().sources[0].number == 2
