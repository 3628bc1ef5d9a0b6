"""What staff are writing: the venue's own things before they are published, as one frozen value.

A venue owns what it has written or changed. Everything else it shows belongs to the publishers below it (the starter
edition, a county), and a thing of theirs becomes the venue's own the moment it is edited here; removing the venue's own
copy brings theirs back. ``hidden`` leaves a thing of theirs out.

Each step of editing makes a new ``Draft`` that shares what did not change, so undo is keeping the one before.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from kiosk.content.catalogue import Catalogue, gathered
from kiosk.content.defaults import REVIEW_DAYS
from kiosk.content.model import (
    Campaign,
    Edition,
    Guide,
    Media,
    Organization,
    PlainPage,
    Service,
    Survey,
    Tile,
    Topic,
    Translation,
    Value,
    Venue,
)
from kiosk.content.things import Collection, Thing, by_field, fields_by_kind

VENUE_PUBLISHER = "venue"
"""The publisher of what staff of this venue write. Its layer lies on top of every other."""


class Unfinished(Value):
    """What somebody typed into ``field`` (``service/herts-sarc/contacts/phone/hours/0/opens``) that does not read as
    what belongs there yet. It is kept, so that nothing typed is lost, and it is never shown to visitors."""

    field: str
    text: str


class Draft(Value):
    """The venue's own things, the translations it has, what it hides, and what is typed and does not read yet.

    Translations stand in order of language and field, ``hidden`` and ``unfinished`` in order of their paths.
    """

    venue: Venue | None = None
    tiles: tuple[Tile, ...] = ()
    organizations: tuple[Organization, ...] = ()
    services: tuple[Service, ...] = ()
    topics: tuple[Topic, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    guides: tuple[Guide, ...] = ()
    surveys: tuple[Survey, ...] = ()
    media: tuple[Media, ...] = ()
    pages: tuple[PlainPage, ...] = ()
    translations: tuple[Translation, ...] = ()
    hidden: tuple[str, ...] = ()
    unfinished: tuple[Unfinished, ...] = ()

    def thing(self, path: str) -> Thing | None:
        """The venue's own thing at ``path`` (``service/ID``), if it has one."""
        kind, _, ident = path.partition("/")
        return next((each for each in self._things(kind) if each.id == ident), None)

    def put(self, kind: str, thing: Thing) -> "Draft":
        """This draft with ``thing`` in the place of the one with its id, or at the end."""
        if kind == "venue":
            return msgspec.structs.replace(self, venue=thing)
        old = self._things(kind)
        if any(each.id == thing.id for each in old):
            new = tuple(thing if each.id == thing.id else each for each in old)
        else:
            new = (*old, thing)
        return self._with(kind, new)

    def without(self, path: str) -> "Draft":
        """This draft without the venue's own thing at ``path`` and what was left unfinished in it."""
        kind, _, ident = path.partition("/")
        left = tuple(each for each in self.unfinished if not each.field.startswith(f"{path}/"))
        draft = msgspec.structs.replace(self, unfinished=left)
        if kind == "venue":
            return msgspec.structs.replace(draft, venue=None)
        return draft._with(kind, tuple(each for each in self._things(kind) if each.id != ident))

    def hide(self, path: str, hidden: bool) -> "Draft":
        """This draft leaving out, or showing again, another publisher's thing at ``path``."""
        others = tuple(each for each in self.hidden if each != path)
        return msgspec.structs.replace(self, hidden=tuple(sorted((*others, path))) if hidden else others)

    def translate(self, translation: Translation) -> "Draft":
        """This draft with ``translation`` in the place of the one of its field and language; an empty text takes it
        away."""
        key = translation.field, translation.language
        others = tuple(each for each in self.translations if (each.field, each.language) != key)
        return msgspec.structs.replace(
            self, translations=_in_order((*others, translation) if translation.text else others)
        )

    def leave_unfinished(self, field: str, text: str | None) -> "Draft":
        """This draft with ``text`` kept for ``field``, or with nothing kept for it any more."""
        others = tuple(each for each in self.unfinished if each.field != field)
        kept = others if text is None else (*others, Unfinished(field=field, text=text))
        return msgspec.structs.replace(self, unfinished=tuple(sorted(kept, key=lambda each: each.field)))

    def _things(self, kind: str) -> tuple[Thing, ...]:
        held: Any = getattr(self, fields_by_kind()[kind])
        if kind == "venue":
            return () if held is None else (held,)
        things: tuple[Thing, ...] = held
        return things

    def _with(self, kind: str, things: tuple[Thing, ...]) -> "Draft":
        return msgspec.structs.replace(self, **{fields_by_kind()[kind]: things})


@dataclass(frozen=True, slots=True)
class DraftChanges:
    """The difference between two drafts, for the database: whole things, by path. ``None`` means gone."""

    things: Mapping[str, Thing | None]
    translations: Mapping[tuple[str, str], Translation | None]
    """By field and language."""
    hidden: Mapping[str, bool]
    unfinished: Mapping[str, str | None]
    order: Mapping[str, tuple[str, ...]]
    """The ids of a kind in their new order, where it is not that of the old with the new ones at the end."""

    @property
    def any(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.things or self.translations or self.hidden or self.unfinished or self.order)


@dataclass(frozen=True, slots=True)
class Published:
    """What visitors see now: the venue's own edition, if it has published any, and those of the publishers below it,
    the upper one first."""

    own: Edition | None
    others: tuple[Edition, ...]


def changes(old: Draft, new: Draft) -> DraftChanges:
    """What has to be written to turn ``old`` into ``new``."""
    things: dict[str, Thing | None] = {}
    order: dict[str, tuple[str, ...]] = {}
    for (kind, _, before), (_, _, after) in zip(by_field(old), by_field(new), strict=True):
        if before is after:
            continue
        was, is_now = {each.id: each for each in before}, {each.id: each for each in after}
        things |= {f"{kind}/{ident}": None for ident in was if ident not in is_now}
        things |= {f"{kind}/{ident}": each for ident, each in is_now.items() if was.get(ident) != each}
        expected = (*(ident for ident in was if ident in is_now), *(ident for ident in is_now if ident not in was))
        if expected != tuple(is_now):
            order[kind] = tuple(is_now)
    return DraftChanges(
        things=things,
        translations=_changed(
            {(t.field, t.language): t for t in old.translations}, {(t.field, t.language): t for t in new.translations}
        ),
        hidden={path: path in new.hidden for path in {*old.hidden} ^ {*new.hidden}},
        unfinished=_changed({u.field: u.text for u in old.unfinished}, {u.field: u.text for u in new.unfinished}),
        order=order,
    )


def _changed(old: Mapping[Any, Any], new: Mapping[Any, Any]) -> dict[Any, Any]:
    gone = {key: None for key in old if key not in new}
    return gone | {key: value for key, value in new.items() if old.get(key) != value}


def draft_of(edition: Edition | None) -> Draft:
    """The draft that would publish ``edition`` again; an empty one without it."""
    if edition is None:
        return Draft()
    return Draft(
        venue=edition.venue,
        translations=_in_order(edition.translations),
        hidden=tuple(sorted(edition.hidden)),
        **_lists(edition),
    )


def edition_of(
    draft: Draft, number: int, issued_at: dt.datetime, made_by: str, *, note: str = "", name: str = ""
) -> Edition:
    """``draft`` as the venue's edition ``number``, without what is unfinished.

    ``name`` is what the venue is called where the draft has no venue of its own.
    """
    called = draft.venue.name if draft.venue is not None else name
    languages = draft.venue.languages if draft.venue is not None else ("en-GB",)
    return Edition(
        publisher=VENUE_PUBLISHER,
        publisher_name=called or "This venue",
        number=number,
        issued_at=issued_at,
        review_by=issued_at.date() + dt.timedelta(days=REVIEW_DAYS),
        made_by=made_by,
        note=note,
        languages=languages,
        venue=draft.venue,
        translations=draft.translations,
        hidden=draft.hidden,
        **_lists(draft),
    )


def as_written(edition: Edition, others: Sequence[Edition]) -> Catalogue:
    """What the venue's ``edition`` and the other publishers' ``others`` say, with every link as somebody wrote it, to
    what is hidden too: for staff, and to compare. What leads to something hidden has not changed by that, and comes
    back with it."""
    return gathered((edition, *others), hidden=frozenset(edition.hidden), hashed=False)


def as_edition(catalogue: Catalogue, like: Edition) -> Edition:
    """Everything in ``catalogue`` as one edition, for the checks and for comparing; ``like`` gives the rest, less what
    it adds to others, which is in the catalogue already."""
    return msgspec.structs.replace(
        like,
        additions=(),
        venue=catalogue.venue,
        translations=catalogue.translations,
        **_lists(catalogue),
    )


def _in_order(translations: Iterable[Translation]) -> tuple[Translation, ...]:
    return tuple(sorted(translations, key=lambda each: (each.language, each.field)))


def _lists(collection: Collection) -> dict[str, Any]:
    """The lists of things of ``collection``, by field."""
    return {field: things for kind, field, things in by_field(collection) if kind != "venue"}
