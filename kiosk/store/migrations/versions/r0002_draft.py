"""What staff are writing, before it is published: tables of its things and their lists; who has the editor open."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _without_owner("draft_things", ["path"], *_all(sa.BigInteger, "position"))
    _venue()
    _tiles_and_organizations()
    _services_and_blocks()
    _topics()
    _campaigns()
    _guides_and_surveys()
    _media()
    _without_owner(
        "draft_translations",
        ["language", "field"],
        *_all(sa.Text, "text", "of", "checked_by"),
        *_all(sa.Date, "checked_on", nullable=True),
    )
    _without_owner("draft_hidden", ["path"])
    _without_owner("draft_unfinished", ["field"], *_all(sa.Text, "text"))
    _one_row("draft_begun", *_all(_instant, "at"))
    _one_row(
        "draft_claims",
        *_all(sa.Text, "person", "machine", "process_started"),
        *_all(sa.BigInteger, "process"),
        *_all(_instant, "since"),
    )


def downgrade() -> None:
    """Remove the tables and what is in them."""
    made = sa.MetaData()
    made.reflect(op.get_bind(), only=lambda table, _: table.startswith("draft_"))
    for table in reversed(made.sorted_tables):
        op.drop_table(table.name)


def _venue() -> None:
    """The venue, its rooms, events and hours."""
    _thing(
        "draft_venue",
        *_all(sa.Text, "name", "kind", "hours_time_zone", "address", "help_words", "run_by", "feedback"),
        *_all(sa.Boolean, "posters", "support_posters"),
        *_all(sa.Date, "hours_valid_from", "hours_valid_to", nullable=True),
    )
    _listed("draft_venue_rooms", "draft_venue", [], *_all(sa.Text, "id", "name", "note", "floor"))
    _listed(
        "draft_venue_events",
        "draft_venue",
        [],
        *_all(sa.Text, "id", "title", "note"),
        *_all(sa.Text, "room", "rule", nullable=True),
        *_all(sa.Date, "date"),
        *_all(sa.Time, "starts"),
        *_all(sa.Time, "ends", nullable=True),
    )
    _listed("draft_venue_event_excluded_dates", "draft_venue_events", ["venue_event"], *_all(sa.Date, "value"))
    _texts("draft_venue_languages", "draft_venue")
    _hours("venue", "draft_venue")


def _hours(whose: str, owner: str, *between: str) -> None:
    """Weekly windows and the exceptions to them."""
    windows, exceptions = f"draft_{whose}_windows", f"draft_{whose}_exceptions"
    named = [*_all(sa.Text, "holiday", nullable=True), *_all(sa.Date, "date", nullable=True)]
    _listed(windows, owner, between, *_all(sa.Time, "opens", "closes"))
    _texts(f"draft_{whose}_window_days", windows, *between, f"{whose}_window")
    _listed(exceptions, owner, between, *named)
    _listed(
        f"draft_{whose}_exception_spans",
        exceptions,
        [*between, f"{whose}_exception"],
        *_all(sa.Time, "opens", "closes"),
    )


def _tiles_and_organizations() -> None:
    """What has no lists."""
    _thing("draft_tiles", *_all(sa.Text, "title", "summary", "icon", "tint", "page"), *_all(sa.BigInteger, "order"))
    _thing("draft_organizations", *_all(sa.Text, "name", "description", "url"))


def _services_and_blocks() -> None:
    """Services; the blocks of services, topics and campaigns."""
    _thing(
        "draft_services",
        *_all(sa.Text, "name", "alternate_name", "organization", "one_line", "status", "alert", "cost", "languages"),
        *_all(sa.Text, "confidentiality", "what_happens", "how_to_start", "accessibility", "audience", "sensitivity"),
        *_all(sa.Text, "eligibility_words", "eligibility_area", "eligibility_sex"),
        *_all(sa.Text, "assurance_assured_by", "assurance_source"),
        *_all(sa.BigInteger, "eligibility_minimum_age", "eligibility_maximum_age", nullable=True),
        *_all(sa.Boolean, "assurance_confirmed"),
        *_all(sa.Date, "assurance_assured_date", "assurance_review_after"),
        *_all(sa.Date, "expires_on", nullable=True),
    )
    _listed(
        "draft_blocks",
        "draft_things",
        [],
        *_all(sa.Text, "kind", "id", "title", "staff_note"),
        *_all(sa.Text, "text", "source", "who", "media", "caption", "address", "guide", "survey", nullable=True),
    )
    _texts("draft_block_items", "draft_blocks", "block")
    _listed("draft_block_answers", "draft_blocks", ["block"], *_all(sa.Text, "text", "reply"))
    _listed(
        "draft_contact_methods",
        "draft_services",
        [],
        *_all(sa.Text, "id", "kind", "value", "label", "hours_kind", "cost", "on_bill", "note"),
        *_all(sa.Text, "hours_time_zone", nullable=True),
        *_all(sa.Date, "hours_valid_from", "hours_valid_to", nullable=True),
    )
    _texts("draft_contact_method_languages", "draft_contact_methods", "contact_method")
    _hours("contact_method", "draft_contact_methods", "contact_method")
    _texts("draft_service_needs", "draft_services")
    _texts("draft_service_staff_tasks", "draft_services")


def _topics() -> None:
    """Topics and what they lead to."""
    _thing(
        "draft_topics",
        *_all(sa.Text, "title", "summary", "icon", "group", "audience", "sensitivity", "staff_note"),
        *_all(sa.Text, "pinned", nullable=True),
        *_all(sa.BigInteger, "order"),
        *_all(sa.Boolean, "entry"),
    )
    _texts("draft_topic_services", "draft_topics")
    _texts("draft_topic_related_topics", "draft_topics")
    _texts("draft_topic_campaigns", "draft_topics")
    _texts("draft_topic_needs", "draft_topics")


def _campaigns() -> None:
    """Campaigns and when they show."""
    _thing(
        "draft_campaigns",
        *_all(sa.Text, "title", "summary", "icon", "tint", "sensitivity", "audience", "staff_note"),
        *_all(sa.Text, "assurance_assured_by", "assurance_source", nullable=True),
        *_all(sa.BigInteger, "showing_priority", "showing_weight"),
        *_all(sa.Boolean, "poster"),
        *_all(sa.Boolean, "assurance_confirmed", nullable=True),
        *_all(sa.Date, "assurance_assured_date", "assurance_review_after", nullable=True),
        *_all(sa.Time, "showing_from_time", "showing_to_time", nullable=True),
    )
    _listed(
        "draft_campaign_slides",
        "draft_campaigns",
        [],
        *_all(sa.Text, "id", "headline", "text"),
        *_all(sa.Text, "media", nullable=True),
    )
    _texts("draft_campaign_services", "draft_campaigns")
    _listed(
        "draft_campaign_periods",
        "draft_campaigns",
        [],
        *_all(sa.Text, "kind"),
        *_all(sa.Text, "rule", nullable=True),
        *_all(sa.BigInteger, "days", nullable=True),
        *_all(sa.Date, "first", "last", nullable=True),
    )
    _listed("draft_campaign_excluded_dates", "draft_campaigns", [], *_all(sa.Date, "value"))
    _texts("draft_campaign_weekdays", "draft_campaigns")
    _texts("draft_campaign_staff_tasks", "draft_campaigns")


def _guides_and_surveys() -> None:
    """Guided checks and surveys."""
    _thing("draft_guides", *_all(sa.Text, "title", "summary", "audience", "sensitivity", "icon"))
    _listed(
        "draft_guide_questions",
        "draft_guides",
        [],
        *_all(sa.Text, "id", "text", "yes", "no", "help"),
        *_all(sa.Text, "not_sure", nullable=True),
    )
    _listed(
        "draft_guide_outcomes", "draft_guides", [], *_all(sa.Text, "id", "title", "text"), *_all(sa.Boolean, "fits")
    )
    _texts("draft_guide_outcome_services", "draft_guide_outcomes", "guide_outcome")
    _thing("draft_surveys", *_all(sa.Text, "title", "summary", "thanks"))
    _listed("draft_survey_questions", "draft_surveys", [], *_all(sa.Text, "id", "text"))
    _texts("draft_survey_question_answers", "draft_survey_questions", "survey_question")
    _listed("draft_survey_links", "draft_surveys", [], *_all(sa.Text, "id", "title", "staff_note", "address", "text"))


def _media() -> None:
    """Pictures, films and captions."""
    _thing(
        "draft_media",
        *_all(sa.Text, "sha256", "kind", "alternative", "licence"),
        *_all(sa.Text, "captions", nullable=True),
        *_all(sa.BigInteger, "size", "width", "height"),
        *_all(sa.Double, "duration"),
    )


def _instant() -> sa.DateTime:
    return sa.DateTime(timezone=True)


def _all(kind: Any, *names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    """Columns of one kind."""
    return [sa.Column(name, kind(), nullable=nullable) for name in names]


def _thing(table: str, *columns: sa.Column[Any]) -> None:
    """One row for each thing of a kind."""
    op.create_table(
        table,
        *_all(sa.Text, "thing"),
        *columns,
        sa.PrimaryKeyConstraint("thing", name=f"pk_{table}"),
        _belongs(table, ["thing"], "draft_things", ["path"]),
    )


def _listed(table: str, owner: str, between: Sequence[str], *columns: sa.Column[Any]) -> None:
    """One row for each entry of a list of ``owner``; ``between`` are the positions that lead to the list."""
    key = ["thing", *between]
    above = ["path"] if owner == "draft_things" else [*key[:-1], "position"] if between else key
    op.create_table(
        table,
        *_all(sa.Text, "thing"),
        *_all(sa.Integer, *between, "position"),
        *columns,
        sa.PrimaryKeyConstraint(*key, "position", name=f"pk_{table}"),
        _belongs(table, key, owner, above),
    )


def _texts(table: str, owner: str, *between: str) -> None:
    """A list of plain texts."""
    _listed(table, owner, between, *_all(sa.Text, "value"))


def _belongs(table: str, columns: list[str], owner: str, above: list[str]) -> sa.ForeignKeyConstraint:
    """Rows go when their owner goes."""
    return sa.ForeignKeyConstraint(
        columns, [f"{owner}.{column}" for column in above], name=f"fk_{table}_owner", ondelete="CASCADE"
    )


def _without_owner(table: str, key: list[str], *columns: sa.Column[Any]) -> None:
    """Rows that belong to no thing."""
    op.create_table(table, *_all(sa.Text, *key), *columns, sa.PrimaryKeyConstraint(*key, name=f"pk_{table}"))


def _one_row(table: str, *columns: sa.Column[Any]) -> None:
    """A table of one row at most."""
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.CheckConstraint("id = 1", name="one"),
    )
