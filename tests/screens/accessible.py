"""What a screen reader finds in a window, and its laws: everything that is drawn, once, in the order of reading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

from tests.screens.layout import SLACK, Layout, Rect, Seen

Role = QAccessible.Role

TEXTS = frozenset({Role.StaticText, Role.Heading, Role.AlertMessage})

UNSAID = {
    "Go in": "the tile says where it leads, and that it can be pressed",
    "Find out more": "so does the campaign’s card",
    "\N{MINUS SIGN}": "the button’s name says what becomes less",
    "+": "the same, of more",
}
"""Words that are drawn and not said, and why."""

UNSEEN = {
    "Touch here to start": "the page around it is what is touched",
    "Touch to start": "a poster: a touch anywhere on it",
    "0 digits typed": "drawn as dots",
    "Hold for three seconds: Bolsover Library": "the name of the venue is held, as on every page",
}
"""What is there without being drawn as a text or a target, and why."""

FIELDS = dict.fromkeys(("EntryField", "CompactField", "CompactText"), "its hint is its own name or detail")
"""Parts whose text a field says."""

ON_START = "About this kiosk"
"""What can be pressed on Start and nowhere else."""


@dataclass(frozen=True)
class Node:
    """One thing a screen reader can say."""

    role: QAccessible.Role
    name: str
    detail: str
    rect: Rect
    toggle: bool = False
    on: bool = False
    disabled: bool = False

    def says(self, text: Seen) -> bool:
        """Whether it says the words of a text that is drawn where it is."""
        return self.covers(text.rect) and self._has(plain(text.words), text)

    def _has(self, words: str, text: Seen) -> bool:
        if self.role in TEXTS:
            # What a word before or after it says is told with it: “English: …”, “… : 95”.
            return (
                self.name == words or self.name.startswith(f"{words.rstrip(':')}: ") or self.name.endswith(f" {words}")
            )
        if self.role is Role.EditableText:
            return words in (self.name, self.detail) and text.within(FIELDS)
        if self.role is Role.CheckBox and words in ("Yes", "No"):
            return self.on == (words == "Yes")
        found = rf"(?<!\w){re.escape(words.casefold())}(?!\w)"
        return re.search(found, f"{self.name}\n{self.detail}".casefold()) is not None

    def covers(self, rect: Rect) -> bool:
        """Whether the middle of ``rect`` lies in it."""
        across, down = (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2
        return self.rect.holds(Rect(across, down, across, down))

    def __str__(self) -> str:
        return f"{self.role.name} “{self.name[:50]}” at {self.rect}"


def tree(window: QQuickWindow) -> list[Node]:
    """What of a window a screen reader finds, in its order; what Qt calls invisible is left out, as readers do."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    return list(_below(root, root))


def _below(part: QAccessibleInterface, root: QAccessibleInterface) -> Iterator[Node]:
    corner = root.rect().topLeft()
    for place in range(part.childCount()):
        child = part.child(place)
        state = child.state()
        if state.invisible:
            continue
        rect = child.rect().translated(-corner)
        yield Node(
            child.role(),
            child.text(QAccessible.Text.Name),
            child.text(QAccessible.Text.Description),
            Rect(rect.x(), rect.y(), rect.x() + rect.width(), rect.y() + rect.height()),
            bool(state.checkable),
            bool(state.checked),
            bool(state.disabled),
        )
        yield from _below(child, root)


def plain(words: str) -> str:
    """The words of a text, which may be marked up."""
    return unescape(re.sub(r"<[^>]*>", "", words.replace("<br>", "\n").replace("  ·  ", "\n")))


# --- the laws -------------------------------------------------------------------------------------------------------


def every_text_is_said_once(layout: Layout, nodes: list[Node]) -> Iterator[str]:
    drawn = [(node, _drawn_as(node, layout)) for node in nodes]
    for text in layout.texts:
        # Of what is pressed, only what lies in it: what has been scrolled away may lie behind the same place.
        said = [
            node
            for node, part in drawn
            if node.says(text) and (node.role in TEXTS or part is None or text.stands_in(part))
        ]
        if len(said) != 1 and plain(text.words) not in UNSAID:
            yield f"said {len(said)} times: {text}: {'; '.join(map(str, said))}"


def nothing_else_is_said(layout: Layout, nodes: list[Node]) -> Iterator[str]:
    """Nothing without words, and nothing that is covered or not drawn."""
    for node in nodes:
        if node.name == "":
            yield f"without a name: {node}"
        elif node.role in (*TEXTS, Role.Button) and node.name not in UNSEEN and _drawn_as(node, layout) is None:
            yield f"there, but not drawn: {node}"


def it_is_read_in_order(layout: Layout, nodes: list[Node]) -> Iterator[str]:
    """Down a column and on to the next one, never back up in the same one: what scrolls, and what stands around it."""
    moving: list[Node] = []
    still: list[Node] = []
    for node in nodes:
        drawn = _drawn_as(node, layout)
        if drawn is not None:
            (moving if any(part.scrolls for part in drawn.around) else still).append(node)
    for before, after in (*pairwise(moving), *pairwise(still)):
        beside = after.rect.left >= before.rect.right - SLACK or after.rect.right <= before.rect.left + SLACK
        if after.rect.bottom <= before.rect.top + SLACK and not beside:
            yield f"read after what stands below it ({before}): {after}"


def _drawn_as(node: Node, layout: Layout) -> Seen | None:
    if node.role in TEXTS:
        return next((text for text in layout.texts if node.says(text)), None)
    parts = (*layout.targets, *layout.bars)
    return next((part for part in parts if part.rect.holds(node.rect) and node.rect.holds(part.rect)), None)


def a_heading_says_where_one_is(layout: Layout, nodes: list[Node]) -> Iterator[str]:
    """But where a field or a question does, and on Start where very large text needs its room."""
    saying = (Role.Heading, Role.AlertMessage, Role.EditableText)
    if not any(node.role in saying or node.name == ON_START for node in nodes):
        yield "without a heading"


LAWS = (every_text_is_said_once, nothing_else_is_said, it_is_read_in_order)


def faults(layout: Layout, nodes: list[Node], *, visitor: bool = True) -> list[str]:
    """What is wrong with what a screen reader finds, where ``layout`` is what is drawn. On staff pages the column of
    sections says where one is."""
    laws = (*LAWS, a_heading_says_where_one_is) if visitor else LAWS
    return [fault for law in laws for fault in law(layout, nodes)]
