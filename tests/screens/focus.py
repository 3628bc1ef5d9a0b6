"""Where the keys are in a window, and what must be true of each stop they make."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.screens.layout import SLACK, Layout, Rect, Seen

MOST = 400
"""Stops of one screen, of which none has half as many."""


class Played(Protocol):
    """A kiosk or a staff room under test."""

    window: QQuickWindow

    def ask(self, expression: str) -> Any: ...


@dataclass(frozen=True)
class View:
    """How far down a page is scrolled that has the stop, how long all of it is, and how much of it is seen."""

    at: float
    length: float
    height: float


@dataclass(frozen=True)
class Stop:
    """What has the keys, and ``clip``, what of the window shows it at all."""

    kind: str
    words: str
    rect: Rect
    clip: Rect
    around: tuple[str, ...]
    path: tuple[int, ...]
    view: View | None
    stop: bool
    """Whether Tab comes here; not so of a page that has the keys itself."""
    ringed: bool

    @property
    def down(self) -> Rect:
        """Where it stands on its page, however far that is scrolled."""
        by = self.view.at if self.view else 0
        return Rect(self.rect.left, self.rect.top + by, self.rect.right, self.rect.bottom + by)

    def within(self, *kinds: str) -> bool:
        return not {self.kind, *self.around}.isdisjoint(kinds)

    def __str__(self) -> str:
        place = next((kind for kind in self.around if not kind.startswith("QQuick")), "the window")
        return f"{self.kind} “{self.words[:40]}” in {place} at {self.rect}"


@cache
def script() -> str:
    """The function that looks, without the comment before it."""
    text = Path(__file__).with_name("focus.js").read_text(encoding="utf-8")
    return text[text.index("(root, has) =>") :].strip()


def stop_of(played: Played) -> Stop:
    """What has the keys now."""
    said = played.ask(f"({script()})(root, focusItem())")
    page = said.pop("page")
    return Stop(
        rect=Rect(*said.pop("rect")),
        clip=Rect(*said.pop("clip")),
        around=tuple(said.pop("around")),
        path=tuple(said.pop("path")),
        view=View(*page) if page else None,
        **said,
    )


def strike(played: Played, key: Qt.Key) -> Stop:
    """Press a key; what has the keys then. They move, and the page with them, in the same event: nothing is drawn."""
    QTest.keyClick(played.window, key)
    return stop_of(played)


def round_by(played: Played, key: Qt.Key) -> list[Stop]:
    """The stops that ``key`` makes, from the first on, until it comes back to one of them, which is the last again."""
    stops: list[Stop] = []
    while len(stops) < MOST:
        now = strike(played, key)
        stops.append(now)
        if any(now.path == before.path for before in stops[:-1]):
            return stops
    return stops


def reach(played: Played, key: Qt.Key, wanted: Callable[[Stop], bool]) -> Stop:
    """Press a key until it comes to what is wanted."""
    for _ in range(MOST):
        now = stop_of(played)
        if wanted(now):
            return now
        strike(played, key)
    raise AssertionError(f"not reached; the keys are on {stop_of(played)}")


# --- the laws -------------------------------------------------------------------------------------------------------


def it_is_in_sight(stops: list[Stop]) -> Iterator[str]:
    """Wholly; of what is higher than its page, the upper part."""
    for stop in stops:
        high = stop.rect.height > stop.clip.height + SLACK
        if not stop.clip.holds_across(stop.rect) or stop.rect.top < stop.clip.top - SLACK:
            yield f"out of sight ({stop.clip}): {stop}"
        elif not high and stop.rect.bottom > stop.clip.bottom + SLACK:
            yield f"cut below ({stop.clip}): {stop}"


def it_is_marked(stops: list[Stop]) -> Iterator[str]:
    for stop in stops:
        if not stop.ringed:
            yield f"without a ring: {stop}"


def they_are_in_order(stops: list[Stop]) -> Iterator[str]:
    """Down a column and on to the next one, never back up in the same one."""
    for before, after in pairwise(stops[:-1]):
        if (before.view is None) != (after.view is None) or after.within("PanicBar"):
            continue
        one, other = before.down, after.down
        beside = other.left >= one.right - SLACK or other.right <= one.left + SLACK
        if other.bottom <= one.top + SLACK and not beside and before.path[:4] == after.path[:4]:
            yield f"after what stands below it ({before}): {after}"


def they_go_round(stops: list[Stop]) -> Iterator[str]:
    if stops[-1].path != stops[0].path:
        yield f"never back at {stops[0]}, but again at {stops[-1]}"


def nothing_is_missed(stops: list[Stop], layout: Layout, but: dict[str, str]) -> Iterator[str]:
    """All that can be pressed is a stop; of a keyboard, one key. ``but`` are words of what is not, and why."""
    paths = {stop.path for stop in stops}
    for target in layout.targets:
        if target.path not in paths and target.words not in but and not _is_key(target):
            yield f"not reached: {target}"
    if any(_is_key(target) for target in layout.targets) and not any(stop.within(*KEYBOARDS) for stop in stops):
        yield "the keyboard is not reached"


KEYBOARDS = ("Keyboard", "CompactKeyboard")


def _is_key(target: Seen) -> bool:
    return any(part.kind in KEYBOARDS for part in target.around)


def faults(stops: list[Stop], layout: Layout, but: dict[str, str]) -> list[str]:
    """What is wrong with a round of stops on what is drawn."""
    laws = (it_is_in_sight, it_is_marked, they_are_in_order, they_go_round)
    return [fault for law in laws for fault in law(stops)] + list(nothing_is_missed(stops, layout, but))
