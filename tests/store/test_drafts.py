"""The draft comes back as it was saved, whatever was typed, and as far as it can be read where the disk was damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace
from sqlalchemy import event, select
from sqlalchemy.engine import Engine
from sqlalchemy.schema import CreateTable
from sqlalchemy.sql import ClauseElement

from kiosk.content.draft import Draft, changes, draft_of, edition_of
from kiosk.content.model import Organization, Translation
from kiosk.errors import ContentError, MachineError
from kiosk.store import database
from kiosk.store import draft_tables as tables
from kiosk.store.audit import Audit
from kiosk.store.database import open_database
from kiosk.store.drafts import Drafts
from kiosk.store.health import State, examine
from kiosk.store.migrations import migrate, migrate_down
from kiosk.store.publishing import Publishing
from kiosk.store.recovery import Outcome
from kiosk.store.store import Store
from tests.store.draft_samples import drafts, drafts_in, service
from tests.store.samples import NOON, noon, opened
from tests.store.test_database import dialect

ORGANIZATION = Organization(id="a", name="An organization")
TRANSLATION = Translation(field="service/advice/name", language="ur", text="مشورہ", of="Advice")
DRAFT = (
    draft_of(None)
    .put("organization", ORGANIZATION)
    .put("service", service())
    .put("service", service("shelter", "Shelter"))
    .translate(TRANSLATION)
    .hide("service/other", True)
    .leave_unfinished("service/advice/contacts/phone-0/hours/0/opens", "25:99")
)


@pytest.fixture(scope="module")
def one_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that does not wait for its disk: hundreds of drafts go through it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.store.database.PRAGMAS", (*database.PRAGMAS, "PRAGMA synchronous = OFF"))
        yield opened(tmp_path_factory.mktemp("drafts"))


def saved(folder: Path, draft: Draft = DRAFT) -> Drafts:
    """A kiosk in ``folder`` with ``draft``."""
    kept = drafts_in(folder)
    kept.save(changes(kept.load(), draft), "Amina")
    return kept


def damage(folder: Path, statement: str) -> None:
    """Change what lies on the disk behind the kiosk's back."""
    with closing(sqlite3.connect(folder / "kiosk.db")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(statement)
        connection.commit()


def damaged(place: str, value: str, of: str = "service/advice") -> str:
    """The statement that puts ``value``, in SQL, at ``place`` in the document of a thing."""
    return f"UPDATE draft_things SET document = json_set(document, '$.{place}', {value}) WHERE path = '{of}'"


# --- what was typed -------------------------------------------------------------------------------------------------


@pytest.mark.slow  # whole drafts, many times
@given(before=drafts, after=drafts)
def test_whatever_was_typed_comes_back_exactly(one_store: Store, before: Draft, after: Draft) -> None:
    kept = Drafts(one_store, noon)
    kept.save(changes(kept.load(), before), "Amina")
    kept.save(changes(before, after), "Amina")
    back = kept.load()
    assert back == after
    # Equality does not tell a choice from a text that spells it.
    assert repr(back) == repr(after)


def test_it_is_there_after_the_next_start(tmp_path: Path) -> None:
    saved(tmp_path)
    again = opened(tmp_path)
    assert again.report.outcome is Outcome.GOOD
    assert Drafts(again, noon).load() == DRAFT


def test_things_stay_in_the_order_they_were_given(tmp_path: Path) -> None:
    draft = Draft(services=tuple(service(ident) for ident in ("c", "a", "b")))
    kept = saved(tmp_path, draft)
    changed = draft.put("service", service("a", "Another")).put("service", service("d"))
    kept.save(changes(draft, changed), "Amina")
    assert [each.id for each in kept.load().services] == ["c", "a", "b", "d"]
    turned = replace(changed, services=changed.services[::-1])
    kept.save(changes(changed, turned), "Amina")
    assert kept.load() == turned
    fewer = turned.without("service/a")
    kept.save(changes(turned, fewer), "Amina")
    assert kept.load() == fewer


def test_a_thing_that_did_not_change_keeps_its_rows(tmp_path: Path) -> None:
    kept = saved(tmp_path)
    damage(tmp_path, damaged("alert", "'not touched'", of="service/shelter"))
    kept.save(changes(DRAFT, DRAFT.put("service", service(name="Other"))), "Amina")
    assert [each.alert for each in kept.load().services] == ["", "not touched"]


def test_a_thing_that_goes_takes_every_row_along(tmp_path: Path) -> None:
    kept = saved(tmp_path)
    kept.save(changes(DRAFT, Draft()), "Amina")
    with opened(tmp_path).reading() as session:
        assert session.execute(tables.things.select()).first() is None
    assert kept.load() == Draft()


def test_each_change_counts_a_version_and_says_who_made_it(tmp_path: Path) -> None:
    kept = saved(tmp_path)
    changed = DRAFT.put("service", service(name="Other"))
    kept.save(changes(DRAFT, changed), "Bo")
    kept.save(changes(changed, DRAFT), "Chandra")
    at = tables.things.c
    with opened(tmp_path).reading() as session:
        rows = session.execute(select(at.path, at.version, at.changed_by, at.changed_at).order_by(at.path)).all()
    assert [tuple(row) for row in rows] == [
        ("organization/a", 1, "Amina", NOON),
        ("service/advice", 3, "Chandra", NOON),
        ("service/shelter", 1, "Amina", NOON),
    ]


def test_a_field_of_a_later_kiosk_is_passed_over(tmp_path: Path) -> None:
    kept = saved(tmp_path)
    damage(tmp_path, damaged("hologram", "'of the adviser'"))
    assert kept.load() == DRAFT


def test_saving_nothing_writes_nothing(tmp_path: Path) -> None:
    kept = saved(tmp_path)
    before = (tmp_path / "kiosk.db").stat().st_mtime_ns
    kept.save(changes(DRAFT, DRAFT), "Amina")
    assert (tmp_path / "kiosk.db").stat().st_mtime_ns == before


def test_what_no_file_can_keep_is_refused_and_the_rest_stays(tmp_path: Path) -> None:
    kept = saved(tmp_path)
    wrong = DRAFT.put("organization", Organization(id="b", name="half of a letter \ud83d"))
    with pytest.raises(ContentError, match="cannot keep"):
        kept.save(changes(DRAFT, wrong), "Amina")
    assert kept.load() == DRAFT


# --- the first time -------------------------------------------------------------------------------------------------


def test_the_first_draft_is_what_the_venue_has_published(tmp_path: Path) -> None:
    store = opened(tmp_path)
    own = edition_of(DRAFT, 2, NOON, "Amina")
    Publishing(store, noon).publish(own, "Amina")
    kept = Drafts(store, noon)
    assert kept.load() == draft_of(own)
    kept.save(changes(draft_of(own), Draft()), "Amina")
    assert Drafts(opened(tmp_path), noon).load() == Draft()


def test_the_first_draft_of_a_venue_that_never_published_is_empty(tmp_path: Path) -> None:
    assert drafts_in(tmp_path).load() == Draft()
    assert drafts_in(tmp_path).load() == Draft()


def test_saving_before_loading_keeps_what_was_published(tmp_path: Path) -> None:
    store = opened(tmp_path)
    own = edition_of(DRAFT, 2, NOON, "Amina")
    Publishing(store, noon).publish(own, "Amina")
    after = draft_of(own).put("service", service("new"))
    Drafts(store, noon).save(changes(draft_of(own), after), "Amina")
    assert Drafts(store, noon).load() == after


# --- damage ---------------------------------------------------------------------------------------------------------


DAMAGES = {
    "a day": damaged("contacts[0].hours.windows[0].days[0]", "'mgn'"),
    "a time": damaged("contacts[0].hours.windows[0].opens", "'nine'"),
    "a date": damaged("assurance.assured_date", "'yesterday'"),
    "a kind": damaged("description[0].kind", "'parrot'"),
    "a type": damaged("name", "9"),
    "a truth": damaged("assurance.confirmed", "1"),
    "a list": damaged("needs", "'words'"),
    "an id": damaged("id", "'shelter'"),
    "a bracket": "UPDATE draft_things SET document = '{' || document WHERE path = 'service/advice'",
    "a field that must be there": "UPDATE draft_things SET document = '{}' WHERE path = 'service/advice'",
}


@pytest.mark.parametrize("statement", DAMAGES.values(), ids=list(DAMAGES))
def test_a_damaged_thing_gives_way_to_the_published_one_and_the_rest_stays(tmp_path: Path, statement: str) -> None:
    store = opened(tmp_path)
    published = service(name="As published")
    Publishing(store, noon).publish(edition_of(Draft(services=(published,)), 2, NOON, "Amina"), "Amina")
    kept = Drafts(store, noon)
    kept.save(changes(kept.load(), DRAFT), "Amina")
    damage(tmp_path, statement)
    mended = DRAFT.put("service", published)
    assert kept.load() == mended
    assert kept.load() == mended
    assert examine(tmp_path / "kiosk.db.damaged-1").state is State.SOUND
    assert not (tmp_path / "kiosk.db.damaged-2").exists()
    assert "kept as kiosk.db.damaged-1" in Audit(store, noon).latest(1)[0].what
    again = opened(tmp_path)
    assert again.report.outcome is Outcome.GOOD
    assert Drafts(again, noon).load() == mended


def test_a_damaged_thing_that_was_never_published_is_left_out(tmp_path: Path) -> None:
    kept = saved(tmp_path)
    damage(tmp_path, "INSERT INTO draft_things VALUES ('parrot/advice', 9, '{}', 1, '', '2026-11-25 12:00:00')")
    damage(tmp_path, "UPDATE draft_things SET document = '' WHERE path LIKE 'service/%'")
    assert kept.load() == replace(DRAFT, services=())


@pytest.mark.parametrize(
    ("statement", "left"),
    [
        (
            "UPDATE draft_translations SET document = json_set(document, '$.checked_on', 'today')",
            replace(DRAFT, translations=()),
        ),
        ("UPDATE draft_hidden SET path = CAST(x'ff' AS TEXT)", replace(DRAFT, hidden=())),
        ("UPDATE draft_unfinished SET text = CAST(x'ff' AS TEXT)", replace(DRAFT, unfinished=())),
        (
            "UPDATE draft_things SET path = CAST(x'ff' AS TEXT) WHERE path = 'service/advice'",
            replace(DRAFT, services=(), organizations=()),
        ),
    ],
)
def test_damaged_lists_give_way_alone(tmp_path: Path, statement: str, left: Draft) -> None:
    kept = saved(tmp_path)
    damage(tmp_path, statement)
    assert kept.load() == left


def test_damage_to_more_than_the_draft_is_left_to_the_next_start(tmp_path: Path) -> None:
    kept = saved(tmp_path)
    damage(tmp_path, "UPDATE draft_things SET document = ''")
    damage(tmp_path, "UPDATE editions SET issued_at = 'yesterday'")
    with pytest.raises(MachineError, match="Start the kiosk again"):
        kept.load()
    again = opened(tmp_path)
    assert again.report.outcome is Outcome.RESTORED


# --- the tables -----------------------------------------------------------------------------------------------------


def test_a_draft_goes_away_with_its_tables_and_the_rest_stays(tmp_path: Path) -> None:
    saved(tmp_path)
    engine = open_database(tmp_path)
    migrate_down(engine, "0001")
    with closing(sqlite3.connect(tmp_path / "kiosk.db")) as connection:
        assert not connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'draft%'").fetchall()
    migrate(engine)
    assert drafts_in(tmp_path).load() == Draft()


def test_a_draft_stays_when_later_tables_go(tmp_path: Path) -> None:
    saved(tmp_path)
    engine = open_database(tmp_path)
    migrate_down(engine, "0004")
    migrate(engine)
    assert drafts_in(tmp_path).load() == DRAFT


def test_tables_and_statements_are_understood_by_postgresql(tmp_path: Path) -> None:
    elsewhere = dialect("postgresql")
    said: list[str] = []

    def listen(_connection: object, statement: ClauseElement, *_rest: object) -> None:
        said.append(str(statement.compile(dialect=elsewhere)))

    event.listen(Engine, "before_execute", listen)
    try:
        kept = saved(tmp_path)
        kept.save(
            changes(DRAFT, replace(DRAFT, services=DRAFT.services[::-1], translations=(), unfinished=())), "Amina"
        )
        kept.save(changes(DRAFT, DRAFT.put("service", service(name="Other")).without("service/shelter")), "Amina")
        kept.claim("Amina")
        kept.release()
        publishing = Publishing(opened(tmp_path), noon)
        publishing.publish(edition_of(DRAFT, 2, NOON, "Amina"), "Amina")
        publishing.go_back(1, "Amina")
    finally:
        event.remove(Engine, "before_execute", listen)
    for table in (tables.things, tables.translations, tables.claims):
        said.append(str(CreateTable(table).compile(dialect=elsewhere)))
    everything = "\n".join(said)
    assert "INSERT INTO draft_things" in everything
    assert "DELETE FROM draft_things WHERE draft_things.path IN" in everything
    assert "UPDATE draft_things SET position" in everything
    assert "version=(draft_things.version + " in everything
    assert "PRAGMA" not in everything
