"""The tables of the draft. A new field or kind of block is written in ``content.model`` only, and needs a revision in
``migrations``.

Every thing has a row in ``draft_things`` and one in the table of its kind, and takes all its rows along when it goes.
"""

from collections.abc import Mapping
from typing import get_args

from msgspec import inspect
from sqlalchemy import BigInteger, CheckConstraint, Column, Integer, MetaData, PrimaryKeyConstraint, Table, Text

from kiosk.content.model import Translation
from kiosk.content.things import Thing, fields_by_kind
from kiosk.store.draft_layout import PATH, POSITION, THINGS, Layout, Sheet
from kiosk.store.models import Base, Instant

METADATA: MetaData = Base.metadata
"""Every table of the kiosk, with those of the draft."""

_layout = Layout(METADATA)

things = Table(THINGS, METADATA, Column(PATH, Text, primary_key=True), Column(POSITION, BigInteger, nullable=False))
"""Every thing by its path. Of two of a kind, the one with the smaller position stands first."""

SHEETS: Mapping[str, Sheet] = {
    each.__name__.lower(): _layout.things(
        each.__name__.lower(), f"draft_{fields_by_kind()[each.__name__.lower()]}", inspect.type_info(each)
    )
    for each in get_args(Thing)
}
"""The table of each kind of thing; the tables of its lists are within it."""

OWNERS_FIRST: tuple[Table, ...] = (
    things,
    *dict.fromkeys(sheet.table for each in SHEETS.values() for sheet in each.and_within()),
)
"""The tables of things, in an order in which rows can be written."""

translation_place, _columns = _layout.columns(inspect.type_info(Translation))

translations = Table("draft_translations", METADATA, *_columns.values(), PrimaryKeyConstraint("language", "field"))

hidden = Table("draft_hidden", METADATA, Column(PATH, Text, primary_key=True))
"""Things of other publishers that the venue leaves out."""

unfinished = Table(
    "draft_unfinished", METADATA, Column("field", Text, primary_key=True), Column("text", Text, nullable=False)
)
"""What is typed and does not read yet."""

begun = Table(
    "draft_begun",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    CheckConstraint("id = 1", name="one"),
)
"""One row once there is a draft; before, the draft is what the venue has published."""

claims = Table(
    "draft_claims",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("person", Text, nullable=False),
    Column("machine", Text, nullable=False),
    Column("process", BigInteger, nullable=False),
    Column("process_started", Text, nullable=False),
    Column("since", Instant, nullable=False),
    CheckConstraint("id = 1", name="one"),
)
"""Who has the editor open: one row, or none."""
