"""A comparison line by line, for a person to read: each thing, and under it what differs. Pure and slow: worked out in
the worker."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content.catalogue import Catalogue
from kiosk.content.differences import Change, ChangeKind, ValueChange
from kiosk.content.model import Translation
from kiosk.content.readable import readable
from kiosk.content.things import Thing
from kiosk.staff.editing.draft_view import find
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.labels import field_label, kind_name
from kiosk.staff.forms.languages import language_name
from kiosk.staff.publish.change_words import FieldChange, field_changes, field_values, side_of, thing_name
from kiosk.staff.publish.comparison import Comparison, what_happened

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A line of the comparison.

    ``kind`` is ``"thing"`` or ``"field"``; ``old`` and ``new_text`` are the texts of a field, "" for nothing. ``what``
    says what happened, "" where a field was written anew.
    """

    key: str
    kind: str
    thing: str
    label: str
    what: str
    old: str = ""
    new_text: str = ""
    can_undo: bool = False


def compared_rows(found: Comparison, today: dt.date) -> Iterator[ComparedRow]:
    """The lines of a comparison."""
    for change in found.changes:
        kind = change.thing.partition("/")[0]
        yield ComparedRow(
            key=change.thing,
            kind="thing",
            thing=change.thing,
            label=f"{kind_name(kind)}: {change.name}",
            what=_what(change, found.before),
            can_undo=kind not in {"edition", "translation"},
        )
        for place, told in enumerate(_changes_of(change, found.before, found.after, today)):
            yield ComparedRow(
                key=f"{change.thing}/{place}",
                kind="field",
                thing=change.thing,
                label=told.label,
                what=told.what,
                old=told.old,
                new_text=told.new,
            )


def place_words(catalogue: Catalogue, path: str, field: str, today: dt.date) -> str:
    """What somebody calls the ``field`` of the thing at ``path``: "Service: Herts SARC – Phone 116 123: What it costs".
    A thing that is not there is called by its kind."""
    kind = kind_name(path.partition("/")[0])
    thing = find(catalogue, path)
    if thing is None:
        return kind
    where = f"{kind}: {thing_name(thing, catalogue)}"
    said = field_label(FormContext(catalogue, thing, today), field) if field else ""
    return f"{where} – {said}" if said else where


def _what(change: Change, before: Catalogue) -> str:
    was = "" if change.old is None else thing_name(change.old, before)
    if change.kind is ChangeKind.CHANGED and was and was != change.name:
        return translate("comparison", "Changed; it was called “{name}”").format(name=was)
    return what_happened(change.kind)


def _changes_of(change: Change, before: Catalogue, after: Catalogue, today: dt.date) -> Iterator[FieldChange]:
    old: Thing | None = change.old
    if change.new is not None:
        new = side_of(change.new, after, today)
        yield from field_values(new) if old is None else field_changes(side_of(old, before, today), new)
    for field in change.fields:
        yield _translation_told(field, before, after, today) if "/" in field.path else _own_told(field)


def _translation_told(field: ValueChange, before: Catalogue, after: Catalogue, today: dt.date) -> FieldChange:
    kind, ident, path = (*field.path.split("/", 2), "", "")[:3]
    thing = f"{kind}/{ident}"
    label = place_words(after if find(after, thing) is not None else before, thing, path, today)
    old, new = _translation_words(field.old), _translation_words(field.new)
    return FieldChange(label, translate("comparison", "Changed") if old == new else "", "" if old == new else old, new)


def _translation_words(translation: object) -> str:
    if not isinstance(translation, Translation):
        return ""
    if not translation.checked or translation.checked_on is None:
        return translate("comparison", "{text} (not checked yet)").format(text=translation.text)
    words = translate("comparison", "{text} (checked by {who} on {date})")
    return words.format(text=translation.text, who=translation.checked_by, date=readable(translation.checked_on))


def _own_told(field: ValueChange) -> FieldChange:
    labels = {
        "publisher_name": translate("comparison", "Who publishes it"),
        "review_by": translate("comparison", "To be looked at again by"),
        "refuse_install_after": translate("comparison", "Not to be installed after"),
        "languages": translate("comparison", "Languages"),
    }
    return FieldChange(labels[field.path], "", _own_words(field.old), _own_words(field.new))


def _own_words(value: object) -> str:
    return ", ".join(language_name(str(tag)) for tag in value) if isinstance(value, tuple) else readable(value)
