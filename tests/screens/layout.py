"""What must be true of any layout, found by walking the items that are on the screen.

A rule gives sentences, one for each thing that is wrong, so that a failed test says what to mend and where.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont
from PySide6.QtQuick import QQuickItem

SLACK = 1.5
"""Pixels that rounding may cost."""

TARGET_MM = 15.0
PRIMARY_MM = 20.0

CAPITALS = 0.668
"""Height of a capital of the typeface, as a part of its size."""

CAPITALS_MM = 6.1
"""The least height of a capital: 0.7 degrees at 500 mm (EN 301 549, 5.1.4)."""

PRIMARY = frozenset({"Tile", "LinkCard", "ServiceCard", "EmergencyStrip"})
"""Parts that are always primary targets."""

SMALLER: dict[str, str] = {
    "Keyboard": "ten keys share the width of a page; a key that is missed is rubbed out, and does nothing else",
}
"""Where targets may be smaller, by the part they stand in, and why."""

ELIDED: dict[str, str] = {
    "TopBar": "where one is: the page says its own title in full",
    "EntryField": "the hint: the same words are the field's accessible name",
}
"""Where a text may be cut with an ellipsis, and why."""


def kind_of(item: QQuickItem) -> str:
    """The QML type of ``item``, or Qt's own name for it."""
    return item.metaObject().className().partition("_QML")[0]


def within(item: QQuickItem, kind: str) -> bool:
    """Whether ``item`` stands in a part of this kind."""
    return any(kind_of(one) == kind for one in ancestors(item))


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    above = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def is_pressable(item: QQuickItem) -> bool:
    return item.property("keyDown") is not None and item.metaObject().indexOfSignal("activated()") >= 0


def scene_rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@dataclass(frozen=True)
class Seen:
    """An item on the screen: where it is, and what of it is not cut off by a page that scrolls."""

    item: QQuickItem
    rect: QRectF
    clip: QRectF

    @property
    def shown(self) -> QRectF:
        return self.rect.intersected(self.clip)

    def __str__(self) -> str:
        words = self.item.property("text") or self.item.property("label") or ""
        place = next((kind_of(one) for one in ancestors(self.item) if not kind_of(one).startswith("QQuick")), "")
        at = f"{self.rect.x():.0f},{self.rect.y():.0f} {self.rect.width():.0f}x{self.rect.height():.0f}"
        return f"{kind_of(self.item)} in {place} “{str(words)[:50]}” at {at}"


@dataclass(frozen=True)
class Layout:
    """Everything that is drawn at one moment."""

    window: QRectF
    millimetre: float
    texts: tuple[Seen, ...]
    pressables: tuple[Seen, ...]
    bar: Seen | None

    @classmethod
    def of(cls, content: QQuickItem, millimetre: float) -> "Layout":
        window = scene_rect(content)
        texts: list[Seen] = []
        pressables: list[Seen] = []
        bars: list[Seen] = []

        def walk(item: QQuickItem, clip: QRectF) -> None:
            if not item.isVisible() or item.opacity() == 0:
                return
            name = item.metaObject().className()
            if item.inherits("QQuickText"):
                if item.property("text"):
                    texts.append(Seen(item, painted(item), clip))
            elif name.startswith("PanicBar"):
                bars.append(Seen(item, scene_rect(item), clip))
            elif is_pressable(item):
                pressables.append(Seen(item, scene_rect(item), clip))
            inner = clip.intersected(readable(item)) if item.clip() else clip
            for child in front_children(item):
                walk(child, inner)

        walk(content, window)
        return cls(window, millimetre, tuple(texts), tuple(pressables), bars[0] if bars else None)


def readable(item: QQuickItem) -> QRectF:
    """What of a clipping item can be seen: all of it, less the strip that says there is more below."""
    rect = scene_rect(item)
    page = item.parentItem()
    if page is not None and item.inherits("QQuickFlickable"):
        for sibling in page.childItems():
            if is_pressable(sibling) and sibling.isVisible():
                rect.setBottom(min(rect.bottom(), scene_rect(sibling).top()))
    return rect


COVERS = ("VenueScene", "StillThere", "ChoiceSheet", "NumberCard", "Posters")
"""Parts that cover all their siblings below them when they are visible."""


def front_children(item: QQuickItem) -> list[QQuickItem]:
    """The children that can be seen: those below a cover are not drawn on the screen."""
    children = item.childItems()
    for place in range(len(children) - 1, -1, -1):
        if children[place].isVisible() and kind_of(children[place]) in COVERS:
            cover = children[place]
            return [cover, *(one for one in children[place + 1 :])]
    return children


LEADING = 0.12
"""Part of the size of type that a line keeps free above and below its letters; lines may lie closer by that much."""


def painted(text: QQuickItem) -> QRectF:
    """Where the letters of ``text`` are, which may be outside the item."""
    font = text.property("font")
    assert isinstance(font, QFont)
    free = LEADING * font.pixelSize()
    return text.mapRectToScene(text.boundingRect().adjusted(0, free, 0, -free))


# --- the rules ------------------------------------------------------------------------------------------------------


def no_text_is_cut(layout: Layout) -> Iterator[str]:
    for text in layout.texts:
        if text.item.property("truncated") and not any(within(text.item, kind) for kind in ELIDED):
            yield f"cut with an ellipsis: {text}"


def text_stays_in_its_place(layout: Layout) -> Iterator[str]:
    """Letters stay inside every part around them; only the length of a page that scrolls has no limit."""
    for text in layout.texts:
        if text.item.property("contentWidth") > text.item.width() + SLACK:
            yield f"wider than its place ({text.item.width():.0f}): {text}"
        scrolled = False
        for part in ancestors(text.item):
            around = scene_rect(part)
            scrolled = scrolled or part.inherits("QQuickFlickable")
            if part.width() <= 0 or part.height() <= 0:
                continue
            if text.rect.left() < around.left() - SLACK or text.rect.right() > around.right() + SLACK:
                yield f"sticks out sideways of {kind_of(part)}: {text}"
                break
            # A line's own leading may stick out; half its letters may not.
            if not scrolled and (text.rect.top() < around.top() - SLACK or text.rect.bottom() > around.bottom() + SLACK):
                yield f"sticks out above or below of {kind_of(part)} ({around.height():.0f} high): {text}"
                break


def nothing_lies_on_anything(layout: Layout) -> Iterator[str]:
    for one, other in combinations(layout.texts, 2):
        if overlap(one.shown, other.shown):
            yield f"text on text: {one} / {other}"
    for one, other in combinations(layout.pressables, 2):
        if overlap(one.shown, other.shown) and not related(one.item, other.item):
            yield f"two targets on one place: {one} / {other}"
    for text in layout.texts:
        for target in layout.pressables:
            if overlap(text.shown, target.shown) and not target.item.isAncestorOf(text.item):
                yield f"text under a target: {text} / {target}"


def targets_are_large_enough(layout: Layout) -> Iterator[str]:
    for target in layout.pressables:
        if any(within(target.item, kind) for kind in SMALLER):
            continue
        wanted = PRIMARY_MM if kind_of(target.item) in PRIMARY else TARGET_MM
        high, wide = target.rect.height() / layout.millimetre, target.rect.width() / layout.millimetre
        if min(high, wide) < wanted - SLACK / layout.millimetre:
            yield f"{wide:.1f} x {high:.1f} mm, less than {wanted:.0f}: {target}"


def letters_are_large_enough(layout: Layout) -> Iterator[str]:
    for text in layout.texts:
        font = text.item.property("font")
        high = font.pixelSize() * CAPITALS / layout.millimetre
        if high < CAPITALS_MM - CAPITALS / layout.millimetre:
            yield f"capitals {high:.1f} mm high: {text}"


def everything_can_be_reached(layout: Layout) -> Iterator[str]:
    """What is not on the screen stands in a page that scrolls far enough to show it."""
    for seen in (*layout.texts, *layout.pressables):
        flick = next((part for part in ancestors(seen.item) if part.inherits("QQuickFlickable")), None)
        if flick is None:
            if not contains(seen.clip, seen.rect):
                yield f"outside what is shown: {seen}"
            continue
        top = seen.rect.top() - scene_rect(flick).top() + float(flick.property("contentY"))
        bottom = top + seen.rect.height()
        if top < -SLACK or bottom > float(flick.property("contentHeight")) + SLACK:
            yield f"the page does not scroll to it: {seen}"
        if not contains(scene_rect(flick.parentItem()), scene_rect(flick)):
            yield f"a page that scrolls is larger than its place: {seen}"


def the_bar_is_free(layout: Layout) -> Iterator[str]:
    if layout.bar is None:
        yield "there is no hide bar"
        return
    if not contains(layout.window, layout.bar.rect):
        yield f"outside the window: {layout.bar}"
    if abs(layout.bar.rect.bottom() - layout.window.bottom()) > SLACK:
        yield f"not at the bottom edge: {layout.bar}"
    if layout.bar.rect.height() / layout.millimetre < PRIMARY_MM:
        yield f"too low: {layout.bar}"
    for seen in (*layout.texts, *layout.pressables):
        if not layout.bar.item.isAncestorOf(seen.item) and overlap(seen.shown, layout.bar.rect):
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


def overlap(one: QRectF, other: QRectF) -> bool:
    common = one.intersected(other)
    return common.width() > SLACK and common.height() > SLACK


def contains(outer: QRectF, inner: QRectF) -> bool:
    return outer.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(inner)


def related(one: QQuickItem, other: QQuickItem) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one)


def centre(item: QQuickItem) -> QPointF:
    return scene_rect(item).center()
