"""Layers, editions, settings and monthly totals: the first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "layers",
        sa.Column("publisher", sa.String(64), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hidden", sa.JSON(), nullable=False),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("publisher", name="pk_layers"),
    )
    op.create_table(
        "editions",
        sa.Column("publisher", sa.String(64), nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("installed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("number >= 1", name="number"),
        sa.ForeignKeyConstraint(["publisher"], ["layers.publisher"], name="fk_editions_publisher_layers"),
        sa.PrimaryKeyConstraint("publisher", "number", name="pk_editions"),
    )
    op.create_table(
        "current_editions",
        sa.Column("publisher", sa.String(64), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["publisher", "number"],
            ["editions.publisher", "editions.number"],
            name="fk_current_editions_publisher_number_editions",
        ),
        sa.PrimaryKeyConstraint("publisher", name="pk_current_editions"),
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_settings"),
    )
    op.create_table(
        "totals",
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("key", sa.String(260), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("length(month) = 7", name="month"),
        sa.CheckConstraint("kind IN ('topic-group', 'survey', 'useful')", name="kind"),
        sa.CheckConstraint("count >= 0", name="count"),
        sa.PrimaryKeyConstraint("month", "kind", "key", name="pk_totals"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Remove the tables and what is in them."""
    for table in ("totals", "settings", "current_editions", "editions", "layers"):
        op.drop_table(table)
