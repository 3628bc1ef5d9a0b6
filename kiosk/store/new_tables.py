"""The tables of a new database: those of the newest revision, made as they are now, without the way they came to be.

Alembic takes a third of a second to import and each revision its share, and a first start waits for both. That a new
database and one that was brought up to date are word for word the same is tested.
"""

from sqlalchemy import Column, Engine, MetaData, PrimaryKeyConstraint, String, Table, insert

from kiosk.store import draft_tables, staff_tables  # noqa: F401 - importing them puts their tables among those made
from kiosk.store.models import Base
from kiosk.store.revision import SCHEMA

_REVISION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Where Alembic keeps what revision a database is of (Alembic, "Tutorial")."""


def make_tables(engine: Engine) -> None:
    """Make every table in a database that has none, and write down its revision; in one transaction."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        Base.metadata.create_all(connection)
        _REVISION.metadata.create_all(connection)
        connection.execute(insert(_REVISION).values(version_num=SCHEMA))
        connection.exec_driver_sql(f"PRAGMA user_version = {int(SCHEMA)}")
