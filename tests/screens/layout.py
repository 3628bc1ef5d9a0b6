"""What must be true of any layout, said of values that measure.js takes from the window.

A law gives sentences, one for each thing that is wrong, so that a failed test says what to mend and where.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from tests.visitor.kiosks import SCREEN_MM, PlayedKiosk, settle

SLACK = 1.5
"""Pixels that rounding may cost."""

LEADING = 0.12
"""Part of the size of type that a line keeps free above and below its letters; lines may lie closer by that much."""

FRAMES = 8
"""What has not come to rest by then moves on purpose."""

TARGET_MM = 15.0
PRIMARY_MM = 20.0

CAPITALS = 0.668
"""Height of a capital of the typeface, as a part of its size."""

CAPITALS_MM = 6.1
"""The least height of a capital: 0.7 degrees at 500 mm (EN 301 549, 5.1.4)."""

PRIMARY = frozenset({"Tile", "LeadTile", "LinkCard", "ServiceCard", "EmergencyStrip", "CampaignCard"})
"""Parts that are always primary targets."""

SMALLER = {"Keyboard": "ten keys share the width of a page; one hit by mistake is rubbed out, and does nothing else"}
"""Where targets may be smaller, by the part they stand in, and why."""

ELIDED = {
    "TopBar": "where one is: the page says its own title in full",
    "EntryField": "the hint: the same words are the field's accessible name",
}
"""Where a text may be cut with an ellipsis, by the part it stands in, and why."""


@dataclass(frozen=True)
class Rect:
    """A place in the window, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def common(self, other: "Rect") -> "Rect":
        return Rect(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def overlaps(self, other: "Rect") -> bool:
        # A page has ten thousand pairs, and most of them lie apart.
        return (
            self.left < other.right - SLACK
            and other.left < self.right - SLACK
            and self.top < other.bottom - SLACK
            and other.top < self.bottom - SLACK
            and min(self.width, other.width) > SLACK
            and min(self.height, other.height) > SLACK
        )

    def holds(self, other: "Rect") -> bool:
        return self.holds_across(other) and self.holds_down(other)

    def holds_across(self, other: "Rect") -> bool:
        return other.left >= self.left - SLACK and other.right <= self.right + SLACK

    def holds_down(self, other: "Rect") -> bool:
        return other.top >= self.top - SLACK and other.bottom <= self.bottom + SLACK

    def __str__(self) -> str:
        return f"{self.left:.0f},{self.top:.0f} {self.width:.0f}x{self.height:.0f}"


@dataclass(frozen=True)
class Part:
    """Something that a text or a target stands in."""

    kind: str
    rect: Rect
    scrolls: bool = False
    at: float = 0
    """How far down a page is read, and its whole length, in pixels."""
    length: float = 0


@dataclass(frozen=True)
class Seen:
    """A text or a target: where it is, and ``clip``, what of the window shows it at all."""

    kind: str
    words: str
    rect: Rect
    clip: Rect
    around: tuple[Part, ...]
    """The parts it stands in, from the inside out."""
    path: tuple[int, ...]
    pixels: float = 0
    """Size of type; the rest too is for texts only."""
    truncated: bool = False
    wide: float = 0
    room: float = 0

    @cached_property
    def shown(self) -> Rect:
        return self.rect.common(self.clip)

    def within(self, kinds: dict[str, str]) -> bool:
        return any(part.kind in kinds for part in self.around)

    def stands_in(self, other: "Seen") -> bool:
        return self.path[: len(other.path)] == other.path

    def __str__(self) -> str:
        place = next((part.kind for part in self.around if not part.kind.startswith("QQuick")), "the window")
        return f"{self.kind} “{self.words[:50]}” in {place} at {self.rect}"


@dataclass(frozen=True)
class Layout:
    """Everything that is drawn at one moment."""

    window: Rect
    millimetre: float
    texts: tuple[Seen, ...]
    targets: tuple[Seen, ...]
    bars: tuple[Seen, ...]

    @classmethod
    def of(cls, kiosk: PlayedKiosk, millimetre: float | None = None) -> "Layout":
        """The layout of a kiosk's window, drawn; ``millimetre`` in pixels is that of a 22 inch screen unless given."""
        draw(kiosk)
        return cls.told(kiosk.ask(f"({script()})(root)"), millimetre)

    @classmethod
    def told(cls, said: dict[str, Any], millimetre: float | None = None) -> "Layout":
        """The same of what the measuring function said."""
        window = Rect(*said["window"])
        return cls(
            window,
            millimetre or max(window.width, window.height) / SCREEN_MM,
            *(tuple(_seen(one) for one in said[kind]) for kind in ("texts", "targets", "bars")),
        )


def _seen(said: dict[str, Any]) -> Seen:
    rect = Rect(*said.pop("rect"))
    free = LEADING * said.get("pixels", 0)
    return Seen(
        rect=Rect(rect.left, rect.top + free, rect.right, rect.bottom - free),
        clip=Rect(*said.pop("clip")),
        around=tuple(Part(**(part | {"rect": Rect(*part["rect"])})) for part in said.pop("around")),
        path=tuple(said.pop("path")),
        **said,
    )


@cache
def script() -> str:
    """The function that measures, without the comment before it."""
    text = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
    return text[text.index("root =>") :].strip()


def draw(kiosk: PlayedKiosk) -> None:
    """Columns and rows find their places as a frame is drawn, some only with the second: until two are the same."""
    before = None
    for _ in range(FRAMES):
        settle()
        drawn = kiosk.window.grabWindow()
        if drawn == before:
            return
        before = drawn


# --- the laws -------------------------------------------------------------------------------------------------------


def no_text_is_cut(layout: Layout) -> Iterator[str]:
    for text in layout.texts:
        if text.truncated and not text.within(ELIDED):
            yield f"cut with an ellipsis: {text}"


def text_stays_in_its_place(layout: Layout) -> Iterator[str]:
    """Letters stay inside every part around them; only the length of a page that scrolls has no limit."""
    for text in layout.texts:
        if text.wide > text.room + SLACK:
            yield f"wider than its place ({text.room:.0f}): {text}"
        scrolled = False
        for part in text.around:
            scrolled = scrolled or part.scrolls
            if part.rect.width <= 0 or part.rect.height <= 0:
                continue
            if not part.rect.holds_across(text.rect):
                yield f"sticks out sideways of {part.kind} ({part.rect}): {text}"
                break
            if not scrolled and not part.rect.holds_down(text.rect):
                yield f"sticks out above or below of {part.kind} ({part.rect}): {text}"
                break


def nothing_lies_on_anything(layout: Layout) -> Iterator[str]:
    for one, other in combinations(layout.texts, 2):
        if one.shown.overlaps(other.shown):
            yield f"text on text: {one} / {other}"
    for one, other in combinations(layout.targets, 2):
        if one.shown.overlaps(other.shown) and not (one.stands_in(other) or other.stands_in(one)):
            yield f"two targets on one place: {one} / {other}"
    for text in layout.texts:
        for target in layout.targets:
            if text.shown.overlaps(target.shown) and not text.stands_in(target):
                yield f"text under a target: {text} / {target}"


def targets_are_large_enough(layout: Layout) -> Iterator[str]:
    for target in layout.targets:
        if target.within(SMALLER):
            continue
        wanted = PRIMARY_MM if target.kind in PRIMARY else TARGET_MM
        wide, high = target.rect.width / layout.millimetre, target.rect.height / layout.millimetre
        if min(wide, high) < wanted - SLACK / layout.millimetre:
            yield f"{wide:.1f} x {high:.1f} mm, less than {wanted:.0f}: {target}"


def letters_are_large_enough(layout: Layout) -> Iterator[str]:
    for text in layout.texts:
        high = text.pixels * CAPITALS / layout.millimetre
        if high < CAPITALS_MM - 0.01:
            yield f"capitals {high:.2f} mm high: {text}"


def everything_can_be_reached(layout: Layout) -> Iterator[str]:
    """What is not on the screen stands in a page that scrolls far enough to show it."""
    for seen in (*layout.texts, *layout.targets):
        page = next((place for place, part in enumerate(seen.around) if part.scrolls), None)
        if page is None:
            if not seen.clip.holds(seen.rect):
                yield f"outside what is shown: {seen}"
            continue
        flick, outside = seen.around[page], seen.around[page + 1]
        down = flick.at - flick.rect.top
        if seen.rect.top + down < -SLACK or seen.rect.bottom + down > flick.length + SLACK:
            yield f"the page does not scroll to it: {seen}"
        if not (outside.rect.holds(flick.rect) and layout.window.holds(flick.rect)):
            yield f"in a page larger than its place: {seen}"


def the_bar_is_free(layout: Layout) -> Iterator[str]:
    if len(layout.bars) != 1:
        yield f"there are {len(layout.bars)} hide bars"
        return
    (bar,) = layout.bars
    if not layout.window.holds(bar.rect):
        yield f"outside the window: {bar}"
    if abs(bar.rect.bottom - layout.window.bottom) > SLACK or abs(bar.rect.right - layout.window.right) > SLACK:
        yield f"not in its corner: {bar}"
    if bar.rect.height / layout.millimetre < PRIMARY_MM:
        yield f"too low: {bar}"
    for seen in (*layout.texts, *layout.targets):
        if not seen.stands_in(bar) and seen.shown.overlaps(bar.rect):
            yield f"under the hide bar: {seen}"


Law = Callable[[Layout], Iterator[str]]

LAWS: tuple[Law, ...] = (
    no_text_is_cut,
    text_stays_in_its_place,
    nothing_lies_on_anything,
    targets_are_large_enough,
    letters_are_large_enough,
    everything_can_be_reached,
)


def faults(layout: Layout, bar: bool = True) -> list[str]:
    """Everything that is wrong with ``layout``, once each."""
    laws = (*LAWS, the_bar_is_free) if bar else LAWS
    return list(dict.fromkeys(fault for law in laws for fault in law(layout)))
