"""In which order a page is read: what a screen reader finds on it, the page itself before the bars around it."""

from collections.abc import Sequence

from PySide6.QtQuick import QQuickWindow

from kiosk.ui.accessible_tree import Element, elements

FRAME, OWN_PART = "frame", "voice"
"""What parts of the scenes are called (``Accessible.id``) that stand around every page, and the voice's own."""


def in_order(window: QQuickWindow | None) -> Sequence[Element]:
    """What there is to read in ``window``: the page first, then the bars around it, each once."""
    if window is None:
        return ()
    found = [each for each in elements(window) if each.name and each.part != OWN_PART]
    # On a high screen the venue stands above the visit, and everything of the visit follows its own upper bar.
    first = next((at for at, each in enumerate(found) if each.part == FRAME), 0)
    page = [each for each in found[first:] if each.part != FRAME]
    return [*page, *(each for each in found[first:] if each.part == FRAME), *found[:first]]


def nearest(element: Element, found: Sequence[Element]) -> Element | None:
    """Where ``element`` is among ``found`` now; of several that say the same, the nearest to where it was."""
    same = [each for each in found if each.same(element)]
    return min(same, key=lambda each: abs(each.box.y() - element.box.y()), default=None)


def following(element: Element, found: Sequence[Element]) -> Element | None:
    """What comes after ``element``; None at the end, and where it is no longer there."""
    here = nearest(element, found)
    at = len(found) if here is None else found.index(here) + 1
    return found[at] if at < len(found) else None
