"""The tables of the draft. Each thing is one document, so a new field needs no change here."""

from sqlalchemy import BigInteger, CheckConstraint, Column, Integer, MetaData, Table, Text

from kiosk.store.models import Base, Instant

METADATA: MetaData = Base.metadata
"""Every table of the kiosk, with those of the draft."""

things = Table(
    "draft_things",
    METADATA,
    Column("path", Text, primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("document", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("changed_at", Instant, nullable=False),
)
"""Every thing by its path (``service/ID``). Of two of a kind, the one with the smaller position stands first.
``version`` counts up from 1 with each change, so that a second editor can tell that a thing is no longer as they saw
it; ``changed_by`` is empty for what nobody has changed since the draft began."""

translations = Table(
    "draft_translations",
    METADATA,
    Column("language", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("document", Text, nullable=False),
)

hidden = Table("draft_hidden", METADATA, Column("path", Text, primary_key=True))
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
    Column("process_started", Text, nullable=False),
    Column("process", BigInteger, nullable=False),
    Column("since", Instant, nullable=False),
    CheckConstraint("id = 1", name="one"),
)
"""Who has the editor open: one row, or none."""
