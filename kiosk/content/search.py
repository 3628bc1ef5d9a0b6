"""Find as you type, over everything in a catalogue that has a page.

How it keeps up with typing at 10,000 services: documents are numbered, a set of documents is one long integer, and
scores are counted in columns of bits, so a key costs a few hundred operations on integers however many documents
match. Words are kept sorted: those that begin as typed lie side by side.

Every typed word matches the words that begin with it and those that differ only in their ending. How much it counts,
best first: a word of the name, of the needs or of who runs it, of the one line, of the rest; at each a whole word
before the beginning of one. Things that match every word come first; where those are few, things that match some
follow. Equal ones keep a fixed order: topics, services, guides, campaigns, surveys,
tiles, each as the catalogue has them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from kiosk.content import phone
from kiosk.content.catalogue import Catalogue
from kiosk.content.documents import TIERS, Document, documents
from kiosk.content.search_slips import one_slip_away
from kiosk.content.search_words import alike, stem, stop_words, words_of

Kind = Literal["service", "topic", "campaign", "guide", "survey", "tile"]

_WHOLE: Final = (15, 13, 11, 9)
_BEGUN: Final = (14, 12, 10, 9)
"""What one typed word counts by tier, met whole and met by its beginning. Being met at all counts more than where."""
_NAME_BEGINS: Final = 8
"""What it counts that a name begins with everything typed."""
_NUMBER_BEGINS: Final = 15
_NUMBER_HOLDS: Final = 11
_FEW: Final = 8
"""With fewer full matches than this, partial ones follow."""
_TYPO_LETTERS: Final = 5
"""Words of fewer letters are too often one slip away from another word."""
_NUMBER_DIGITS: Final = 3
"""Digits that are looked for at the beginning of phone numbers."""
_INSIDE_DIGITS: Final = 5
"""Digits that are looked for anywhere in a phone number; fewer are in too many of them."""
_MOST_WORDS: Final = 12
"""Words of a query looked at: nobody types more, and a pasted page must not hold up the screen."""
_MOST_LETTERS: Final = 40
"""Letters of a word looked for when it may be misspelt."""

_Postings = tuple[tuple[int, int | tuple[int, ...]], ...]
"""By tier the documents a word stands in: an integer with a bit for each, or their numbers where they are few."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. ``score`` compares the hits of one search only; a larger one is better."""

    kind: Kind
    id: str
    score: int


class SearchIndex:
    """An index over one catalogue, built whole with it: about half a second for 10,000 services."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._passed_over = stop_words()
        self._things: list[tuple[Kind, str]] = []
        self._names: list[tuple[str, int]] = []
        self._odd_names: list[tuple[str, int]] = []
        self._numbers: list[tuple[str, int]] = []
        gathered: dict[str, list[list[int]]] = {}
        for number, document in enumerate(documents(catalogue)):
            self._things.append((document.kind, document.id))
            self._add(number, document, gathered)
        self._names.sort()
        self._odd_names.sort()
        self._numbers.sort()
        self._words = sorted(gathered)
        self._postings: list[_Postings] = [self._packed(gathered[word]) for word in self._words]
        self._stems: dict[str, list[int]] = {}
        for place, word in enumerate(self._words):
            self._stems.setdefault(stem(word), []).append(place)
        self._sorted_stems = sorted(self._stems)

    def find(self, text: str, *, limit: int = 30) -> tuple[Hit, ...]:
        """The best ``limit`` matches for what has been typed so far, best first; never raises for any text."""
        words = words_of(text)[:_MOST_WORDS]
        columns = _Columns()
        if not words:
            found = self._begins(self._odd_names, text.strip().casefold())
            columns.add(found, _NAME_BEGINS)
            return self._ranked(found, columns, limit)
        telling = list(dict.fromkeys(word for word in words if word not in self._passed_over)) or words
        every, some = -1, 0
        for word in telling:
            met = self._meet(word, columns)
            every &= met
            some |= met
        every |= self._by_number(text, words, columns)
        columns.add(every & self._begins(self._names, " ".join(words)), _NAME_BEGINS)
        hits = self._ranked(every, columns, limit)
        if len(hits) < min(_FEW, limit) and len(telling) > 1:
            hits += self._ranked(some & ~every, columns, min(_FEW, limit) - len(hits))
        return hits

    # --- building -----------------------------------------------------------------------------------------------

    def _add(self, number: int, document: Document, gathered: dict[str, list[list[int]]]) -> None:
        for name in document.names:
            folded = " ".join(words_of(name))
            self._names.append((folded, number))
            written = name.strip().casefold()
            if written and not words_of(written[0]):
                self._odd_names.append((written, number))
        self._numbers.extend((phone.digits(value), number) for value in document.numbers)
        met: set[str] = set()
        for tier, texts in enumerate(document.tiers):
            for text in texts:
                for word in words_of(text):
                    # The strongest tier of a word is the one that counts. Words that tell nothing count in names only.
                    if word in met or (tier and word in self._passed_over):
                        continue
                    met.add(word)
                    lists = gathered.get(word)
                    if lists is None:
                        lists = gathered[word] = [[] for _ in range(TIERS)]
                    lists[tier].append(number)

    def _packed(self, tiers: list[list[int]]) -> _Postings:
        few = len(self._things) // 64
        return tuple(
            (tier, tuple(numbers) if len(numbers) <= few else _bits(numbers, len(self._things)))
            for tier, numbers in enumerate(tiers)
            if numbers
        )

    # --- finding ------------------------------------------------------------------------------------------------

    def _meet(self, word: str, columns: "_Columns") -> int:
        """Count what ``word`` is worth to each document, at its best place only; the documents that have it."""
        whole, begun = self._places(word)
        met = 0
        for tier, (exact, begins) in enumerate(zip(self._documents(whole), self._documents(begun), strict=True)):
            for docs, worth in ((exact, _WHOLE[tier]), (begins, _BEGUN[tier])):
                columns.add(docs & ~met, worth)
                met |= docs
        return met

    def _places(self, word: str) -> tuple[Iterable[int], Iterable[int]]:
        """Where the words are that are ``word`` but for the ending, and those that only begin with it."""
        whole, begun = self._spelt(word)
        for other in alike(word):
            begun += self._stems.get(stem(other), ())
        if not whole and not begun and _TYPO_LETTERS <= len(word) <= _MOST_LETTERS:
            # A misspelt word is worth what the beginning of one is: what was meant stays a guess.
            begun = self._meant(word)
        return whole, begun

    def _meant(self, word: str) -> list[int]:
        """Where the words are that begin as ``word`` does but for a slip, and those that differ in their ending too."""
        found = {place for places in one_slip_away(self._words, word) for place in places}
        for stems in one_slip_away(self._sorted_stems, stem(word), whole=True):
            found.update(place for at in stems for place in self._stems[self._sorted_stems[at]])
        return sorted(found)

    def _spelt(self, word: str) -> tuple[list[int], list[int]]:
        first = bisect_left(self._words, word)
        # No letter is put behind the word: that would be a copy of it, left in memory.
        after = bisect_right(self._words, word, first, key=lambda each: each[: len(word)])
        alike = self._stems.get(stem(word), [])
        is_word = first < after and self._words[first] == word
        whole = sorted({*alike, first}) if is_word else alike
        return whole, [place for place in range(first, after) if place not in whole]

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
        return _bits([number for _, number in names[first:after]], len(self._things))

    def _by_number(self, text: str, words: list[str], columns: "_Columns") -> int:
        """The documents with a phone number that begins with what is typed, or holds it, however both are spaced."""
        if not all(word.isdecimal() for word in words) or sum(map(len, words)) < _NUMBER_DIGITS:
            return 0
        typed = phone.digits(text) if text.strip().startswith(("+44", "0044")) else "".join(words)
        begin = self._begins(self._numbers, typed)
        hold = 0
        if len(typed) >= _INSIDE_DIGITS:
            hold = _bits([number for digits, number in self._numbers if typed in digits], len(self._things))
        columns.add(begin, _NUMBER_BEGINS)
        columns.add(hold & ~begin, _NUMBER_HOLDS)
        return begin | hold

    def _ranked(self, docs: int, columns: "_Columns", limit: int) -> tuple[Hit, ...]:
        hits: list[Hit] = []
        for score, group in columns.from_best(docs):
            for number in _numbers(group):
                if len(hits) >= limit:
                    return tuple(hits)
                kind, ident = self._things[number]
                hits.append(Hit(kind, ident, score))
        return tuple(hits)


class _Columns:
    """A score for every document at once: column ``n`` has a bit for each document whose score holds 2 to the ``n``."""

    def __init__(self) -> None:
        self._columns: list[int] = []

    def add(self, docs: int, worth: int) -> None:
        """Add ``worth`` to the score of each of ``docs``."""
        for lowest in range(worth.bit_length()):
            carry, place = (docs if worth >> lowest & 1 else 0), lowest
            while carry:
                if place >= len(self._columns):
                    self._columns += [0] * (place + 1 - len(self._columns))
                self._columns[place], carry = self._columns[place] ^ carry, self._columns[place] & carry
                place += 1

    def from_best(self, docs: int) -> Iterator[tuple[int, int]]:
        """``docs`` in groups of equal score, the highest first."""
        return self._split(docs, len(self._columns) - 1, 0)

    def _split(self, docs: int, place: int, score: int) -> Iterator[tuple[int, int]]:
        if not docs:
            return
        if place < 0:
            yield score, docs
            return
        column = self._columns[place]
        yield from self._split(docs & column, place - 1, score | 1 << place)
        yield from self._split(docs & ~column, place - 1, score)


def _bits(numbers: Iterable[int], size: int) -> int:
    marks = bytearray(size // 8 + 1)
    for number in numbers:
        marks[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(marks, "little")


def _numbers(docs: int) -> Iterator[int]:
    """The numbers of the bits of ``docs``, from low to high."""
    while docs:
        lowest = docs & -docs
        yield lowest.bit_length() - 1
        docs ^= lowest
