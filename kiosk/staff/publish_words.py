"""What the page for publishing says: how much changes, what the checks found and where, and what it waits for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.content.checks import Problem
from kiosk.staff.comparison import Comparison
from kiosk.staff.field_names import field_name, kind_name

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


def found_rows(problems: Sequence[Problem], names: Mapping[str, str]) -> list[FoundRow]:
    """The rows for ``problems``; ``names`` are what the things are called, by path."""
    rows: dict[str, FoundRow] = {}
    for problem in problems:
        key = f"{problem.thing}/{problem.field}/{problem.rule}/{problem.sentence}"
        kind = kind_name(problem.thing.partition("/")[0])
        where = f"{kind}: {names[problem.thing]}" if problem.thing in names else kind
        if problem.field:
            where = f"{where} – {field_name(problem.field)}"
        rows[key] = FoundRow(key, problem.thing, problem.field, where, problem.sentence, problem.remedy)
    return list(rows.values())


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
            return translate("publish", "1 thing to do is noted for staff. It does not stand in the way.")
        case _:
            words = translate("publish", "{count} things to do are noted for staff. They do not stand in the way.")
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


def language_name(tag: str) -> str:
    """What a language is called in English, which staff read and every machine has letters for; its tag where it has
    no name."""
    language = QLocale(tag).language()
    return tag if language is QLocale.Language.C else QLocale.languageToString(language)
