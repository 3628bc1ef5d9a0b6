"""A draft among what is published: what visitors would see of it, and whose each thing is."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from kiosk.content.catalogue import Catalogue, without_dead_links
from kiosk.content.draft import Draft, Published, as_edition, as_written, changes, edition_of
from kiosk.content.model import Edition, Tile, Topic
from kiosk.content.things import Thing, by_field, called, fields_by_kind


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a thing is. ``name`` is its publisher's; ``original`` whether somebody else's version lies beneath the
    venue's own; ``published`` whether visitors see some version of it now."""

    yours: bool
    name: str
    original: bool
    hidden: bool
    published: bool


@dataclass(frozen=True, slots=True)
class _View:
    """What was worked out of ``draft`` over ``published`` on ``day``; it holds for nothing else."""

    published: Published
    draft: Draft
    day: dt.date
    edition: Edition
    written: Catalogue


class DraftView:
    """A draft, what is published, and what they make together. ``clock`` gives the venue's local time."""

    def __init__(self, published: Published, draft: Draft, clock: Callable[[], dt.datetime]) -> None:
        self._clock = clock
        self._kept: _View | None = None
        self._kept_published: tuple[Published, Catalogue] | None = None
        self._kept_shown: tuple[Catalogue, Catalogue] | None = None
        self.published = published
        self.draft = draft

    @property
    def catalogue(self) -> Catalogue:
        """What visitors would see if the draft were published now."""
        written = self.written
        if self._kept_shown is None or self._kept_shown[0] is not written:
            self._kept_shown = written, without_dead_links(written, frozenset(self.draft.hidden))
        return self._kept_shown[1]

    @property
    def written(self) -> Catalogue:
        """The same with every link as somebody wrote it, to what is hidden too: what forms and lists show."""
        return self._view().written

    @property
    def edition(self) -> Edition:
        """Everything in ``written`` as one edition, for the checks."""
        view = self._view()
        return as_edition(view.written, view.edition)

    @property
    def venue_edition(self) -> Edition:
        """The draft as the venue's next edition."""
        return self._view().edition

    @property
    def published_written(self) -> Catalogue:
        """What is published now, with every link as somebody wrote it."""
        kept = self._kept_published
        if kept is None or kept[0] is not self.published:
            own = self.published.own or edition_of(Draft(), 1, self._clock(), "-")
            kept = self._kept_published = self.published, as_written(own, self.published.others)
        return kept[1]

    def things(self, kind: str) -> tuple[Thing, ...]:
        """The things of one kind, those that are hidden at the end."""
        held = getattr(self.written, fields_by_kind()[kind])
        shown: tuple[Thing, ...] = held if isinstance(held, tuple) else () if held is None else (held,)
        hidden = (self.beneath(path) for path in self.draft.hidden if path.startswith(f"{kind}/"))
        return (*shown, *(each for each in hidden if each is not None))

    def thing(self, path: str) -> Thing | None:
        """The thing at ``path`` as staff see it: the venue's own, else the upper one of the others'; hidden or not."""
        return self.draft.thing(path) or self.beneath(path)

    def hidden_names(self) -> dict[str, str]:
        """What is hidden is called, by path."""
        things = ((path, self.thing(path)) for path in self.draft.hidden)
        return {path: called(thing) for path, thing in things if thing is not None}

    def goes_along(self, path: str) -> bool:
        """Whether the thing at ``path`` drops out by itself, because what it leads to is hidden."""
        if not self.draft.hidden or find(self.written, path) is None:
            return False
        return find(self.catalogue, path) is None

    def owner(self, path: str) -> Owner:
        """Whose the thing at ``path`` is."""
        own = self.draft.thing(path)
        layer = next((each for each in self.published.others if find(each, path) is not None), None)
        # Tiles are copied as a set, so that those nobody has touched are in the draft too.
        yours = own is not None and not (path.startswith("tile/") and own == self.beneath(path))
        return Owner(
            yours=yours,
            name="" if yours or layer is None else layer.publisher_name,
            original=yours and layer is not None,
            hidden=path in self.draft.hidden,
            published=find(self.published_written, path) is not None,
        )

    def differs(self, path: str) -> bool:
        """Whether visitors see something else at ``path`` now than they would after publishing."""
        if path.startswith("tile/"):
            return find(self.published_written, path) != find(self.written, path)
        own = self.published.own
        was = None if own is None else find(own, path)
        hidden = own is not None and path in own.hidden
        return was != self.draft.thing(path) or hidden != (path in self.draft.hidden)

    def unfinished(self, path: str) -> dict[str, str]:
        """What is typed in the thing at ``path`` and does not read yet, by the field below it."""
        start = f"{path}/"
        return {
            each.field.removeprefix(start): each.text for each in self.draft.unfinished if each.field.startswith(start)
        }

    def everything(self) -> list[tuple[str, str, tuple[Thing, ...]]]:
        """All there is, kind by kind, whoever's it is and whether or not it shows."""
        return [each for edition in (*self.published.others, self.venue_edition) for each in by_field(edition)]

    def beneath(self, path: str) -> Thing | None:
        """The other publishers' thing at ``path``."""
        return next((thing for each in self.published.others if (thing := find(each, path)) is not None), None)

    def _view(self) -> _View:
        today, kept = self._clock().date(), self._kept
        if kept is not None and (kept.published is not self.published or kept.day != today):
            kept = None
        if kept is None or kept.draft is not self.draft:
            number = self.published.own.number + 1 if self.published.own else 1
            venue = self.published_written.venue
            edition = edition_of(self.draft, number, self._clock(), "-", name=venue.name if venue else "")
            written = None if kept is None else _patched(kept.written, kept.draft, self.draft, edition)
            if written is None:
                written = as_written(edition, self.published.others)
            kept = self._kept = _View(self.published, self.draft, today, edition, written)
        return kept


def _patched(catalogue: Catalogue, old: Draft, new: Draft, edition: Edition) -> Catalogue | None:
    """``catalogue``, which was made of ``old``, as ``edition``, which was made of ``new``, makes it: where only what
    some things say has changed, as with every key. None where more has. Laying ten thousand services over each other
    takes longer than a key may."""
    told = changes(old, new)
    if told.hidden or told.order or told.translations:
        return None
    fields: dict[str, tuple[Thing, ...]] = {}
    for path, thing in told.things.items():
        kind = path.partition("/")[0]
        before = old.thing(path)
        if thing is None or before is None or kind == "venue" or _order(thing) != _order(before):
            return None
        field = fields_by_kind()[kind]
        things: tuple[Thing, ...] = fields.get(field, getattr(catalogue, field))
        place = next((place for place, each in enumerate(things) if each is before), None)
        if place is not None:
            fields[field] = (*things[:place], thing, *things[place + 1 :])
    own = msgspec.structs.replace(catalogue.sources[0], issued_at=edition.issued_at, review_by=edition.review_by)
    return msgspec.structs.replace(catalogue, sources=(own, *catalogue.sources[1:]), **fields)


def _order(thing: Thing) -> int | None:
    return thing.order if isinstance(thing, Tile | Topic) else None


def find(collection: Edition | Catalogue, path: str) -> Thing | None:
    """The thing at ``path``, where there is one."""
    kind, _, ident = path.partition("/")
    field = fields_by_kind().get(kind)
    held = getattr(collection, field) if field else ()
    things: tuple[Thing, ...] = held if isinstance(held, tuple) else () if held is None else (held,)
    return next((each for each in things if each.id == ident), None)
