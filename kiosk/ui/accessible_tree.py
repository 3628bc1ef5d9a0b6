"""What a window says of itself to those who do not see it, in the order of reading."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow


@dataclass(frozen=True, slots=True)
class Element:
    """One thing there is to say. ``box`` is where it is in the window, in pixels, also where that is not in sight."""

    role: QAccessible.Role
    name: str
    detail: str
    part: str
    """Its ``Accessible.id``: what it belongs to, "" for the page."""
    box: QRectF
    toggle: bool = False
    on: bool = False
    folds: bool = False
    opened: bool = False
    focused: bool = False

    def same(self, other: "Element") -> bool:
        """Whether both are the same thing, which may have moved or changed its state meanwhile."""
        return (self.role, self.name) == (other.role, other.name)


def elements(window: QQuickWindow) -> list[Element]:
    """Everything in ``window`` that a screen reader finds. Nothing of the window is held on to."""
    root = QAccessible.queryAccessibleInterface(window)
    return [] if root is None else list(_below(root, root))


def _below(part: QAccessibleInterface, root: QAccessibleInterface) -> Iterator[Element]:
    corner = root.rect().topLeft()
    for place in range(part.childCount()):
        child = part.child(place)
        state = child.state()
        if state.invisible:
            continue
        yield Element(
            child.role(),
            child.text(QAccessible.Text.Name),
            child.text(QAccessible.Text.Description),
            child.text(QAccessible.Text.Identifier),
            QRectF(child.rect().translated(-corner)),
            bool(state.checkable),
            bool(state.checked),
            bool(state.expandable),
            bool(state.expanded),
            bool(state.focused),
        )
        yield from _below(child, root)
