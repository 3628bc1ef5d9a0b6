"""The words of a catalogue, and which of them a typed word may mean.

No letter is ever put behind a typed word, and none of its other spellings is written out: those would be copies of it,
left in memory after the visit (safety rule 2). Words are compared where they lie.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from kiosk.content.search.ranking import ALIKE, BEGUN, ENDING, EXACT, LOOSE, MEANT, MEANT_NEAR
from kiosk.content.search.slips import one_slip_away
from kiosk.content.search.words import alike, forms, stem, without_doubles

_SLIP_LETTERS: Final = 4
"""Words of fewer letters are too often one slip away from another word."""
_BEGUN_LETTERS: Final = 5
"""Letters from which on a slip is looked for in the beginning of a word."""
_BARE_LETTERS: Final = 3
"""Letters a word has to keep without its ending and its doubled letters to be looked for by them."""
_MOST_LETTERS: Final = 40
"""Letters of a word looked for when it may be misspelt."""


@dataclass(slots=True)
class Reading:
    """The places of the words that a typed word matches, by how, and the words it may ``stands_for`` in a table."""

    exact: list[int]
    ending: list[int]
    other: list[int]
    begun: list[int]
    forms: list[int] = field(default_factory=list)
    meant: list[int] = field(default_factory=list)
    meant_near: list[int] = field(default_factory=list)
    stands_for: frozenset[str] = frozenset()
    short: bool = False

    def by_nearness(self, *, known: bool) -> tuple[tuple[float, list[int]], ...]:
        """The nearest first. What only begins as a word ``known`` to a table is another word: "unit" is not "uni"."""
        return (
            (EXACT, self.exact),
            (ENDING, self.forms),
            (LOOSE if known else ENDING, self.ending),
            (ALIKE, self.other),
            (LOOSE if known else BEGUN, [] if known and self.short else self.begun),
            (MEANT, self.meant),
            (MEANT_NEAR, self.meant_near),
        )


class Vocabulary:
    """Sorted ``words``, each known by its place; ``is_said`` tells of a place whether the content has that word."""

    def __init__(self, words: Sequence[str], is_said: Callable[[int], bool]) -> None:
        self.words = words
        self._is_said = is_said
        self._stems: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            self._stems.setdefault(stem(word), []).append(place)
        self._bare: dict[str, list[str]] = {}
        for each in self._stems:
            self._bare.setdefault(without_doubles(each), []).append(each)
        self._sorted_bare = sorted(self._bare)

    def spelt(self, places: Iterable[int]) -> frozenset[str]:
        """The words at ``places``."""
        return frozenset(self.words[place] for place in places)

    def any_ending(self, word: str) -> list[int]:
        """The places of ``word`` in any of its endings."""
        return self._stems.get(stem(word), [])

    def read(self, word: str) -> Reading:
        """Which words ``word`` matches, and how."""
        first = bisect_left(self.words, word)
        after = bisect_right(self.words, word, first, key=lambda each: each[: len(word)])
        ending = self._stems.get(stem(word), [])
        exact = [first] if first < after and self.words[first] == word else []
        begun = [place for place in range(first + len(exact), after) if place not in ending]
        other = [place for each in alike(word) for place in self._stems.get(stem(each), ())]
        reading = Reading(exact, [place for place in ending if place not in exact], other, begun)
        reading.short = len(word) < _SLIP_LETTERS
        reading.forms = [place for each in forms(word) for place in self._place_of(each)]
        if exact or ending:
            reading.stands_for = self.spelt(exact or ending)
        elif begun and len(word) >= _SLIP_LETTERS and len({stem(each) for each in self.spelt(begun)}) == 1:
            reading.stands_for = self.spelt(begun)
        somewhere = any(map(self._is_said, (*ending, *reading.forms, *other, *begun)))
        if not exact and not somewhere and _SLIP_LETTERS <= len(word) <= _MOST_LETTERS:
            self._guess(word, reading)
        return reading

    def _place_of(self, word: str) -> range:
        first = bisect_left(self.words, word)
        return range(first, first + (self.words[first : first + 1] == [word]))

    def _guess(self, word: str, reading: Reading) -> None:
        """What a word may stand for that is in nothing: one of the same letters but for doubled ones and one slip."""
        bare = without_doubles(stem(word))
        near: Iterable[str] = ()
        if len(bare) >= _BARE_LETTERS:
            near = self._bare.get(bare) or [
                each
                for places in one_slip_away(self._sorted_bare, bare, whole=True)
                for place in places
                for each in self._bare[self._sorted_bare[place]]
            ]
        spelt = {place for places in one_slip_away(self.words, word, whole=True) for place in places}
        beside = {place for each in near for place in self._stems[each]} - spelt
        begun = set()
        if len(word) >= _BEGUN_LETTERS:
            begun = {place for places in one_slip_away(self.words, word) for place in places}
        guessed = self.spelt(spelt or beside)
        reading.stands_for = reading.stands_for or guessed
        alike_to = {place for each in guessed for one in alike(each) for place in self._stems.get(stem(one), ())}
        reading.meant, reading.meant_near = sorted(spelt), sorted((beside | begun | alike_to) - spelt)
