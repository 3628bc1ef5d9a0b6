"""The tables of staff: who may unlock, how many wrong PINs there were in a row, and who did what.

A change here needs a revision in ``migrations``; a test compares the two.
"""

import datetime as dt

from sqlalchemy import CheckConstraint, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.store.models import Base, Instant


class PersonRow(Base):
    """Somebody who may unlock the kiosk. A number is never given to another person."""

    __tablename__ = "people"
    __table_args__ = (
        CheckConstraint("role IN ('editor', 'manager')", name="role"),
        UniqueConstraint("name"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    role: Mapped[str] = mapped_column(String(16))
    pin_hash: Mapped[str] = mapped_column(Text)
    """Argon2id, with its salt and its costs, in the PHC string format."""


class WrongPinsRow(Base):
    """The wrong PINs since the last right one; one row at most."""

    __tablename__ = "wrong_pins"
    __table_args__ = (CheckConstraint("id = 1", name="id"), CheckConstraint("count >= 1", name="count"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    count: Mapped[int]
    last_at: Mapped[dt.datetime] = mapped_column(Instant)


class AuditRow(Base):
    """Something somebody of the staff did. The order is that of ``id``: a clock may be set back."""

    __tablename__ = "audit"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime] = mapped_column(Instant)
    who: Mapped[str] = mapped_column(String(60))
    what: Mapped[str] = mapped_column(Text)
