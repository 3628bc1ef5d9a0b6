"""The tables, in SQL that SQLite and PostgreSQL both speak. Rows never leave this room.

A change here needs a revision in ``migrations``; a test compares the two.
"""

import datetime as dt
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Instant(TypeDecorator[dt.datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is taken off on the way in and put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """A value without a time zone is taken as UTC."""
        if value is None:
            return None
        moment = value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """Always with a time zone."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class Base(DeclarativeBase):
    """Every table of the kiosk. Constraints are named, so that a later revision can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class LayerRow(Base):
    """A publisher this kiosk follows, and what the venue hides (``service/ID``) or moves of what it publishes."""

    __tablename__ = "layers"

    publisher: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    position: Mapped[int]
    """Smaller lies on top; the venue's own layer is the first."""
    hidden: Mapped[list[str]] = mapped_column(JSON)
    places: Mapped[dict[str, int]] = mapped_column(JSON)


class EditionRow(Base):
    """One edition, for ever: the canonical document as it was signed for, and its SHA-256."""

    __tablename__ = "editions"
    __table_args__ = (CheckConstraint("number >= 1", name="number"),)

    publisher: Mapped[str] = mapped_column(ForeignKey("layers.publisher"), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    document: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(String(64))
    issued_at: Mapped[dt.datetime] = mapped_column(Instant)
    installed_at: Mapped[dt.datetime] = mapped_column(Instant)
    made_by: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)


class CurrentRow(Base):
    """The edition of a publisher that visitors see now."""

    __tablename__ = "current_editions"
    __table_args__ = (ForeignKeyConstraint(["publisher", "number"], ["editions.publisher", "editions.number"]),)

    publisher: Mapped[str] = mapped_column(String(64), primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)


class SettingRow(Base):
    """One setting of this kiosk, as JSON."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON, nullable=False)


class TotalRow(Base):
    """How often something was counted in a month (safety rule 7).

    Without a hidden row number: SQLite's would keep the order in which things were first counted.
    """

    __tablename__ = "totals"
    __table_args__ = (
        CheckConstraint("length(month) = 7", name="month"),
        CheckConstraint("kind IN ('topic-group', 'survey', 'useful')", name="kind"),
        CheckConstraint("count >= 0", name="count"),
        {"sqlite_with_rowid": False},
    )

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    key: Mapped[str] = mapped_column(String(260), primary_key=True)
    count: Mapped[int] = mapped_column(BigInteger)
