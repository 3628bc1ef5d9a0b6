"""The history of the tables, by Alembic, without an ``alembic.ini`` or ``env.py``: the engine is handed in.

Revisions are numbered ``0001``, ``0002`` … and each is self-contained: it imports nothing of the kiosk, so it still
means the same when the kiosk has moved on. The number is also kept in SQLite's ``user_version``, a second witness that
tells a database of a newer kiosk from one whose revision was damaged.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from kiosk.errors import OurError

# Their tables belong to those that a revision is compared with.
from kiosk.store import draft_tables, staff_tables  # noqa: F401 - see above
from kiosk.store.models import Base

REVISIONS = Path(__file__).parent


def head(revisions: Path = REVISIONS) -> str:
    """The newest revision there is."""
    newest = ScriptDirectory(str(revisions)).get_current_head()
    assert newest is not None
    return newest


def migrate(engine: Engine, to: str = "head", *, revisions: Path = REVISIONS) -> None:
    """Take the database up to ``to``; one transaction, so a failure leaves it as it was.

    Raises ``OurError`` when rows would point at nothing afterwards.
    """
    scripts = ScriptDirectory(str(revisions))
    _run(engine, scripts, lambda rev, _context: scripts._upgrade_revs(to, rev), to)


def migrate_down(engine: Engine, to: str, *, revisions: Path = REVISIONS) -> None:
    """Take the database down to ``to`` (``base`` for none), under the same promises as ``migrate``."""
    scripts = ScriptDirectory(str(revisions))
    _run(engine, scripts, lambda rev, _context: scripts._downgrade_revs(to, rev), to)


def _run(engine: Engine, scripts: ScriptDirectory, steps: Callable[[Any, Any], Any], to: str) -> None:
    with engine.connect().execution_options(writes=True) as connection:
        # Changing a table rebuilds it; enforced foreign keys would take its rows along. Checked below instead.
        _pragma(connection, "PRAGMA foreign_keys = OFF")
        environment = EnvironmentContext(Config(), scripts, fn=steps, destination_rev=to)
        # Configured inside the transaction, or Alembic commits after each revision on its own.
        with environment, connection.begin():
            environment.configure(connection=connection, target_metadata=Base.metadata)
            environment.run_migrations()
            _sign(connection, environment.get_context().get_current_revision())


def _sign(connection: Connection, revision: str | None) -> None:
    if connection.dialect.name != "sqlite":
        return
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if orphans:
        raise OurError(
            "The kiosk’s database could not be brought up to date.",
            "Please report this to whoever looks after the kiosk’s software. The database is as it was before.",
        )
    connection.exec_driver_sql(f"PRAGMA user_version = {int(revision or 0)}")


def _pragma(connection: Connection, statement: str) -> None:
    """Outside a transaction: SQLite ignores this pragma inside one."""
    if connection.dialect.name == "sqlite":
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute(statement)
