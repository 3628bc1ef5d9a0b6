"""Find as you type, over everything in a catalogue that has a page.

How it keeps up with typing at 10,000 services: documents are numbered, a set of documents is one long integer, and
scores are counted in columns of bits, so a key costs a few hundred operations on integers however many documents
match. Words are kept sorted: those that begin as typed lie side by side. The best by that score, and only those, are
then ranked by their texts (``ranking``).

Every typed word matches the words that begin with it, those that differ only in their ending, those that mean the
same, and those that tables lead to (``tables``); one that is in nothing matches those that are one slip away.
How much it counts, best first: a word of the name, of the needs or of who runs it, of the one line, of the rest. Where
few things match every word, things that match some follow. Equal ones keep a fixed order: topics, services, guides,
campaigns, surveys, tiles, the venue, its rooms and events, each as the catalogue has them.
"""

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, pairwise
from math import log
from operator import and_, or_
from typing import Final

from kiosk.content import phone
from kiosk.content.catalogue import Catalogue
from kiosk.content.search.columns import Columns, bits_of
from kiosk.content.search.documents import TIERS, Document, Kind, documents
from kiosk.content.search.ranking import ALIKE, ENDING, Part, Query, Texts, Way, standing
from kiosk.content.search.tables import Meaning, is_about_oneself, meanings, table_words
from kiosk.content.search.vocabulary import Reading, Vocabulary
from kiosk.content.search.words import stem, stop_words, what_happened, words_of

_WHOLE: Final = (15, 13, 11, 9)
_OTHER: Final = (14, 12, 10, 9)
"""What one typed word counts by tier, met itself and met by another. Being met at all counts more than where."""
_NUMBER_BEGINS: Final = 15
_NUMBER_HOLDS: Final = 11
_RANKED: Final = 32
"""The best by the columns, ranked by their texts: as many as the screen shows."""
_FEW: Final = 8
"""With fewer full matches than this, partial ones follow."""
_WORTH_SHOWING: Final = 0.4
"""What matches only some words and fits less than this part of the best does not follow it."""
_JOINED_LETTERS: Final = 3
"""Letters from which on a word is taken for the first half of one that is written together."""
_NUMBER_DIGITS: Final = 3
"""Digits that are looked for at the beginning of phone numbers."""
_INSIDE_DIGITS: Final = 5
"""Digits that are looked for anywhere in a phone number; fewer are in too many of them."""
_MOST_WORDS: Final = 12
"""Words of a query looked at: nobody types more, and a pasted page must not hold up the screen."""
_DONE: Final = 1.5
"""How much more a word for what was done weighs than one for who did it, or where."""
_SAME_FIT: Final = 25
"""Steps of fit between something that fits wholly and something that does not; within one things fit the same."""

_Postings = tuple[tuple[int, int | tuple[int, ...]], ...]
"""By tier the documents a word stands in: an integer with a bit for each, or their numbers where they are few."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. ``score`` compares the hits of one search only; a larger one is better, an equal one as good.
    ``of_name`` says how much of its name was typed: 0 where anything else was, 1 where it is the whole name."""

    kind: Kind
    id: str
    score: int
    of_name: float = 0.0


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, best first; whether a life may be at risk; and whether somebody writes about what they do."""

    hits: tuple[Hit, ...] = ()
    life_first: bool = False
    about_oneself: bool = False


class SearchIndex:
    """An index over one catalogue, built whole with it: about a second for 10,000 services."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._passed_over = stop_words()
        self._things: list[tuple[Kind, str]] = []
        self._texts: list[Texts] = []
        self._standing = array("f")
        self._odd_names: list[tuple[str, int]] = []
        self._numbers: list[tuple[str, int]] = []
        gathered: dict[str, list[list[int]]] = {word: [[] for _ in range(TIERS)] for word in table_words()}
        for number, document in enumerate(documents(catalogue)):
            self._things.append((document.kind, document.id))
            self._standing.append(standing(document))
            self._texts.append(self._add(number, document, gathered))
        self._odd_names.sort()
        self._numbers.sort()
        self._inside = self._of_kinds("room", "event")
        self._at_venue = self._inside | self._of_kinds("venue")
        words = sorted(gathered)
        self._postings: list[_Postings] = [self._packed(gathered[word]) for word in words]
        self._vocabulary = Vocabulary(words, lambda place: bool(self._postings[place]))

    def find(self, text: str, *, limit: int = 30) -> tuple[Hit, ...]:
        """The best ``limit`` matches for what has been typed so far, best first; never raises for any text."""
        return self.look(text, limit=limit).hits

    def look(self, text: str, *, limit: int = 30) -> Found:
        """As ``find``, with what the words say about whoever types them."""
        words = words_of(text)[:_MOST_WORDS]
        columns = Columns()
        if not words:
            found = self._begins(self._odd_names, text.strip().casefold())
            columns.add(found, 1)
            return Found(self._listed(found, columns, limit))
        readings = [self._vocabulary.read(word) for word in words]
        spellings = [reading.stands_for for reading in readings]
        meant = (*meanings(spellings), *self._joined(words, readings))
        met = [one for one in self._parts(words, readings, meant) if one.everywhere]
        for one in met:
            one.count(columns)
        numbers = self._by_number(text, words, columns)
        every = reduce(and_, (one.everywhere for one in met)) if met else 0
        some = reduce(or_, (one.everywhere for one in met), 0)
        query = Query([one.part(len(self._things)) for one in met], words)
        hits = self._ranked(every | numbers[0] | numbers[1], some, numbers, columns, query=query, limit=limit)
        return Found(hits, any(one.life_first for one in meant), is_about_oneself(spellings))

    # --- building -----------------------------------------------------------------------------------------------

    def _add(self, number: int, document: Document, gathered: dict[str, list[list[int]]]) -> Texts:
        """Gather the words of a thing; its texts but for the rest, as words."""
        for name in document.names:
            written = name.strip().casefold()
            if written and not words_of(written[0]):
                self._odd_names.append((written, number))
        self._numbers.extend((phone.digits(value), number) for value in document.numbers)
        met: set[str] = set()
        texts = [tuple(tuple(map(sys.intern, words_of(text))) for text in tier) for tier in document.tiers]
        for tier, in_tier in enumerate(texts):
            for word in chain.from_iterable(in_tier):
                # The strongest tier of a word is the one that counts. Words that tell nothing count in names only.
                if word in met or (tier and word in self._passed_over):
                    continue
                met.add(word)
                lists = gathered.get(word)
                if lists is None:
                    lists = gathered[word] = [[] for _ in range(TIERS)]
                lists[tier].append(number)
        return tuple(texts[:-1])

    def _of_kinds(self, *kinds: Kind) -> int:
        return bits_of([number for number, (kind, _) in enumerate(self._things) if kind in kinds], len(self._things))

    def _packed(self, tiers: list[list[int]]) -> _Postings:
        few = len(self._things) // 64
        return tuple(
            (tier, tuple(numbers) if len(numbers) <= few else bits_of(numbers, len(self._things)))
            for tier, numbers in enumerate(tiers)
            if numbers
        )

    # --- reading what was typed ------------------------------------------------------------------------------------

    def _joined(self, words: Sequence[str], readings: Sequence[Reading]) -> Iterator[Meaning]:
        """Words that are written together here and were typed apart; nothing typed is put together to find them."""
        for place, (word, after) in enumerate(pairwise(words)):
            if len(word) >= _JOINED_LETTERS:
                whole = (each for each in self._vocabulary.spelt(readings[place].begun) if each[len(word) :] == after)
                yield from (Meaning(place, 2, ((each,),), life_first=False) for each in whole)

    def _parts(self, words: Sequence[str], readings: Sequence[Reading], meant: Sequence[Meaning]) -> Iterator["_Met"]:
        """What was typed, as words and as phrases that a table knows."""
        telling = any(word not in self._passed_over for word in words) or bool(meant)
        done: set[str] = set()
        place = 0
        while place < len(words):
            here = [one for one in meant if one.place == place]
            length = max((one.length for one in here), default=1)
            life_first = any(one.life_first for one in here)
            ways = self._ways(readings[place : place + length], known=bool(here), life_first=life_first)
            for one in here:
                ways += (self._led_to(phrase) for phrase in one.leads_to)
            if here or not telling or (words[place] not in self._passed_over and words[place] not in done):
                done.update(words[place : place + length])
                heavy = any(
                    what_happened() & {stem(each) for each in one.stands_for}
                    for one in readings[place : place + length]
                )
                yield _Met(ways, _DONE if heavy or life_first else 1.0)
            place += length

    def _ways(
        self, readings: Sequence[Reading], *, known: bool, life_first: bool = False
    ) -> list[tuple[Way, list[int]]]:
        """The ways what was typed stands in texts itself; words and phrases ``known`` to a table more strictly."""
        if len(readings) == 1:
            ways = readings[0].by_nearness(known=known and bool(readings[0].exact))
            return [
                (Way(near, (self._vocabulary.spelt(places),)), self._with(places, near))
                for near, places in ways
                if places
            ]
        told = [one for one in readings if self._passed_over.isdisjoint(one.stands_for)]
        if len(told) < 2:
            # One word of a phrase says something else where a life is at risk: "kill myself" is not about killing.
            return [] if life_first else [way for one in told for way in self._ways([one], known=True)]
        places = [[*one.exact, *one.forms, *one.ending, *one.meant] for one in told]
        return [(Way(ENDING, tuple(map(self._vocabulary.spelt, places))), self._all_of(places))]

    def _led_to(self, phrase: Sequence[str]) -> tuple[Way, list[int]]:
        places = [self._vocabulary.any_ending(word) for word in phrase if word not in self._passed_over]
        return Way(ALIKE, tuple(map(self._vocabulary.spelt, places))), [
            docs & ~self._inside for docs in self._all_of(places)
        ]

    def _with(self, places: Sequence[int], near: float) -> list[int]:
        """By tier, the documents with one of the words; rooms and events only by what they say themselves."""
        kept = self._documents(places)
        return [docs & ~self._inside for docs in kept] if near == ALIKE else kept

    # --- finding ------------------------------------------------------------------------------------------------

    def _all_of(self, words: Sequence[Sequence[int]]) -> list[int]:
        """By tier, the documents that have each of the words, at that tier or a better one."""
        if len(words) == 1:
            return self._documents(words[0])
        found = [-1] * TIERS
        for places in words:
            so_far = 0
            for tier, docs in enumerate(self._documents(places)):
                so_far |= docs
                found[tier] &= so_far
        return found

    def _documents(self, places: Iterable[int]) -> list[int]:
        """By tier, the documents that the words at ``places`` stand in."""
        packed = [0] * TIERS
        marked = [bytearray() for _ in range(TIERS)]
        size = len(self._things) // 8 + 1
        for place in places:
            for tier, numbers in self._postings[place]:
                if isinstance(numbers, int):
                    packed[tier] |= numbers
                    continue
                marks = marked[tier]
                if not marks:
                    marks = marked[tier] = bytearray(size)
                for number in numbers:
                    marks[number >> 3] |= 1 << (number & 7)
        return [bits | int.from_bytes(marks, "little") for bits, marks in zip(packed, marked, strict=True)]

    def _begins(self, names: list[tuple[str, int]], typed: str) -> int:
        """The documents of which a name begins with ``typed``."""
        if not typed:
            return 0
        first = bisect_left(names, (typed, -1))
        after = bisect_right(names, typed, first, key=lambda each: each[0][: len(typed)])
        return bits_of([number for _, number in names[first:after]], len(self._things))

    def _by_number(self, text: str, words: list[str], columns: Columns) -> tuple[int, int]:
        """The documents with a phone number that begins with what is typed, or holds it, however both are spaced."""
        if not all(word.isdecimal() for word in words) or sum(map(len, words)) < _NUMBER_DIGITS:
            return 0, 0
        typed = phone.digits(text) if text.strip().startswith(("+44", "0044")) else "".join(words)
        begin = self._begins(self._numbers, typed)
        hold = 0
        if len(typed) >= _INSIDE_DIGITS:
            hold = bits_of([number for digits, number in self._numbers if typed in digits], len(self._things))
        columns.add(begin, _NUMBER_BEGINS)
        columns.add(hold & ~begin, _NUMBER_HOLDS)
        return begin, hold & ~begin

    def _ranked(
        self, every: int, some: int, numbers: tuple[int, int], columns: Columns, *, query: Query, limit: int
    ) -> tuple[Hit, ...]:
        """Those that match everything, with the best of those that match something where they are few."""
        best = columns.best(every, max(limit, _RANKED))
        # Who looks for story time is not shown a page for having the word "time".
        only_venue = every and not every & ~self._at_venue
        partial = columns.best(some & ~every, _RANKED) if len(best) < _FEW and not only_venue else []
        fits = {n: self._fit(n, numbers, query) for n in (*best[:_RANKED], *partial)}
        worst = max(fits.values(), default=0.0) * _WORTH_SHOWING
        partial = sorted((n for n in partial if fits[n] >= worst), key=lambda n: -fits[n])
        best[:_RANKED] = [*best[:_RANKED], *partial[: max(0, _FEW - len(best))]]
        best.sort(key=lambda n: -fits.get(n, 0.0))
        return tuple(
            Hit(
                *self._things[n],
                round(fits.get(n, 0.0) * _SAME_FIT),
                query.of_name(self._texts[n][0]) if n in fits else 0.0,
            )
            for n in best[:limit]
        )

    def _fit(self, number: int, numbers: tuple[int, int], query: Query) -> float:
        begins, holds = (docs >> number & 1 for docs in numbers)
        return 2.0 if begins else 1.5 if holds else query.fit(number, self._texts[number]) + self._standing[number]

    def _listed(self, docs: int, columns: Columns, limit: int) -> tuple[Hit, ...]:
        return tuple(Hit(*self._things[number], 1) for number in columns.best(docs, limit))


class _Met:
    """A part of what was typed, the ways it may stand in texts, and by tier the documents it does in each way."""

    def __init__(self, ways: Sequence[tuple[Way, list[int]]], weighs: float) -> None:
        self._ways = ways
        self._weighs = weighs
        self._by_tier = [reduce(or_, (docs[tier] for _, docs in ways), 0) for tier in range(TIERS)]
        self.everywhere = reduce(or_, self._by_tier)

    def count(self, columns: Columns) -> None:
        """Count what it is worth to each document, at its best place only."""
        met = 0
        for tier in range(TIERS):
            itself = reduce(or_, (docs[tier] for way, docs in self._ways if way.near >= ENDING), 0)
            for docs, worth in ((itself, _WHOLE[tier]), (self._by_tier[tier], _OTHER[tier])):
                columns.add(docs & ~met, worth)
                met |= docs

    def part(self, documents: int) -> Part:
        """As ranking needs it: what few documents have weighs more."""
        rare = log(2 + documents / self.everywhere.bit_count())
        return Part(tuple(way for way, _ in self._ways), self._weighs * rare, self._by_tier[-1])
