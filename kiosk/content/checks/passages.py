"""Everything a visitor can read, with the place it stands in.

A **piece** is one field; a **passage** is what a person reads in one look: a block with its items, a contact method
with its note, a slide, a tile. Rules such as "press 55" must hold inside one passage, because nobody can be trusted
to have read the passage before it.
"""

import typing
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from msgspec import Meta, Struct

from kiosk.content.model import Block, Campaign, Edition, Service, Topic
from kiosk.content.remembered import per_text
from kiosk.content.things import Thing, by_field


@dataclass(frozen=True, slots=True)
class Piece:
    """One field a visitor reads. ``place`` is ``Struct.field`` (``Steps.items``), ``path`` leads inside the thing."""

    path: str
    place: str
    text: str

    @property
    def heading(self) -> bool:
        """Whether it is set as a heading."""
        return self.place.rpartition(".")[2] in _HEADINGS

    @property
    def name(self) -> bool:
        """Whether it is the own name of an organisation, a service or a room, which nobody here can reword."""
        return self.place in _OWN_NAMES


@dataclass(frozen=True, slots=True)
class Passage:
    """What is read in one look, in reading order. ``thing`` is ``kind/id``; ``path`` leads inside the thing."""

    thing: str
    path: str
    pieces: tuple[Piece, ...]
    text: str = field(init=False)
    """The pieces, each ended by a full stop, so that two list items are never read as one sentence."""

    def __post_init__(self) -> None:
        joined = " ".join(text if text[-1] in ".?!:;…" else f"{text}." for text in (p.text for p in self.pieces))
        object.__setattr__(self, "text", joined)


_HEADINGS = frozenset({"title", "headline", "name"})
_OWN_NAMES = frozenset({"Organization.name", "Service.name", "Service.alternate_name", "Room.name", "Venue.name"})
_IN_ONE_LOOK = frozenset({"Tile", "Media"})
"""Things read whole; of every other thing each field of its own is a passage, and each part with an id is one."""


def things(edition: Edition) -> Iterator[tuple[str, Thing]]:
    """Every thing of an edition with its name, ``kind/id``."""
    for kind, _, group in by_field(edition):
        for thing in group:
            yield f"{kind}/{thing.id}", thing


def blocks_of(thing: Thing) -> tuple[str, tuple[Block, ...]]:
    """The blocks of a page, and the field they stand in."""
    match thing:
        case Service():
            return "description", thing.description
        case Topic() | Campaign():
            return "blocks", thing.blocks
        case _:
            return "blocks", ()


@per_text
def folded(text: str) -> str:
    """``text`` as the rules read it: lower case, straight apostrophes, no emphasis, every white space one space."""
    return " ".join(text.replace("**", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").lower().split())


def passages(thing: str, value: Thing) -> Iterator[Passage]:
    """The passages of one thing, in the order of its fields."""
    if type(value).__name__ in _IN_ONE_LOOK:
        whole = tuple(pieces(value))
        if whole:
            yield Passage(thing, "", whole)
        return
    for name in word_fields(type(value)):
        for path, part in _parts(name, getattr(value, name)):
            found = _pieces_of(part, path, f"{type(value).__name__}.{name}")
            if group := tuple(found):
                yield Passage(thing, path, group)


def pieces(value: Struct, path: str = "") -> Iterator[Piece]:
    """Every field under ``value`` that a visitor reads and that is not empty."""
    for name in word_fields(type(value)):
        place = f"{type(value).__name__}.{name}"
        for step, part in _parts(name, getattr(value, name)):
            yield from _pieces_of(part, f"{path}/{step}" if path else step, place)


def _pieces_of(part: object, path: str, place: str) -> Iterator[Piece]:
    if isinstance(part, str):
        if part.strip():
            yield Piece(path, place, part.strip())
    elif isinstance(part, Struct):
        yield from pieces(part, path)


def _parts(name: str, value: object) -> Iterator[tuple[str, object]]:
    """A field's own value, or each of its items by id, and by position where items have no id."""
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield f"{name}/{getattr(item, 'id', position)}", item
    else:
        yield name, value


@cache
def word_fields(struct: type[Struct]) -> tuple[str, ...]:
    """The fields of ``struct`` that are words or hold structs with words in them; a heading first, as it is read."""
    hints = typing.get_type_hints(struct, include_extras=True)
    fields = [name for name in struct.__struct_fields__ if _holds_words(hints[name])]
    return tuple(sorted(fields, key=lambda name: name not in _HEADINGS))


def _holds_words(hint: object) -> bool:
    if typing.get_origin(hint) is typing.Annotated:
        base, *marks = typing.get_args(hint)
        return any(isinstance(mark, Meta) and bool((mark.extra or {}).get("words")) for mark in marks) or _holds_words(
            base
        )
    if isinstance(hint, type) and issubclass(hint, Struct):
        return bool(word_fields(hint))
    return any(_holds_words(inner) for inner in typing.get_args(hint))
