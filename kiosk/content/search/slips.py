"""Words that are one slip away from what was typed, found without spelling any of them out.

What somebody typed must not lie about in memory once their visit has ended (safety rule 2). A list of every spelling
one slip away is hundreds of copies of the word at each key, of which some stay where they were until something else
happens to need the place. So the sorted words are walked letter by letter instead.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


def one_slip_away(words: Sequence[str], typed: str, *, whole: bool = False) -> Iterator[range]:
    """Where in the sorted ``words`` those are that begin with ``typed`` but for one slip, or are that where ``whole``.

    A slip is a letter too few, too many, another one, or two exchanged. A place may come twice.
    """
    return _Walk(words, typed, whole).slips()


@dataclass(frozen=True, slots=True)
class _Walk:
    words: Sequence[str]
    typed: str
    whole: bool

    def slips(self) -> Iterator[range]:
        typed, exact = self.typed, range(len(self.words))
        for place in range(len(typed) + 1):
            rest = len(typed) - place
            if rest:  # the letter here is one too many
                yield from self._on(place + 1, exact, place)
            for found in self._by_letter(exact, place):
                yield from self._on(place, found, place + 1)  # a letter was left out here
                if rest:  # another letter was meant
                    yield from self._on(place + 1, found, place + 1)
            if rest > 1:  # this letter and the next were exchanged
                turned = self._with(exact, place, typed[place + 1])
                yield from self._on(place + 2, self._with(turned, place + 1, typed[place]), place + 2)
            if rest:
                exact = self._with(exact, place, typed[place])
            if not exact:
                return

    def _on(self, place: int, among: range, depth: int) -> Iterator[range]:
        """Those ``among`` the words that go on, from their letter ``depth``, as ``typed`` does from ``place``."""
        while among and place < len(self.typed):
            among = self._with(among, depth, self.typed[place])
            place, depth = place + 1, depth + 1
        if self.whole and among:
            # Sorted first is the word that ends here, if there is one.
            among = among[: len(self.words[among.start]) == depth]
        if among:
            yield among

    def _with(self, among: range, depth: int, letter: str) -> range:
        """Those ``among`` the words whose letter ``depth`` is ``letter``; they all begin the same until there."""

        def at(word: str) -> str:
            return word[depth : depth + 1]

        first = bisect_left(self.words, letter, among.start, among.stop, key=at)
        return range(first, bisect_right(self.words, letter, first, among.stop, key=at))

    def _by_letter(self, among: range, depth: int) -> Iterator[range]:
        """``among`` divided by the letter ``depth``, without the words that end before it."""
        start = among.start
        while start < among.stop:
            letter = self.words[start][depth : depth + 1]
            found = self._with(range(start, among.stop), depth, letter)
            if letter:
                yield found
            start = found.stop
