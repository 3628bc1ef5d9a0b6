"""By ear: what a screen reader finds, does and no longer finds. That it finds everything, test_layout.py shows."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface

from kiosk.ui.accessible_tree import elements
from kiosk.visitor.guide_page import GuidePage
from kiosk.visitor.spoken_words import words_of
from tests.screens import accessible as laws
from tests.screens.accessible import Node, tree
from tests.screens.layout import Layout, Part, Rect, Seen, draw
from tests.visitor.kiosks import PORTRAIT, KioskMaker, PlayedKiosk, settle

WINDOW = Rect(0, 0, 1000, 600)
PAGE = Part("QQuickFlickable", Rect(0, 100, 1000, 500), scrolls=True)
TEXT = Seen("Label", "<b>Words</b> &amp; more", Rect(120, 140, 400, 160), WINDOW, (PAGE,), (0, 1))
TARGET = Seen("Button", "Press", Rect(120, 200, 300, 290), WINDOW, (PAGE,), (0, 2))
DRAWN = Layout(WINDOW, 4.0, (TEXT,), (TARGET,), ())
SAID = Node(laws.Role.Heading, "Words & more", "", TEXT.rect)
PRESSED = Node(laws.Role.Button, "Press", "It helps", TARGET.rect)


def test_what_is_drawn_and_said_once_in_order_breaks_no_law() -> None:
    assert laws.faults(DRAWN, [SAID, PRESSED]) == []


@pytest.mark.parametrize(
    ("law", "nodes"),
    [
        (laws.every_text_is_said_once, [PRESSED]),
        (laws.every_text_is_said_once, [SAID, SAID]),
        (laws.every_text_is_said_once, [Node(laws.Role.Button, "Words & more", "", WINDOW), SAID]),
        (laws.every_text_is_said_once, [Node(laws.Role.Heading, "Words & more", "", TARGET.rect)]),
        (laws.nothing_else_is_said, [SAID, Node(laws.Role.StaticText, "Covered", "", TEXT.rect)]),
        (laws.nothing_else_is_said, [SAID, Node(laws.Role.Button, "", "", TARGET.rect)]),
        (laws.nothing_else_is_said, [SAID, Node(laws.Role.Button, "Press", "", TEXT.rect)]),
        (laws.it_is_read_in_order, [PRESSED, SAID]),
        (laws.a_heading_says_where_one_is, [Node(laws.Role.StaticText, "Words & more", "", TEXT.rect)]),
    ],
)
def test_each_law_finds_what_breaks_it(law: Callable[[Layout, list[Node]], list[str]], nodes: list[Node]) -> None:
    assert list(law(DRAWN, nodes)) != []


def named(part: QAccessibleInterface, name: str) -> QAccessibleInterface | None:
    """What is there by that name, and not invisible."""
    for place in range(part.childCount()):
        child = part.child(place)
        if not child.state().invisible:
            found = child if child.text(QAccessible.Text.Name) == name else named(child, name)
            if found is not None:
                return found
    return None


def press(kiosk: PlayedKiosk, name: str) -> None:
    """As a screen reader does."""
    kiosk.be_settled()
    root = QAccessible.queryAccessibleInterface(kiosk.window)
    assert root is not None
    found = named(root, name)
    assert found is not None, f"nothing is called “{name}”"
    found.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    settle()


def names(kiosk: PlayedKiosk) -> list[str]:
    return [node.name for node in tree(kiosk.window)]


def test_by_ear_from_the_venue_page_to_a_number_and_back(main_window: KioskMaker) -> None:
    kiosk = main_window()
    venue = names(kiosk)
    assert {"Ashcombe Library", "2:05pm", "Open today until 7pm", "Knit and natter"} <= set(venue)
    press(kiosk, "Touch here to start")
    press(kiosk, "Safety and support")
    press(kiosk, "Someone hurts or controls me")
    press(kiosk, "National Domestic Abuse Helpline")
    assert "0808 2000 247" in names(kiosk)
    press(kiosk, "A card with only the number")
    assert "Someone hurts or controls me" not in names(kiosk)
    assert "National Domestic Abuse Helpline" not in names(kiosk)
    press(kiosk, "Done")
    assert "National Domestic Abuse Helpline" in names(kiosk)
    kiosk.hide()
    # In the same event, before the visit ends.
    assert kiosk.visiting
    assert names(kiosk) == venue
    kiosk.end()
    assert names(kiosk) == venue


@pytest.mark.parametrize(
    ("part", "name"), [("ServiceScene", "cardShown"), ("ChoiceSheet", "open"), ("IdleWatch", "covering")]
)
def test_a_page_that_was_covered_is_where_it_was(main_window: KioskMaker, part: str, name: str) -> None:
    """What is covered is not laid out anew as if it were not there."""
    kiosk = main_window()
    kiosk.wake("service/galop")
    draw(kiosk)
    kiosk.do("one('ServiceScene').scrollBy(9)")
    places = []
    for covered in (False, True, False):
        kiosk.set(part, name, covered)
        draw(kiosk)
        places.append((kiosk.get("ServiceScene", "contentY"), kiosk.get("ServiceScene", "contentHeight")))
    assert places[0][0] > 0
    assert len(set(places)) == 1


def test_what_can_be_chosen_says_whether_it_is_and_an_answer_what_it_answers(main_window: KioskMaker) -> None:
    kiosk = main_window()
    kiosk.wake("find")
    for wanted in (False, True):
        (free,) = (node for node in tree(kiosk.window) if node.name == "Free")
        assert (free.toggle, free.on) == (True, wanted)
        press(kiosk, "Free")
    kiosk.session.open("guide/who-can-help")
    settle()
    page = kiosk.session.current
    assert isinstance(page, GuidePage)
    question = page.property("question")
    answers = [node for node in tree(kiosk.window) if node.name.startswith(("Yes", "No"))]
    assert len(answers) == 3
    assert all(question in node.name and not node.toggle for node in answers)
    press(kiosk, "Text size")
    assert question not in names(kiosk)
    sizes = {node.name: node.on for node in tree(kiosk.window) if node.toggle}
    assert sizes["Normal text"]
    assert not sizes["Large text"]


def test_what_folds_says_whether_it_is_open(main_window: KioskMaker) -> None:
    kiosk = main_window(*PORTRAIT)
    kiosk.wake("emergency")
    kiosk.session.set_text_scale(2.0)
    draw(kiosk)
    title = next(name for name in names(kiosk) if "BSL" in name or "British Sign" in name)
    for opened in (False, True):
        root = QAccessible.queryAccessibleInterface(kiosk.window)
        assert root is not None
        found = named(root, title)
        assert found is not None
        state = found.state()
        assert (bool(state.expandable), bool(state.expanded)) == (True, opened)
        said = next(words_of(each) for each in elements(kiosk.window) if each.name == title and each.folds)
        assert said.splitlines()[1] == ("Button, open." if opened else "Button, closed.")
        press(kiosk, title)
