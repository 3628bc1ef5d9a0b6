"""What words on a search mean beyond themselves, from the tables in ``assets/search``.

``meanings.txt`` and ``life-first.txt`` lead from what people type to words the content uses; ``about-oneself.toml``
says when somebody writes about what they do to others. They name no page and no service, so they hold for any edition.
"""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final

from kiosk.asset_paths import assets
from kiosk.content.search.words import stem, words_of
from kiosk.content.word_lists import entries

Spellings = Sequence[frozenset[str]]
"""For each typed word, the words it may stand for: itself, or what was meant by a misspelt one."""

_MOST_MEANT: Final = 4
"""Words one typed word may stand for in a phrase; more say that nobody can tell."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase of ``length`` words at ``place`` leads to: phrases to look for as well, as lists of words."""

    place: int
    length: int
    leads_to: tuple[tuple[str, ...], ...]
    life_first: bool

    def holds(self, other: "Meaning") -> bool:
        """Whether ``other`` is a part of this longer phrase."""
        ends = other.place + other.length <= self.place + self.length
        return self.length > other.length and self.place <= other.place and ends


def meanings(spellings: Spellings) -> tuple[Meaning, ...]:
    """The phrases of both tables that stand in what was typed, less those that are only a part of a longer one."""
    stems = [frozenset(map(stem, words)) for words in spellings]
    found = [
        Meaning(place, len(phrase), leads_to, life_first)
        for place in range(len(stems))
        for phrase in _phrases_at(stems, place, max(_phrases_by_length()))
        for leads_to, life_first in [_table().get(phrase, ((), False))]
        if leads_to
    ]
    return tuple(one for one in found if not any(other.holds(one) for other in found))


def is_about_oneself(spellings: Spellings) -> bool:
    """Whether somebody writes about what they themselves do to others."""
    own = _own_behaviour()
    told = [words for words in spellings if words.isdisjoint(own.between)]
    longest = max(map(len, own.phrases | own.but_not))
    for words in (spellings, told):
        if any(phrase in own.but_not for place in range(len(words)) for phrase in _phrases_at(words, place, longest)):
            return False
    for words in (spellings, told):
        if any(phrase in own.phrases for place in range(len(words)) for phrase in _phrases_at(words, place, longest)):
            return True
    return any(words and words <= own.alone for words in spellings) and all(
        words.isdisjoint(own.others) for words in spellings
    )


@cache
def table_words() -> frozenset[str]:
    """Every word a table knows: words that are spelt as they are meant."""
    own = _own_behaviour()
    written = (word for phrase in own.phrases | own.but_not for word in phrase)
    lines = (
        word for name in ("meanings", "life-first") for line in entries(f"search/{name}.txt") for word in words_of(line)
    )
    return frozenset((*written, *lines, *own.between, *own.alone, *own.others))


@cache
def venue_words() -> tuple[str, ...]:
    """What people look for in the place itself."""
    return entries("search/venue.txt")


@cache
def words_for_free() -> tuple[tuple[str, ...], ...]:
    """How a cost begins that is none."""
    return tuple(tuple(words_of(line)) for line in entries("search/free.txt"))


@cache
def where_nothing_is_found() -> tuple[str, ...]:
    """The searches that find the helplines to show where nothing was found."""
    return entries("search/nothing-found.txt")


@dataclass(frozen=True, slots=True)
class _OwnBehaviour:
    phrases: frozenset[tuple[str, ...]]
    but_not: frozenset[tuple[str, ...]]
    between: frozenset[str]
    alone: frozenset[str]
    others: frozenset[str]


@cache
def _own_behaviour() -> _OwnBehaviour:
    table = tomllib.loads((assets() / "search" / "about-oneself.toml").read_text(encoding="utf-8"))

    def phrases(name: str) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(words_of(entry)) for entry in table[name])

    return _OwnBehaviour(
        phrases("phrases"), phrases("but_not"), *(frozenset(table[name]) for name in ("between", "alone", "others"))
    )


@cache
def _table() -> dict[tuple[str, ...], tuple[tuple[tuple[str, ...], ...], bool]]:
    """By the stems of its words what a phrase leads to, and whether 999 stands first."""
    found: dict[tuple[str, ...], tuple[tuple[tuple[str, ...], ...], bool]] = {}
    for name in ("life-first", "meanings"):
        for line in entries(f"search/{name}.txt"):
            typed, _, meant = line.partition(":")
            leads_to = tuple(tuple(words_of(phrase)) for phrase in meant.split(","))
            for phrase in typed.split(","):
                key = tuple(map(stem, words_of(phrase)))
                before, life_first = found.get(key, ((), name == "life-first"))
                found[key] = (before + tuple(each for each in leads_to if each not in before), life_first)
    return found


@cache
def _phrases_by_length() -> frozenset[int]:
    return frozenset(map(len, _table()))


def _phrases_at(spellings: Spellings, place: int, longest: int) -> Iterator[tuple[str, ...]]:
    """Every phrase of at most ``longest`` words that may begin at ``place``."""
    several: list[Iterable[str]] = []
    for words in spellings[place : place + longest]:
        if not 0 < len(words) <= _MOST_MEANT:
            return
        several.append(words)
        yield from product(*several)
