"""The sheet of choices: once it is closed, the keys are on something that can be seen."""

import pytest
from PySide6.QtCore import Qt

from tests.visitor.kiosks import PlayedKiosk, settle

SEEN = "focusSeen()"
IN_SHEET = "focusIn('ChoiceSheet')"


def opened(kiosk: PlayedKiosk, page: str = "start") -> None:
    """A visitor touches “Text size”."""
    kiosk.wake(page)
    kiosk.be_settled()
    kiosk.tap("Text size")
    assert kiosk.get("ChoiceSheet", "visible")
    assert kiosk.ask(IN_SHEET)
    kiosk.be_settled()


@pytest.mark.parametrize("close", ["Text size", "Done"])
@pytest.mark.parametrize("page", ["start", "find", "service/childline"])
def test_closed_by_touch_the_keys_go_on_from_what_can_be_seen(kiosk: PlayedKiosk, close: str, page: str) -> None:
    opened(kiosk, page)
    if close == "Done":
        kiosk.do("labelled('Done').activated()")
        settle()
    else:
        kiosk.tap(close)
    assert not kiosk.get("ChoiceSheet", "visible")
    assert not kiosk.ask(IN_SHEET)
    assert kiosk.ask(SEEN)
    for _ in range(3):
        kiosk.key(Qt.Key.Key_Tab)
        assert kiosk.ask(SEEN)
        assert not kiosk.ask(IN_SHEET)


def test_closed_by_keys_they_are_back_where_it_was_opened(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    kiosk.be_settled()
    kiosk.do("labelled('Text size').forceActiveFocus()")
    kiosk.key(Qt.Key.Key_Return)
    assert kiosk.ask("focusedLabel()") == "Normal text"
    kiosk.be_settled()
    kiosk.do("labelled('Done').forceActiveFocus()")
    kiosk.key(Qt.Key.Key_Return)
    assert kiosk.ask("focusedLabel()") == "Text size"


def test_a_page_that_is_opened_over_it_has_the_keys(kiosk: PlayedKiosk) -> None:
    opened(kiosk)
    kiosk.session.open("find")
    settle()
    assert not kiosk.get("ChoiceSheet", "visible")
    assert kiosk.ask(SEEN)
    assert not kiosk.ask(IN_SHEET)


def test_hiding_leaves_the_keys_on_the_venue_page(kiosk: PlayedKiosk) -> None:
    opened(kiosk)
    kiosk.key(Qt.Key.Key_Escape)
    assert kiosk.hidden
    assert kiosk.focus == "VenueScene"
