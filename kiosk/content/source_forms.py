"""The short forms a content file may use, turned into the full ones of the model.

Each is recognised by the name of its field, wherever the field stands:

- a text of several lines is folded; a blank line stays a paragraph break;
- ``hours`` are read by ``hours_text``; ``from_time``, ``to_time``, ``starts`` and ``ends`` may be written ``"09:00"``;
- blocks, contacts and links without an id are called after their kind: ``phone``, ``phone-2``, ``phone-3`` …;
- each entry of ``when`` is dates or a rule, told apart by its fields.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeVar

from kiosk.content.characters import clean
from kiosk.content.hours_text import parse_hours, parse_time
from kiosk.content.model import Hours, Weekly
from kiosk.content.text import fold
from kiosk.errors import ContentError

Table: TypeAlias = dict[str, object]
Report: TypeAlias = Callable[[str, str, str], None]
"""Takes a mistake: the field, what is wrong, what to do; the last two are sentences."""

_NAMED_AFTER_KIND = frozenset({"blocks", "contacts", "description", "links"})
_TIMES = frozenset({"from_time", "to_time", "starts", "ends"})
_NOON = dt.time(12)
_SOME_HOURS: Hours = Weekly()
_Written = TypeVar("_Written")
_Read = TypeVar("_Read")


def expand(table: Mapping[str, object], report: Report, at: str = "") -> Table:
    """``table`` with every short form in it written out.

    Signs that nobody can see are taken out of every text (``characters``). A form that cannot be read is reported, and
    something that fits takes its place, so that the rest of the file is still looked at. Ids that two entries of one
    list share are reported too.
    """
    return {name: _field(name, value, report, f"{at}, {name}" if at else name) for name, value in table.items()}


def _field(name: str, value: object, report: Report, at: str) -> object:
    match value:
        case str() if name in _TIMES:
            return _read(parse_time, clean(value), _NOON, report, at)
        case _ if name == "hours":
            return _read(parse_hours, _clean_throughout(value), _SOME_HOURS, report, at)
        case str():
            seen = clean(value)
            return fold(seen) if "\n" in seen else seen
        case dict():
            return expand(value, report, at)
        case list():
            return _entries(name, value, report, at)
        case _:
            return value


def _clean_throughout(value: object) -> object:
    match value:
        case str():
            return clean(value)
        case dict():
            return {name: _clean_throughout(each) for name, each in value.items()}
        case list():
            return [_clean_throughout(each) for each in value]
        case _:
            return value


def _entries(name: str, entries: list[object], report: Report, at: str) -> list[object]:
    if name == "when":
        entries = [_dates_or_rule(entry, report, f"{at} {n}") for n, entry in enumerate(entries, start=1)]
    if name in _NAMED_AFTER_KIND:
        entries = _with_ids(entries)
    _report_shared_ids(entries, report, at)
    # An entry has no name of its own; nothing is recognised by an empty one.
    return [_field("", entry, report, f"{at} {n}") for n, entry in enumerate(entries, start=1)]


def _read(parse: Callable[[_Written], _Read], value: _Written, instead: _Read, report: Report, at: str) -> _Read:
    try:
        return parse(value)
    except ContentError as error:
        report(at, error.what, error.remedy)
        return instead


def _with_ids(entries: list[object]) -> list[object]:
    taken = {entry["id"] for entry in entries if isinstance(entry, dict) and isinstance(entry.get("id"), str)}
    named: list[object] = []
    for entry in entries:
        if not isinstance(entry, dict) or "id" in entry:
            named.append(entry)
            continue
        kind = str(entry.get("kind", "link"))
        ident, count = kind, 1
        while ident in taken:
            count += 1
            ident = f"{kind}-{count}"
        taken.add(ident)
        named.append({"id": ident, **entry})
    return named


def _report_shared_ids(entries: list[object], report: Report, at: str) -> None:
    seen: set[object] = set()
    for entry in entries:
        ident = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(ident, str):
            if ident in seen:
                report(at, f"Two entries have the id “{ident}”.", "Give each entry an id of its own.")
            seen.add(ident)


def _dates_or_rule(entry: object, report: Report, at: str) -> object:
    if not isinstance(entry, dict) or "type" in entry:
        return entry
    is_rule, is_dates = "rule" in entry, "first" in entry or "last" in entry
    if is_rule == is_dates:
        report(
            at,
            "This is neither dates nor a rule, or both at once.",
            'Write {first = 2026-11-01, last = 2026-11-05} or {rule = "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25"}.',
        )
        return {"type": "dates", "first": dt.date.min, "last": dt.date.min}
    return {"type": "rule" if is_rule else "dates", **entry}
