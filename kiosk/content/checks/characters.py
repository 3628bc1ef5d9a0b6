"""Letters as they come to a screen: none that nobody can see, and none that the typefaces cannot draw."""

import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import Final

from msgspec import Struct

from kiosk.content.characters import strays
from kiosk.content.checks.context import Ground
from kiosk.content.checks.passages import things
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.typefaces import undrawable

_MOST_NAMED: Final = 5
_HARMLESS: Final = frozenset({"Zs", "Pd"})
"""Spaces and hyphens that only look like the ordinary ones; everything else may hide or turn what stands beside it."""


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about single letters, in every text there is."""
    edition = ground.edition
    venue = (ground.whole or edition).venue
    offered = (*(ground.whole or edition).languages, *(venue.languages if venue else ()))
    for field in ("publisher_name", "made_by", "note"):
        yield from _unseen("edition", field, getattr(edition, field))
    for thing, value in things(edition):
        for path, text in _texts(value):
            yield from _unseen(thing, path, text)
    for passage in ground.passages:
        topic = ground.topic_of(passage.thing)
        languages = (*offered, topic.language) if topic and topic.language else offered
        for piece in passage.pieces:
            yield from _no_picture(passage.thing, piece.path, piece.text, languages)
    for translation in edition.translations:
        kind, _, rest = translation.field.partition("/")
        ident, _, path = rest.partition("/")
        thing = f"{kind}/{ident}"
        yield from _unseen(thing, path, translation.text)
        yield from _no_picture(thing, path, translation.text, (*offered, translation.language))


def _texts(value: Struct, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text under ``value``, whoever reads it, with the path to it."""
    for name in value.__struct_fields__:
        held = getattr(value, name)
        parts = (
            ((f"{name}/{getattr(item, 'id', place)}", item) for place, item in enumerate(held))
            if isinstance(held, tuple)
            else ((name, held),)
        )
        for step, part in parts:
            where = f"{path}/{step}" if path else step
            if isinstance(part, Struct):
                yield from _texts(part, where)
            elif isinstance(part, str) and not isinstance(part, Enum):
                yield where, part


def _unseen(thing: str, path: str, text: str) -> Iterator[Problem]:
    found = tuple(letter for letter in strays(text) if letter != "\t")
    if not found:
        return
    harmless = all(unicodedata.category(letter) in _HARMLESS for letter in found)
    yield Problem(
        Severity.WARNING if harmless else Severity.ERROR,
        "unseen",
        thing,
        path,
        "There are signs in this text that nobody can see or that only look like others, and a number beside them may "
        f"be shown wrongly ({_named(found)}).",
        "Touch the text and leave it again: they are taken out. Then read it once.",
    )


def _no_picture(thing: str, path: str, text: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    if found := undrawable(text, languages):
        yield Problem(
            Severity.ERROR,
            "no-glyph",
            thing,
            path,
            f"The screen cannot draw “{''.join(found[:_MOST_NAMED])}” ({_named(found)}): visitors would see a box.",
            "Take it out, or say it in words.",
        )


def _named(letters: tuple[str, ...]) -> str:
    """The first few by their names in Unicode, for whoever looks for them."""
    names = [unicodedata.name(letter, f"U+{ord(letter):04X}").lower() for letter in letters[:_MOST_NAMED]]
    return ", ".join(names) + (" and others" if len(letters) > _MOST_NAMED else "")
