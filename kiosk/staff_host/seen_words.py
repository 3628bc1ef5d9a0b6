"""The words that stand on a visitor's page, and where: read from what is drawn, so that pages need not know of it. A
picture stands for what is said of it to people who do not see it."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtQml import QQmlProperty, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.staff.ports import Seen

ALL = 255
"""The alpha of a colour that lets nothing through."""

TOGETHER = 8
"""Words that stand together: what holds more of them is a page rather than a card."""


def words_in(window: QQuickWindow) -> list[tuple[Seen, QQuickItem]]:
    """The words in ``window`` from above to below, each with the item that draws them."""
    whole = window.contentItem()
    labels = _labels(whole)
    held: dict[QQuickItem, list[QQuickItem]] = {}
    for label in labels:
        for above in _above(label):
            held.setdefault(above, []).append(label)
    size = QRectF(0, 0, max(1.0, whole.width()), max(1.0, whole.height()))
    found = [(_seen(label, whole, size, _around(label, held)), label) for label in labels]
    return sorted(found, key=lambda each: (each[0].y, each[0].x))


def _labels(whole: QQuickItem) -> list[QQuickItem]:
    """What draws words, but for what lies below a ground over the whole window, such as the venue page below a
    poster."""
    found: list[QQuickItem] = []
    for each in _drawn(whole):
        if _words(each):
            found.append(each)
        elif each.inherits("QQuickRectangle") and _covers(each, whole):
            found.clear()
    return found


def _covers(ground: QQuickItem, whole: QQuickItem) -> bool:
    opaque = ground.opacity() == 1 and ground.property("color").alpha() == ALL
    return opaque and ground.mapRectToItem(whole, ground.boundingRect()).contains(whole.boundingRect())


def _drawn(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything within ``item``, in the order in which it is drawn."""
    for each in item.childItems():
        if each.isVisible() and each.opacity() > 0:
            yield each
            yield from _drawn(each)


def _words(item: QQuickItem) -> str:
    if item.inherits("QQuickText"):
        return str(item.property("text"))
    context = qmlContext(item) if item.inherits("QQuickImage") else None
    return str(QQmlProperty.read(item, "Accessible.name", context) or "") if context is not None else ""


def _above(item: QQuickItem) -> Iterator[QQuickItem]:
    """What ``item`` stands in, outwards."""
    above = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()


def _around(label: QQuickItem, held: dict[QQuickItem, list[QQuickItem]]) -> tuple[str, ...]:
    """The words that stand with it in the smallest thing, then in the next larger."""
    around: dict[QQuickItem, str] = {}
    for above in _above(label):
        if len(held[above]) > TOGETHER:
            break
        around.update((each, _words(each)) for each in held[above] if each is not label)
    return tuple(around.values())


def _pressed(label: QQuickItem) -> bool:
    return any(above.metaObject().indexOfSignal("activated()") >= 0 for above in _above(label))


def _seen(label: QQuickItem, whole: QQuickItem, size: QRectF, around: tuple[str, ...]) -> Seen:
    place = label.mapRectToItem(whole, QRectF(0, 0, label.width(), label.height()))
    return Seen(
        _words(label),
        place.x() / size.width(),
        place.y() / size.height(),
        place.width() / size.width(),
        place.height() / size.height(),
        around,
        _pressed(label),
    )


def scroll_to(item: QQuickItem) -> None:
    """Scroll what ``item`` stands in until it is in sight; nothing happens where it is, or nothing scrolls."""
    page = item.parentItem()
    while page is not None and page.metaObject().indexOfProperty("contentY") < 0:
        page = page.parentItem()
    if page is None:
        return
    top = item.mapRectToItem(page, QRectF(0, 0, item.width(), item.height()))
    if top.y() >= 0 and top.bottom() <= page.height() * 0.85:
        return
    # A third of the page from above: what comes before it says what it belongs to.
    wanted = float(page.property("contentY")) + top.y() - page.height() / 3
    most = float(page.property("contentHeight")) - page.height()
    page.setProperty("contentY", max(0.0, min(wanted, most)))
