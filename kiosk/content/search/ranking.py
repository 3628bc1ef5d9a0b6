"""How well a thing fits what was typed, once it is known to match.

A text fits the better, the more of the typed words it has (rare words and words for what was done count for more), the
closer they are to those typed, and the less else it says: "someone touched me" is nearer to "touched" than "Safe ways
to get in touch". A name counts for more than everyday words, those for more than the one line, and that for more than
the rest.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Final

from kiosk.content.search.documents import Document
from kiosk.content.search.words import stop_words

EXACT: Final = 1.0
ENDING: Final = 0.95
"""Another ending of the same word."""
ALIKE: Final = 0.8
"""A word for the same, or one that a table leads to."""
LOOSE: Final = 0.5
"""Another ending of a word that a table knows, and so knows better: "housing" is not about a house."""
BEGUN: Final = 0.75
"""A word that begins as typed."""
MEANT: Final = 0.7
"""A word that was misspelt."""
MEANT_NEAR: Final = 0.55
"""Another ending of it, a word that means the same, or one that begins as it does."""
_SPELT: Final = (EXACT, ENDING, BEGUN, MEANT)
"""What is the word itself that was typed, as far as it was typed."""

_TIERS: Final = (1.0, 0.85, 0.7, 0.4)
_ALONE: Final = 0.35
"""How much of a text's worth is that it says nothing else."""
_VERY_WORDS: Final = 1.15
"""What a text counts for more that is just the several words that were typed."""
_TOGETHER: Final = 0.6
"""How much of a thing's worth is its best text; the rest is what it has over all texts."""
_PAGE: Final = 0.02
_ENTRY: Final = 0.1
"""A page that explains stands before a service of the same fit, and one that people begin at before other pages."""
_FOR_SOME: Final = -0.06
"""What not everybody may use stands behind what everybody may."""
_AT_VENUE: Final = -0.02
_CAMPAIGN: Final = -0.04
_ASIDE: Final = -0.1
"""What helps nobody now stands behind all that."""
_NAME_BEGINS: Final = 0.08


Texts = tuple[tuple[tuple[str, ...], ...], ...]
"""The texts of a thing by tier, each as its words; without those of the last tier."""


def standing(document: Document) -> float:
    """What a thing is worth before anything is typed, added to how well it fits."""
    match document.kind:
        case "topic":
            return _ENTRY if document.entry else _PAGE
        case "service" | "guide":
            return _FOR_SOME if document.for_some else 0.0
        case "venue":
            return 0.0
        case "room" | "event":
            return _AT_VENUE
        case "campaign":
            return _CAMPAIGN
        case _:
            return _ASIDE


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which something typed may stand in a text: a word out of each of ``words``, as near as ``near``."""

    near: float
    words: tuple[Set[str], ...]

    def stands_in(self, text: Set[str]) -> bool:
        """Whether it does."""
        return not any(text.isdisjoint(words) for words in self.words)


@dataclass(frozen=True, slots=True)
class Part:
    """A word or a phrase of what was typed: the ``ways`` it may be met, nearest first; how much it ``weighs``; and the
    documents that have it in the rest of their texts."""

    ways: tuple[Way, ...]
    weighs: float
    in_rest: int


class Query:
    """What was typed, as ranking needs it: its ``parts``, and its ``typed`` words in order."""

    def __init__(self, parts: Sequence[Part], typed: Sequence[str]) -> None:
        self.parts = parts
        self._typed = typed
        self._weights = [part.weighs for part in parts]
        self._total = sum(self._weights)
        self._met = frozenset().union(*(words for part in parts for way in part.ways for words in way.words))

    def fit(self, number: int, tiers: Texts) -> float:
        """How well document ``number`` with the texts ``tiers`` fits: about 0 to 1, the larger the better."""
        over_all = [_TIERS[-1] * ENDING if part.in_rest >> number & 1 else 0.0 for part in self.parts]
        best = self._has(over_all) * (1 - _ALONE)
        for worth, texts in zip(_TIERS, tiers, strict=False):
            for text in texts:
                if self._met.isdisjoint(text):
                    continue
                words = frozenset(text)
                near = [next((way.near for way in part.ways if way.stands_in(words)), 0.0) for part in self.parts]
                over_all = [max(before, worth * now) for before, now in zip(over_all, near, strict=True)]
                share = self._share(words)
                very = _VERY_WORDS if share == 1 and min(near) >= ENDING and len(words - stop_words()) > 1 else 1.0
                best = max(best, very * worth * self._has(near) * (1 - _ALONE + _ALONE * share))
        found = _TOGETHER * best + (1 - _TOGETHER) * self._has(over_all)
        begins = [self._share(frozenset(name)) for name in tiers[0] if _begins(name, self._typed)]
        return found + _NAME_BEGINS * max(begins, default=0.0)

    def of_name(self, names: Sequence[Sequence[str]]) -> float:
        """How much what was typed makes up of the name it stands in wholly, and not in other words for the same."""
        return max(
            (
                self._share(words)
                for words in (frozenset(name) for name in names if not self._met.isdisjoint(name))
                if all(any(way.near in _SPELT and way.stands_in(words) for way in part.ways) for part in self.parts)
            ),
            default=0.0,
        )

    def _has(self, near: Sequence[float]) -> float:
        return sum(map(float.__mul__, self._weights, near)) / self._total

    def _share(self, words: Set[str]) -> float:
        """How much of a text the words make up that were typed; words that tell nothing apart do not count."""
        telling = words - stop_words() or words
        return len(telling & self._met) / len(telling)


def _begins(name: Sequence[str], typed: Sequence[str]) -> bool:
    """Whether ``name`` begins as typed; no letters are joined, which would leave copies of them (rule 7)."""
    whole = len(typed) - 1
    return len(name) > whole and all(map(str.__eq__, name, typed[:whole])) and name[whole].startswith(typed[whole])
