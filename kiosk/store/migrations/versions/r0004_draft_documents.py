"""Each thing of the draft as one document, in the place of fifty tables.

Going down again leaves no draft: it then begins with what the venue has published.
"""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

Document = dict[str, Any]
Key = tuple[Any, ...]

STAYS = {"draft_hidden", "draft_unfinished", "draft_begun", "draft_claims"}


def _hours(whose: str, owner: str) -> dict[str, tuple[str, str]]:
    """The lists in the hours of ``owner``."""
    return {
        f"draft_{whose}_windows": (owner, "hours.windows"),
        f"draft_{whose}_window_days": (f"draft_{whose}_windows", "days"),
        f"draft_{whose}_exceptions": (owner, "hours.exceptions"),
        f"draft_{whose}_exception_spans": (f"draft_{whose}_exceptions", "spans"),
    }


THINGS = {
    "draft_venue": "venue",
    "draft_tiles": "tile",
    "draft_organizations": "organization",
    "draft_services": "service",
    "draft_topics": "topic",
    "draft_campaigns": "campaign",
    "draft_guides": "guide",
    "draft_surveys": "survey",
    "draft_media": "media",
}

LISTS: dict[str, tuple[str, str]] = {
    "draft_venue_rooms": ("draft_venue", "rooms"),
    "draft_venue_events": ("draft_venue", "events"),
    "draft_venue_event_excluded_dates": ("draft_venue_events", "excluded"),
    "draft_venue_languages": ("draft_venue", "languages"),
    **_hours("venue", "draft_venue"),
    "draft_blocks": ("", "blocks"),
    "draft_block_items": ("draft_blocks", "items"),
    "draft_block_answers": ("draft_blocks", "answers"),
    "draft_contact_methods": ("draft_services", "contacts"),
    "draft_contact_method_languages": ("draft_contact_methods", "languages"),
    **_hours("contact_method", "draft_contact_methods"),
    "draft_service_needs": ("draft_services", "needs"),
    "draft_service_staff_tasks": ("draft_services", "assurance.staff_tasks"),
    "draft_topic_services": ("draft_topics", "services"),
    "draft_topic_related_topics": ("draft_topics", "related"),
    "draft_topic_campaigns": ("draft_topics", "campaigns"),
    "draft_topic_needs": ("draft_topics", "needs"),
    "draft_campaign_slides": ("draft_campaigns", "slides"),
    "draft_campaign_services": ("draft_campaigns", "services"),
    "draft_campaign_periods": ("draft_campaigns", "showing.when"),
    "draft_campaign_excluded_dates": ("draft_campaigns", "showing.excluded"),
    "draft_campaign_weekdays": ("draft_campaigns", "showing.weekdays"),
    "draft_campaign_staff_tasks": ("draft_campaigns", "assurance.staff_tasks"),
    "draft_guide_questions": ("draft_guides", "questions"),
    "draft_guide_outcomes": ("draft_guides", "outcomes"),
    "draft_guide_outcome_services": ("draft_guide_outcomes", "services"),
    "draft_survey_questions": ("draft_surveys", "questions"),
    "draft_survey_question_answers": ("draft_survey_questions", "answers"),
    "draft_survey_links": ("draft_surveys", "links"),
}
"""The table of a list, to the table of its owner and the field it is; owners first. Blocks belong to several tables."""

PARTS = {
    "draft_venue": ("hours",),
    "draft_services": ("eligibility", "assurance"),
    "draft_campaigns": ("assurance", "showing"),
    "draft_contact_methods": ("hours",),
}
"""The values within a row, whose columns begin with their names."""

TAGS = {("draft_contact_methods", "hours", "kind"): "type", ("draft_campaign_periods", "", "kind"): "type"}
"""What a column that says the kind of a value is called in a document, where that is not ``kind``."""


def upgrade() -> None:
    """Read every thing, then make one table of them."""
    old = sa.MetaData()
    old.reflect(op.get_bind(), only=lambda table, _: table.startswith("draft_") and table not in STAYS)
    try:
        things, translations = list(_things(old)), list(_translations(old.tables["draft_translations"]))
    except (sa.exc.DBAPIError, TypeError, AttributeError, ValueError, KeyError):
        # Damaged beyond its things: it begins again with what is published. The copy made before an update keeps it.
        things, translations = [], []
        op.execute("DELETE FROM draft_begun")
    for table in reversed(old.sorted_tables):
        op.drop_table(table.name)
    now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    added = {"version": 1, "changed_by": "", "changed_at": now}
    _fill(_things_table(), [thing | added for thing in things])
    _fill(_translations_table(sa.Column("document", sa.Text(), nullable=False)), translations)


def downgrade() -> None:
    """The tables of before, empty."""
    for table in ("draft_things", "draft_translations", *STAYS):
        op.drop_table(table)
    environment = op.get_context().environment_context
    assert environment is not None
    environment.script.get_revision("0002").module.upgrade()


def _things_table() -> sa.Table:
    return op.create_table(
        "draft_things",
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_draft_things"),
    )


def _translations_table(*columns: sa.Column[Any]) -> sa.Table:
    return op.create_table(
        "draft_translations",
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("language", "field", name="pk_draft_translations"),
    )


def _fill(table: sa.Table, rows: list[Document]) -> None:
    if rows:
        op.bulk_insert(table, rows)


def _things(old: sa.MetaData) -> Iterator[Document]:
    """Every thing, in order."""
    found: dict[str, dict[Key, Document]] = defaultdict(dict)
    for name in THINGS:
        for row in _rows(old.tables[name]):
            path = row.pop("thing")
            found[name][path,] = {"id": path.partition("/")[2], **_document(name, row)}
    for name, (owner, field) in LISTS.items():
        table = old.tables[name]
        key = [column.name for column in table.primary_key]
        for row in _rows(table):
            where = tuple(row.pop(column) for column in key)
            element = row["value"] if row.keys() == {"value"} else _document(name, row)
            if isinstance(element, dict):
                found[name][where] = element
            _list_of(found, owner, field, where).append(element)
    kinds = {kind: name for name, kind in THINGS.items()}
    for row in _rows(old.tables["draft_things"], "position"):
        path = row["path"]
        thing = found[kinds.get(path.partition("/")[0], "")].get((path,))
        # Without one it was damaged: its row stays as it is, and what was published takes its place when it is read.
        yield {**row, "document": "{}" if thing is None else _json(thing)}


def _list_of(found: Mapping[str, Mapping[Key, Document]], owner: str, field: str, where: Key) -> list[Any]:
    """The list that the row at ``where`` belongs to."""
    if not owner:
        kind = where[0].partition("/")[0]
        owner = next((name for name, each in THINGS.items() if each == kind), "")
        field = "description" if kind == "service" else field
    part, _, last = field.rpartition(".")
    document = found.get(owner, {}).get(where[:-1], {})
    listed: list[Any] = (document.get(part, {}) if part else document).setdefault(last, [])
    return listed


def _translations(table: sa.Table) -> Iterator[Document]:
    for row in _rows(table):
        document = {name: value for name, value in row.items() if value is not None}
        key = {"language": row["language"], "field": row["field"]}
        yield {**key, "document": _json(document)}


def _json(document: Document) -> str:
    """Bytes, which no field holds, become a number in the place of a text: read as damaged."""
    return json.dumps(document, ensure_ascii=False, default=len)


def _document(table: str, row: Document) -> Document:
    """The values of a row, with those of its parts within them, and its lists, still empty.

    What is null is left out: it has the value that it has where nothing is said.
    """
    document: Document = {}
    for column, value in row.items():
        if value is None:
            continue
        part = next((each for each in PARTS.get(table, ()) if column.startswith(f"{each}_")), "")
        name = column.removeprefix(f"{part}_") if part else column
        into = document.setdefault(part, {}) if part else document
        into[TAGS.get((table, part, name), name)] = value
    for owner, field in LISTS.values():
        part, _, last = field.rpartition(".")
        if owner == table and (not part or part in document):
            (document[part] if part else document)[last] = []
    return document


def _rows(table: sa.Table, *order: str) -> Iterator[Document]:
    """The rows in order, as they lie there: a date that is none is found when its thing is read."""
    by = order or [column.name for column in table.primary_key]
    statement = sa.text(f"SELECT * FROM {table.name} ORDER BY {', '.join(by)}")  # names from this file alone
    truths = {column.name for column in table.columns if isinstance(column.type, sa.Boolean)}
    for row in op.get_bind().execute(statement).mappings():
        yield {
            name: bool(value) if name in truths and value in (0, 1) else _written(value) for name, value in row.items()
        }


def _written(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value
