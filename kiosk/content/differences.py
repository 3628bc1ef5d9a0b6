"""What changes from one edition to the next, thing by thing and field by field, for a person to read and accept.

The number, the date and the maker of an edition change every time and are not listed. A thing that is new or gone
comes with all its fields, so that nothing reaches a screen unseen.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from kiosk.content.model import Always, Edition, Unknown, Value, Weekly
from kiosk.content.readable import readable
from kiosk.content.things import by_field, called


class ChangeKind(StrEnum):
    """What happened to a thing."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class FieldChange(Value):
    """One field, by its path below the thing (``contacts/phone/value``), as it read before and as it reads now.

    An empty text means there was, or is, nothing.
    """

    path: str
    old_text: str
    new_text: str


class Change(Value):
    """What happened to one ``thing`` (``service/herts-sarc``), called ``name``."""

    kind: ChangeKind
    thing: str
    name: str
    fields: tuple[FieldChange, ...] = ()


_OWN_FIELDS = ("publisher_name", "review_by", "refuse_install_after", "languages")
_Entry = TypeVar("_Entry")


def differences(old: Edition | None, new: Edition) -> tuple[Change, ...]:
    """Every change from ``old`` to ``new``; without ``old``, everything in ``new`` is added.

    The edition's own fields come first, then the things kind by kind in the order of ``new`` with the removed ones at
    the end of their kind, then the translations language by language.
    """
    return (*_own_changes(old, new), *_thing_changes(old, new), *_translation_changes(old, new))


def _own_changes(old: Edition | None, new: Edition) -> Iterator[Change]:
    if old is None:
        return
    pairs = ((name, readable(getattr(old, name)), readable(getattr(new, name))) for name in _OWN_FIELDS)
    changes = tuple(FieldChange(name, was, is_now) for name, was, is_now in pairs if was != is_now)
    if changes:
        yield Change(ChangeKind.CHANGED, "edition", new.publisher_name, changes)


def _thing_changes(old: Edition | None, new: Edition) -> Iterator[Change]:
    before = {} if old is None else {kind: _by_id(things) for kind, _, things in by_field(old)}
    for kind, _, things in by_field(new):
        then, now = before.get(kind, {}), _by_id(things)
        for ident, was, is_now in _paired(then, now):
            if was != is_now:
                yield Change(
                    kind=_kind(was, is_now),
                    thing=f"{kind}/{ident}",
                    name=called(is_now or then[ident]),
                    fields=tuple(_struct_changes(was, is_now, "")),
                )


def _translation_changes(old: Edition | None, new: Edition) -> Iterator[Change]:
    for language, was, is_now in _paired(_by_language(old), _by_language(new)):
        changes = tuple(
            FieldChange(field, old_text or "", new_text or "")
            for field, old_text, new_text in _paired(was or {}, is_now or {})
            if old_text != new_text
        )
        if changes:
            yield Change(_kind(was, is_now), f"translation/{language}", language, changes)


def _struct_changes(old: Value | None, new: Value | None, path: str) -> Iterator[FieldChange]:
    """The fields in which two structs differ; every field when there is only one. ``path`` ends in a stroke, or is
    empty."""
    if _tag(old) != _tag(new):
        yield FieldChange(f"{path}kind", _tag(old), _tag(new))
    names = (name for value in (new, old) if value is not None for name in value.__struct_fields__)
    for name in dict.fromkeys(names):
        if name != "id":
            yield from _value_changes(getattr(old, name, None), getattr(new, name, None), f"{path}{name}")


def _value_changes(old: object, new: object, path: str) -> Iterator[FieldChange]:
    if old == new:
        return
    old_parts, new_parts = _parts(old), _parts(new)
    if old_parts or new_parts:
        yield from _part_changes(old_parts, new_parts, path)
        return
    whole = _whole(old), _whole(new)
    if any(whole):
        yield from _struct_changes(*whole, f"{path}/")
        return
    old_text, new_text = readable(old), readable(new)
    if old_text or new_text:
        yield FieldChange(path, old_text, new_text)


def _part_changes(old: Mapping[str, Value], new: Mapping[str, Value], path: str) -> Iterator[FieldChange]:
    for ident, was, is_now in _paired(old, new):
        if was != is_now:
            yield from _struct_changes(was, is_now, f"{path}/{ident}/")
    old_order = [ident for ident in old if ident in new]
    new_order = [ident for ident in new if ident in old]
    if old_order != new_order:
        yield FieldChange(path, ", ".join(old_order), ", ".join(new_order))


def _whole(value: object) -> Value | None:
    """``value`` when it is a struct to be compared field by field; hours are compared as a whole."""
    return value if isinstance(value, Value) and not isinstance(value, Always | Unknown | Weekly) else None


def _parts(value: object) -> dict[str, Value]:
    """The entries of a list whose entries have ids, by id."""
    if not isinstance(value, tuple):
        return {}
    return _by_id(entry for entry in value if isinstance(entry, Value) and hasattr(entry, "id"))


def _tag(value: Value | None) -> str:
    return "" if value is None else str(value.__struct_config__.tag or "")


def _by_id(entries: Iterable[_Entry]) -> dict[str, _Entry]:
    """``entries`` by id. An id that a badly made edition gives twice is numbered, so that neither entry is lost."""
    found: dict[str, _Entry] = {}
    for entry in entries:
        ident = str(getattr(entry, "id", ""))
        while ident in found:
            ident += " (again)"
        found[ident] = entry
    return found


def _by_language(edition: Edition | None) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for translation in () if edition is None else edition.translations:
        checked = f"checked by {translation.checked_by}" if translation.checked else "not checked yet"
        found.setdefault(translation.language, {})[translation.field] = f"{translation.text} ({checked})"
    return found


def _paired(old: Mapping[str, _Entry], new: Mapping[str, _Entry]) -> Iterator[tuple[str, _Entry | None, _Entry | None]]:
    """Each id of ``new`` in its order, then those only ``old`` has, with what it stood and stands for."""
    for ident in (*new, *(gone for gone in old if gone not in new)):
        yield ident, old.get(ident), new.get(ident)


def _kind(old: object | None, new: object | None) -> ChangeKind:
    if old is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if new is None else ChangeKind.CHANGED
