"""What the page for publishing says: how much changes, what the checks found and where, and what it waits for."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content.catalogue import Catalogue
from kiosk.content.checks import Problem
from kiosk.content.draft import Published, Unfinished
from kiosk.content.model import Edition
from kiosk.staff.publish.compared_rows import ComparedRow, compared_rows, place_words
from kiosk.staff.publish.comparison import Comparison, examine

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FoundRow:
    """Something the checks found: where, what, and what to do."""

    key: str
    thing: str
    field: str
    where: str
    sentence: str
    remedy: str


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A comparison with everything the page says of it."""

    found: Comparison
    lines: tuple[ComparedRow, ...]
    errors: tuple[FoundRow, ...]
    warnings: tuple[FoundRow, ...]


def looked_at(
    published: Published, edition: Edition, icons: Collection[str] | None, unfinished: Sequence[Unfinished]
) -> LookedAt:
    """What publishing ``edition`` would change, and what is to be said of it. Slow: for the worker."""
    found, today = examine(published, edition, icons, unfinished), edition.issued_at.date()
    return LookedAt(
        found,
        tuple(compared_rows(found, today)),
        found_rows(found.errors, found.after, today),
        found_rows(found.warnings, found.after, today),
    )


def found_rows(problems: Sequence[Problem], catalogue: Catalogue, today: dt.date) -> tuple[FoundRow, ...]:
    """The rows for ``problems`` of the things of ``catalogue``."""
    rows: dict[str, FoundRow] = {}
    for problem in problems:
        key = f"{problem.thing}/{problem.field}/{problem.rule}/{problem.sentence}"
        where = place_words(catalogue, problem.thing, problem.field, today)
        rows[key] = FoundRow(key, problem.thing, problem.field, where, problem.sentence, problem.remedy)
    return tuple(rows.values())


def changes_words(found: Comparison | None) -> str:
    """How much changes."""
    if found is None:
        return translate("publish", "Comparing with what visitors see now…")
    match len(found.changes):
        case 0:
            return translate("publish", "Visitors see everything as it is written here. There is nothing to publish.")
        case 1:
            return translate("publish", "1 thing changes for visitors.")
        case count:
            return translate("publish", "{count} things change for visitors.").format(count=count)


def task_words(count: int) -> str:
    """How much there is to do, "" for nothing."""
    match count:
        case 0:
            return ""
        case 1:
            return translate("publish", "1 thing to do is noted for staff. You can publish without it.")
        case _:
            words = translate("publish", "{count} things to do are noted for staff. You can publish without them.")
            return words.format(count=count)


def waits_for(found: Comparison | None, *, accepted: bool, reason: str) -> str:
    """Why it cannot be published yet, "" where it can. ``accepted``: the warnings were looked at."""
    if found is None or not found.changes:
        return changes_words(found)
    if found.errors:
        return translate("publish", "First put right what stands under “To be put right first”.")
    if found.warnings and not accepted:
        return translate("publish", "Look at the warnings, then tick “Publish anyway”.")
    if not reason.strip():
        return translate("publish", "Say why, in a few words: whoever reads the history will want to know.")
    return ""
