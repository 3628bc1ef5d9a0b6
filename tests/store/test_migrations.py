import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from kiosk.content.draft import Draft
from kiosk.errors import MachineError, OurError
from kiosk.store.database import open_database
from kiosk.store.draft_documents import decode
from kiosk.store.drafts import Drafts
from kiosk.store.health import State, examine
from kiosk.store.migrations import REVISIONS, head, migrate, migrate_down
from kiosk.store.models import Base
from kiosk.store.new_tables import make_tables
from kiosk.store.recovery import Outcome
from kiosk.store.revision import SCHEMA
from tests.store.samples import edition, noon, opened, shown

SAMPLES = Path(__file__).parent

ALL = [script.revision for script in reversed(list(ScriptDirectory(str(REVISIONS)).walk_revisions()))]

LATER = f"{int(SCHEMA) + 1:04}"

NEXT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "{number}", "{before}", None, None
def upgrade():
    with op.batch_alter_table("layers", recreate="always") as layers:
        layers.add_column(sa.Column("web", sa.Text()))
    {extra}
def downgrade():
    with op.batch_alter_table("layers") as layers:
        layers.drop_column("web")
"""


def later(folder: Path, extra: str = "pass") -> Path:
    """The revisions, and one that does not exist yet."""
    revisions = folder / "revisions"
    shutil.copytree(REVISIONS, revisions, ignore=shutil.ignore_patterns("__pycache__"))
    script = NEXT.format(number=LATER, before=SCHEMA, extra=extra)
    (revisions / "versions" / f"r{LATER}_next.py").write_text(script)
    return revisions


def content_of(path: Path) -> list[str]:
    """Every row, as SQL, with the revision it is of."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_the_tables_are_those_of_the_newest_revision(tmp_path: Path) -> None:
    engine = open_database(tmp_path)
    migrate(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []
    assert head() == SCHEMA
    assert examine(tmp_path / "kiosk.db").state is State.SOUND


def test_a_new_database_and_one_brought_up_to_date_are_word_for_word_the_same(tmp_path: Path) -> None:
    migrated, new = open_database(tmp_path), open_database(tmp_path.parent)
    migrate(migrated)
    make_tables(new)
    made = []
    for engine in (migrated, new):
        with engine.connect() as connection:
            tables = connection.execute(text("SELECT sql FROM sqlite_master")).scalars()
            revision = connection.execute(text("SELECT * FROM alembic_version")).scalars().all()
            number = connection.execute(text("PRAGMA user_version")).scalar()
            made.append(({" ".join(sql.split()) for sql in tables if sql}, revision, number))
    assert made[0] == made[1]


@pytest.mark.parametrize("revision", ALL)
def test_each_revision_goes_up_with_content_down_and_up_again(tmp_path: Path, revision: str) -> None:
    opened(tmp_path)
    engine = open_database(tmp_path)
    before = ScriptDirectory(str(REVISIONS)).get_revision(revision).down_revision
    migrate_down(engine, str(before or "base"))
    assert examine(tmp_path / "kiosk.db").state in {State.OLDER, State.EMPTY}
    migrate(engine, revision)
    migrate(engine)
    assert shown(opened(tmp_path)) == {"starter": 1}


def of_0003(folder: Path, *statements: str) -> Drafts:
    """The draft of a kiosk in ``folder`` whose database was of revision 0003, with ``statements`` carried out there."""
    store = opened(folder)
    engine = open_database(folder)
    migrate_down(engine, "0003")
    with closing(sqlite3.connect(folder / "kiosk.db")) as connection:
        connection.executescript((SAMPLES / "draft_of_0003.sql").read_text(encoding="utf-8"))
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'draft_%'")]
        empty = [name for name in tables if not connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]]
    assert empty == ["draft_claims"]
    migrate(engine)
    return Drafts(store, noon)


def test_a_draft_in_tables_becomes_documents_word_for_word(tmp_path: Path) -> None:
    expected = decode((SAMPLES / "draft_of_0003.json").read_text(encoding="utf-8"), Draft)
    assert repr(of_0003(tmp_path).load()) == repr(expected)
    assert examine(tmp_path / "kiosk.db").state is State.SOUND


def test_a_damaged_draft_in_tables_becomes_documents_as_far_as_it_reads(tmp_path: Path) -> None:
    draft = of_0003(
        tmp_path,
        "DELETE FROM draft_services WHERE thing = 'service/half'",
        "UPDATE draft_blocks SET kind = 'parrot' WHERE thing LIKE 'campaign/%'",
        "UPDATE draft_services SET name = x'ff' WHERE thing = 'service/ask-for-ani'",
        "UPDATE draft_services SET assurance_assured_date = 'today' WHERE thing = 'service/karma-nirvana'",
        "INSERT INTO draft_things VALUES ('parrot/advice', 90)",
    ).load()
    assert {each.id for each in draft.services} == {"revenge-porn-helpline", "hours"}
    assert draft.campaigns == ()
    assert draft.venue is not None


@pytest.mark.parametrize(
    "statement",
    ["INSERT INTO draft_things VALUES (x'ff', 90)", "UPDATE draft_services SET name = CAST(x'ff' AS TEXT)"],
)
def test_a_draft_in_tables_that_cannot_be_read_begins_again(tmp_path: Path, statement: str) -> None:
    assert of_0003(tmp_path, statement).load() == Draft()


def test_what_an_older_kiosk_kept_is_judged_once_it_is_brought_up_to_date(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition(2))
    store.set_setting("hide_key", "F12")
    store.close()
    migrate_down(open_database(tmp_path), "0003")
    with closing(sqlite3.connect(tmp_path / "kiosk.db")) as connection:
        connection.execute("UPDATE settings SET value = x'ff' WHERE key = 'hide_key'")
        connection.commit()
    assert opened(tmp_path).report.outcome is Outcome.RESTORED
    again = opened(tmp_path)
    assert again.report.outcome is Outcome.GOOD
    assert shown(again) == {"starter": 2}


@pytest.mark.parametrize("script", sorted((REVISIONS / "versions").glob("r*.py")), ids=lambda path: path.stem)
def test_each_revision_is_self_contained(script: Path) -> None:
    assert "kiosk" not in script.read_text()


def test_a_rebuilt_table_keeps_its_rows_and_those_that_point_at_it(tmp_path: Path) -> None:
    folder, revisions = tmp_path / "kiosk", later(tmp_path)
    opened(folder).install(edition(2, "county"))
    before = content_of(folder / "kiosk.db")
    engine = open_database(folder)
    migrate(engine, revisions=revisions)
    assert examine(folder / "kiosk.db").state is State.NEWER
    migrate_down(engine, SCHEMA, revisions=revisions)
    assert [line for line in content_of(folder / "kiosk.db") if line.startswith("INSERT")] == [
        line for line in before if line.startswith("INSERT")
    ]
    assert shown(opened(folder)) == {"starter": 1, "county": 2}


def test_a_revision_that_leaves_rows_pointing_at_nothing_changes_nothing(tmp_path: Path) -> None:
    folder, revisions = tmp_path / "kiosk", later(tmp_path, "op.execute('DELETE FROM layers')")
    opened(folder)
    before = content_of(folder / "kiosk.db")
    with pytest.raises(OurError, match="could not be brought up to date"):
        migrate(open_database(folder), revisions=revisions)
    assert content_of(folder / "kiosk.db") == before


def test_an_older_database_is_copied_and_then_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, revisions = tmp_path / "kiosk", later(tmp_path)
    opened(folder).install(edition(2))
    before = content_of(folder / "kiosk.db")
    monkeypatch.setattr("kiosk.store.health.SCHEMA", LATER)
    monkeypatch.setattr("kiosk.store.migrations.REVISIONS", revisions)
    monkeypatch.setattr(migrate, "__kwdefaults__", {"revisions": revisions})
    store = opened(folder)
    assert store.report.outcome is Outcome.GOOD
    assert shown(store) == {"starter": 2}
    assert content_of(folder / "kiosk.before-update-1.db") == before


def test_a_newer_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "kiosk"
    opened(folder)
    migrate(open_database(folder), revisions=later(tmp_path))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(MachineError, match="newer version of the kiosk than this one"):
        opened(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_database_that_does_not_know_its_own_version_is_damaged(tmp_path: Path) -> None:
    opened(tmp_path)
    with closing(sqlite3.connect(tmp_path / "kiosk.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9001'")
        connection.commit()
    assert opened(tmp_path).report.outcome is Outcome.RESTORED


def test_only_updates_import_alembic(tmp_path: Path) -> None:
    code = (
        "import datetime as dt, sys; from pathlib import Path; from kiosk.store.store import Store\n"
        "Store.open(Path(sys.argv[1]), tuple, lambda: dt.datetime(2026, 11, 25, tzinfo=dt.UTC)).close()\n"
        "print('alembic' in sys.modules)"
    )
    command, root = [sys.executable, "-c", code, str(tmp_path / "new")], Path(__file__).parents[2]
    assert subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout == "False\n"
