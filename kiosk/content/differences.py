"""What changes from one edition to the next, thing by thing, for a person to read and accept.

The number, the date and the maker of an edition change every time and are not listed. Each changed thing comes as it
was and as it is; whoever shows it says in words what differs, so that nothing reaches a screen unseen.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from kiosk.content.model import Edition, Translation
from kiosk.content.things import Thing, by_field, called


class ChangeKind(StrEnum):
    """What happened to a thing."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One value of an edition itself, by the name of its field, or one translation, by the path of what it translates:
    as it was and as it is now, None for nothing."""

    path: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one ``thing`` (``service/herts-sarc``), called ``name``.

    ``old`` and ``new`` are the thing as it was and as it is, None where there was or is none. The edition itself
    (``edition``) and the translations of a language (``translation/ur``) are no things: they have ``fields``.
    """

    kind: ChangeKind
    thing: str
    name: str
    old: Thing | None = None
    new: Thing | None = None
    fields: tuple[ValueChange, ...] = ()


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
    pairs = ((name, getattr(old, name), getattr(new, name)) for name in _OWN_FIELDS)
    changes = tuple(ValueChange(name, was, is_now) for name, was, is_now in pairs if was != is_now)
    if changes:
        yield Change(ChangeKind.CHANGED, "edition", new.publisher_name, fields=changes)


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
                    old=was,
                    new=is_now,
                )


def _translation_changes(old: Edition | None, new: Edition) -> Iterator[Change]:
    """A translation that goes with the thing it belongs to is no change of its own."""
    gone = _paths(old) - _paths(new)
    for language, was, is_now in _paired(_by_language(old), _by_language(new)):
        changes = tuple(
            ValueChange(field, before, after)
            for field, before, after in _paired(was or {}, is_now or {})
            if before != after and not (after is None and "/".join(field.split("/", 2)[:2]) in gone)
        )
        if changes:
            yield Change(_kind(was, is_now), f"translation/{language}", language, fields=changes)


def _by_id(entries: Iterable[_Entry]) -> dict[str, _Entry]:
    """``entries`` by id. An id that a badly made edition gives twice is numbered, so that neither entry is lost."""
    found: dict[str, _Entry] = {}
    for entry in entries:
        ident = str(getattr(entry, "id", ""))
        while ident in found:
            ident += " (again)"
        found[ident] = entry
    return found


def _paths(edition: Edition | None) -> set[str]:
    every = () if edition is None else by_field(edition)
    return {f"{kind}/{ident}" for kind, _, things in every for ident in _by_id(things)}


def _by_language(edition: Edition | None) -> dict[str, dict[str, Translation]]:
    found: dict[str, dict[str, Translation]] = {}
    for translation in () if edition is None else edition.translations:
        found.setdefault(translation.language, {})[translation.field] = translation
    return found


def _paired(old: Mapping[str, _Entry], new: Mapping[str, _Entry]) -> Iterator[tuple[str, _Entry | None, _Entry | None]]:
    """Each id of ``new`` in its order, then those only ``old`` has, with what it stood and stands for."""
    for ident in (*new, *(gone for gone in old if gone not in new)):
        yield ident, old.get(ident), new.get(ident)


def _kind(old: object | None, new: object | None) -> ChangeKind:
    if old is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if new is None else ChangeKind.CHANGED
