"""Usage counts that say nothing about a visit (safety rule 7).

Only month, kind and key are ever kept: no time, no order, no visit. Counts wait in memory and are written at a moment
drawn at random beforehand, so the write says nothing about when anybody stood at the screen. Hiding the screen has no
kind of its own and so cannot be counted. This module imports neither SQLAlchemy nor Alembic.
"""

import datetime as dt
import random
import re
from collections import Counter
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from kiosk.content.model import TopicGroup
from kiosk.errors import OurError

SHORTEST_WAIT = dt.timedelta(hours=2)
LONGEST_WAIT = dt.timedelta(hours=6)

_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_KEY = re.compile(r"[a-z0-9-]{1,64}(/[a-z0-9-]{1,64}){0,3}")


class TallyKind(StrEnum):
    """What may be counted; the list is closed."""

    TOPIC_GROUP = "topic-group"
    """A topic of this group was opened; the key is one of ``TopicGroup``."""
    SURVEY = "survey"
    """An answer of a short survey; the key is ``survey/question/answer``."""
    USEFUL = "useful"
    """"Was this useful?"; the key is ``group/yes`` or ``group/no``."""


class Tally(NamedTuple):
    """What one count is about: ``month`` as ``YYYY-MM``, and a kind and key as ``TallyKind`` describes them."""

    month: str
    kind: str
    key: str


class Tallies:
    """The counts of this run, until they are written. Lives in one thread.

    ``now`` gives the venue's local time; ``chance`` draws the moment of writing. With ``counting`` off nothing is
    counted at all.
    """

    def __init__(self, now: Callable[[], dt.datetime], chance: random.Random, *, counting: bool = True) -> None:
        self._now = now
        self._chance = chance
        self._counting = counting
        self._counts: Counter[Tally] = Counter()
        self._due = self._draw()

    @property
    def counting(self) -> bool:
        """Whether counts are kept. Switching it off forgets what was counted and not yet written."""
        return self._counting

    @counting.setter
    def counting(self, counting: bool) -> None:
        self._counting = counting
        if not counting:
            self._counts.clear()

    def add(self, kind: str, key: str) -> None:
        """Count one. Raises ``OurError`` for a kind or key that is not allowed, so nothing else can slip in."""
        _require(kind, key)
        if self._counting:
            self._counts[Tally(f"{self._now():%Y-%m}", str(kind), key)] += 1

    def due(self, now: dt.datetime) -> bool:
        """Whether the moment of writing, drawn between two and six hours ahead, has come.

        A clock that was set back counts as due, or the moment might never come.
        """
        return now >= self._due or self._due - now > LONGEST_WAIT

    def take(self) -> Mapping[Tally, int]:
        """Hand over all counts, sorted so that not even their order is kept, and draw the next moment."""
        taken = dict(sorted(self._counts.items()))
        self._counts.clear()
        self._due = self._draw()
        return taken

    def put_back(self, counts: Mapping[Tally, int]) -> None:
        """Keep counts that could not be written until the next moment."""
        if self._counting:
            self._counts.update(counts)

    def _draw(self) -> dt.datetime:
        span = (LONGEST_WAIT - SHORTEST_WAIT).total_seconds()
        return self._now() + SHORTEST_WAIT + dt.timedelta(seconds=self._chance.uniform(0, span))


def suppressed(count: int) -> str | int:
    """``count`` as staff may see it: 0 as it is, 1 to 7 as "fewer than 8", others to the nearest 5.

    NHS Digital's rule for small numbers (Hospital Episode Statistics analysis guide, "Small numbers").
    """
    if count <= 0:
        return 0
    if count < 8:
        return "fewer than 8"
    return (count + 2) // 5 * 5


def is_month(text: str) -> bool:
    """Whether ``text`` is a month as ``Tally`` has it. The year 0000 is none."""
    return _MONTH.fullmatch(text) is not None and not text.startswith("0000")


def _require(kind: str, key: str) -> None:
    allowed = kind in set(TallyKind) and _KEY.fullmatch(key) is not None
    if allowed and kind == TallyKind.TOPIC_GROUP:
        allowed = key in set(TopicGroup)
    if not allowed:
        raise OurError(
            "The kiosk was asked to count something it must not count.",
            "Please report this to whoever looks after the kiosk’s software; nothing was counted.",
        )
