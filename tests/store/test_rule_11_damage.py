"""Safety rule 11: a damaged database falls back to the last good copy, then to the starter edition."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.content.edition import fingerprint
from kiosk.store.faults import DamagedError
from kiosk.store.health import examine
from kiosk.store.recovery import Outcome, make_usable
from tests.store.samples import edition, opened, shown

pytestmark = pytest.mark.slow  # whole databases, each damaged in its own way


def change(folder: Path, *statements: str, name: str = "kiosk.db") -> None:
    """Do to a database what a failing disk might, unasked and unchecked."""
    with closing(sqlite3.connect(folder / name)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def names(folder: Path) -> list[str]:
    """What lies in the folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_file_that_is_not_a_database_is_set_aside_and_the_last_good_copy_takes_over(tmp_path: Path) -> None:
    opened(tmp_path).install(edition(2))
    (tmp_path / "kiosk.db").write_text("These are not the tables you are looking for. " * 300)
    store = opened(tmp_path)
    assert (store.report.outcome, store.report.damaged) == (Outcome.RESTORED, "kiosk.db.damaged-1")
    assert store.report.sentences == (
        "kiosk.db was not a database. The last good copy has taken its place."
        " The damaged file was kept as kiosk.db.damaged-1.",
    )
    assert (tmp_path / "kiosk.db.damaged-1").read_text().startswith("These are not")
    assert shown(store) == {"starter": 2}
    assert opened(tmp_path).report.outcome is Outcome.GOOD


def test_every_damaged_database_keeps_a_name_of_its_own(tmp_path: Path) -> None:
    opened(tmp_path)
    for number in (1, 2, 3):
        (tmp_path / "kiosk.db").write_text(f"damage {number}" * 200)
        assert opened(tmp_path).report.damaged == f"kiosk.db.damaged-{number}"
    assert (tmp_path / "kiosk.db.damaged-2").read_text().startswith("damage 2")


def test_when_the_last_good_copy_is_damaged_too_the_starter_edition_takes_over(tmp_path: Path) -> None:
    opened(tmp_path).install(edition(2))
    for name in ("kiosk.db", "kiosk.last-good.db"):
        (tmp_path / name).write_text("damage " * 900)
    store = opened(tmp_path)
    assert store.report.outcome is Outcome.STARTER
    assert "shows the content it came with" in store.report.sentences[0]
    assert shown(store) == {"starter": 1}
    assert names(tmp_path) == [
        "kiosk.db",
        "kiosk.db.damaged-1",
        "kiosk.last-good.db",
        "kiosk.last-good.db.damaged-1",
    ]


def test_when_there_is_no_last_good_copy_the_starter_edition_takes_over(tmp_path: Path) -> None:
    opened(tmp_path).install(edition(2))
    (tmp_path / "kiosk.last-good.db").unlink()
    (tmp_path / "kiosk.db").write_text("damage " * 900)
    store = opened(tmp_path)
    assert (store.report.outcome, shown(store)) == (Outcome.STARTER, {"starter": 1})


def test_a_database_that_lost_its_newest_edition_with_its_log_is_replaced(tmp_path: Path) -> None:
    store = opened(tmp_path)
    before = (tmp_path / "kiosk.db").read_bytes()
    store.install(edition(2))
    (tmp_path / "kiosk.db").write_bytes(before)
    store = opened(tmp_path)
    assert store.report.sentences[0].startswith("The database had lost an edition. The last good copy has taken")
    assert shown(store) == {"starter": 2}


def test_a_damaged_last_good_copy_is_no_reason_to_doubt_the_database(tmp_path: Path) -> None:
    opened(tmp_path)
    change(tmp_path, "UPDATE editions SET number = 9", "DELETE FROM alembic_version", name="kiosk.last-good.db")
    store = opened(tmp_path)
    assert (store.report.outcome, shown(store)) == (Outcome.GOOD, {"starter": 1})


@pytest.mark.parametrize("left", [b"", None], ids=["empty", "missing"])
def test_a_database_that_vanished_comes_back_from_the_last_good_copy(tmp_path: Path, left: bytes | None) -> None:
    opened(tmp_path).install(edition(2))
    (tmp_path / "kiosk.db").unlink()
    if left is not None:
        (tmp_path / "kiosk.db").write_bytes(left)
    store = opened(tmp_path)
    assert store.report.outcome is Outcome.RESTORED
    assert shown(store) == {"starter": 2}


def test_a_log_without_its_database_is_never_read_into_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db-wal").write_bytes(b"of another database")
    store = opened(tmp_path)
    assert store.report.outcome is Outcome.FRESH
    assert store.report.damaged is None
    assert (tmp_path / "kiosk.db.damaged-1-wal").read_bytes() == b"of another database"


def test_a_first_start_that_was_cut_short_is_begun_again(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db").write_bytes(b"")
    assert opened(tmp_path).report.outcome is Outcome.FRESH
    change(tmp_path, "DELETE FROM current_editions", "DELETE FROM editions", "DELETE FROM layers")
    (tmp_path / "kiosk.last-good.db").unlink()
    store = opened(tmp_path)
    assert store.report.outcome is Outcome.FRESH
    assert shown(store) == {"starter": 1}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE settings SET value = '{'",
        "UPDATE settings SET value = x'ff'",
        "UPDATE layers SET hidden = '3'",
        "UPDATE layers SET places = '[]'",
        "UPDATE layers SET name = cast(x'ff' AS TEXT), hidden = cast(x'ff' AS TEXT)",
        "UPDATE editions SET issued_at = 'once'",
        "UPDATE editions SET installed_at = 7",
        "DELETE FROM editions",
        "DELETE FROM alembic_version",
        "DROP TABLE totals",
        "DROP TABLE alembic_version",
    ],
)
def test_a_database_with_one_thing_wrong_is_replaced_whole(tmp_path: Path, statement: str) -> None:
    store = opened(tmp_path)
    store.set_setting("key", "value")
    store.close()
    change(tmp_path, statement)
    store = opened(tmp_path)
    assert store.report.outcome is Outcome.RESTORED
    assert (shown(store), store.setting("key", "")) == ({"starter": 1}, "value")


def test_a_damaged_document_comes_back_from_the_last_good_copy(tmp_path: Path) -> None:
    opened(tmp_path).install(edition(2))
    change(tmp_path, "UPDATE editions SET document = substr(document, 9) WHERE number = 2")
    store = opened(tmp_path)
    assert store.report.outcome is Outcome.RESTORED
    assert store.report.sentences == (
        "Edition 2 of Starter publisher was damaged and was put right from the last good copy."
        " The database as it was is kept as kiosk.db.damaged-1.",
    )
    assert store.edition("starter", 2) == edition(2)
    with closing(sqlite3.connect(tmp_path / "kiosk.db.damaged-1")) as kept:
        assert kept.execute("SELECT count(*) FROM editions WHERE substr(document, 1, 1) <> x'7b'").fetchone() == (1,)


def test_without_a_copy_the_publishers_edition_before_it_takes_over(tmp_path: Path) -> None:
    store = opened(tmp_path)
    for number in (2, 3, 4):
        store.install(edition(number, "county"))
    for name in ("kiosk.db", "kiosk.last-good.db"):
        change(tmp_path, "UPDATE editions SET document = x'7b7d' WHERE number >= 3", name=name)
    store = opened(tmp_path)
    assert store.report.outcome is Outcome.EARLIER
    assert store.report.sentences[0].startswith(
        "Edition 4 of County publisher was damaged; edition 2 has taken its place."
    )
    assert shown(store) == {"starter": 1, "county": 2}
    assert len(store.editions()) == 4


def test_a_document_that_is_whole_and_no_edition_is_damaged_too(tmp_path: Path) -> None:
    opened(tmp_path).install(edition(2))
    document = b'{"schema":1}'
    for name in ("kiosk.db", "kiosk.last-good.db"):
        change(
            tmp_path,
            f"UPDATE editions SET document = x'{document.hex()}', sha256 = '{fingerprint(document)}' WHERE number = 2",
            name=name,
        )
    store = opened(tmp_path)
    assert (store.report.outcome, shown(store)) == (Outcome.EARLIER, {"starter": 1})


def test_without_an_earlier_one_the_starter_edition_takes_over_and_others_stay(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition(2))
    store.install(edition(5, "county"))
    store.install(edition(6, "library"))
    (tmp_path / "kiosk.last-good.db").unlink()
    change(tmp_path, "UPDATE editions SET sha256 = 'no' WHERE publisher = 'county' OR number = 2")
    store = opened(tmp_path)
    assert store.report.outcome is Outcome.STARTER
    assert shown(store) == {"starter": 1, "library": 6}
    assert len(store.report.sentences) == 2


def test_a_publisher_that_is_whole_is_not_put_back_when_another_loses_everything(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition(2))
    store.install(edition(5, "county"))
    (tmp_path / "kiosk.last-good.db").unlink()
    change(tmp_path, "UPDATE editions SET sha256 = 'no' WHERE publisher = 'county'")
    store = opened(tmp_path)
    assert (store.report.outcome, shown(store)) == (Outcome.STARTER, {"starter": 2})


def test_a_damaged_starter_edition_is_put_right(tmp_path: Path) -> None:
    opened(tmp_path)
    for name in ("kiosk.db", "kiosk.last-good.db"):
        change(tmp_path, "UPDATE editions SET document = x'00'", name=name)
    store = opened(tmp_path)
    assert (store.report.outcome, shown(store)) == (Outcome.STARTER, {"starter": 1})
    assert store.edition("starter", 1) == edition()


def test_damage_seen_only_while_the_kiosk_runs_is_told_and_put_right_at_the_next_start(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition(2))
    change(tmp_path, "UPDATE editions SET document = x'00' WHERE number = 2")
    with pytest.raises(DamagedError, match="sets the damaged file aside"):
        store.catalogue()
    assert shown(opened(tmp_path)) == {"starter": 2}
    (tmp_path / "kiosk.db").write_text("damage " * 900)
    with pytest.raises(DamagedError):
        store.editions()


def test_damage_the_examination_does_not_see_is_found_by_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path).install(edition(2))

    def damage_after_looking(folder: Path, busy_seconds: float) -> object:
        usable = make_usable(folder, busy_seconds)
        monkeypatch.undo()
        (folder / "kiosk.db").write_text("damage " * 900)
        return usable

    monkeypatch.setattr("kiosk.store.store.make_usable", damage_after_looking)
    store = opened(tmp_path)
    assert (store.report.outcome, store.report.damaged) == (Outcome.RESTORED, "kiosk.db.damaged-1")
    assert shown(store) == {"starter": 2}


def test_a_copy_that_does_not_read_back_never_replaces_a_good_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(tmp_path)
    before = (tmp_path / "kiosk.last-good.db").read_bytes()

    def torn(path: Path) -> object:
        path.write_bytes(path.read_bytes()[:5000])
        return examine(path)

    monkeypatch.setattr("kiosk.store.copies.examine", torn)
    assert "could not be renewed" in store.install(edition(2)).warning
    assert (tmp_path / "kiosk.last-good.db").read_bytes() == before
    assert shown(store) == {"starter": 2}
    monkeypatch.undo()
    store.close()
    assert (tmp_path / "kiosk.last-good.db").read_bytes() != before


def test_a_copy_that_cannot_be_renewed_at_the_start_is_in_the_report(tmp_path: Path) -> None:
    opened(tmp_path)
    (tmp_path / "kiosk.last-good.db").unlink()
    (tmp_path / "kiosk.last-good.db.new").mkdir()
    store = opened(tmp_path)
    assert shown(store) == {"starter": 1}
    assert "safety copy" in store.report.sentences[0]
