"""Sets of documents as one long integer each, and a score for every document at once, in columns of bits."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice


class Columns:
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

    def best(self, docs: int, most: int) -> list[int]:
        """The numbers of ``most`` of ``docs``, the highest score first and of equal ones the lowest number."""
        groups = self._split(docs, len(self._columns) - 1)
        return list(islice(chain.from_iterable(map(numbers_of, groups)), most))

    def _split(self, docs: int, place: int) -> Iterator[int]:
        if not docs:
            return
        if place < 0:
            yield docs
            return
        column = self._columns[place]
        yield from self._split(docs & column, place - 1)
        yield from self._split(docs & ~column, place - 1)


def bits_of(numbers: Iterable[int], size: int) -> int:
    """The set of the documents ``numbers``, of ``size`` there are."""
    marks = bytearray(size // 8 + 1)
    for number in numbers:
        marks[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(marks, "little")


def numbers_of(docs: int) -> Iterator[int]:
    """The numbers of the bits of ``docs``, from low to high."""
    while docs:
        lowest = docs & -docs
        yield lowest.bit_length() - 1
        docs ^= lowest
