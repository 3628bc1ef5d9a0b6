"""Safety rule 3: the neutral page is the venue's own, the same as when idle; it works when touched, after 700 ms."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.visitor.session import IdleTimes
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, KioskMaker, PlayedKiosk, settle, wait_until
from tests.visitor.leftovers import same_picture, theme_of

SOMEWHERE = QPoint(300, 300)
POSTERS = {"postersStill": False, "posterAfter": 30, "posterFor": 30}


def hidden_just_now(kiosk: PlayedKiosk) -> PlayedKiosk:
    """A kiosk that was hidden a moment ago and has been drawn since; it hears nothing until ``hear``."""
    kiosk.do("timerOf('VenueScene').interval = 1000000")
    kiosk.wake("service/childline")
    kiosk.press(kiosk.bar)
    kiosk.lift()
    kiosk.end()
    return kiosk


def test_rule_3_it_is_deaf_for_700_ms(kiosk: PlayedKiosk) -> None:
    assert kiosk.ask("timerOf('VenueScene').interval") == 700
    kiosk.wake()
    kiosk.hide()
    assert kiosk.get("VenueScene", "deaf") is True
    wait_until(lambda: kiosk.get("VenueScene", "deaf") is False)


def test_rule_3_a_touch_while_it_is_deaf_does_nothing(kiosk: PlayedKiosk) -> None:
    hidden_just_now(kiosk)
    for place in (SOMEWHERE, QPoint(960, 676)):
        kiosk.tap(place)
        assert not kiosk.visiting


def test_rule_3_a_touch_that_began_while_it_was_deaf_does_nothing_when_it_ends(kiosk: PlayedKiosk) -> None:
    hidden_just_now(kiosk)
    kiosk.press(SOMEWHERE)
    kiosk.hear()
    kiosk.lift()
    settle()
    assert not kiosk.visiting


def test_rule_3_the_finger_that_hid_does_nothing_when_it_is_lifted_late(kiosk: PlayedKiosk) -> None:
    kiosk.wake("service/childline")
    kiosk.press(kiosk.bar)
    kiosk.end()
    kiosk.hear()
    kiosk.lift()
    settle()
    assert not kiosk.visiting


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_F12])
def test_rule_3_keys_while_it_is_deaf_do_nothing_not_even_when_let_go_late(kiosk: PlayedKiosk, key: Qt.Key) -> None:
    hidden_just_now(kiosk)
    kiosk.key(key)
    assert not kiosk.visiting
    kiosk.key_down(key)
    kiosk.hear()
    # It is still held, so it repeats itself.
    kiosk.repeat(key)
    kiosk.key_up(key)
    settle()
    assert not kiosk.visiting


def test_rule_3_the_keys_that_hid_do_nothing_when_they_are_let_go_late(stage: KioskMaker) -> None:
    kiosk = stage(hide_key="F12")
    slap = (Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Return)
    for keys in (slap, (Qt.Key.Key_F12,), (Qt.Key.Key_Escape,)):
        kiosk.wake()
        for key in keys:
            kiosk.key_down(key)
        kiosk.end()
        kiosk.hear()
        for key in keys:
            kiosk.repeat(key)
            kiosk.key_up(key)
        settle()
        assert not kiosk.visiting, keys


def test_rule_3_a_touch_anywhere_then_starts(stage: KioskMaker) -> None:
    for size in (LANDSCAPE, PORTRAIT):
        kiosk = hidden_just_now(stage(*size))
        kiosk.hear()
        for place in (QPoint(2, 2), QPoint(size[0] - 3, size[1] - 3), QPoint(size[0] // 2, size[1] // 2)):
            kiosk.tap(place)
            assert kiosk.route == "start"
            assert not kiosk.hidden
            kiosk.hide()
            kiosk.end()
            kiosk.hear()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Down])
def test_rule_3_a_key_then_starts(kiosk: PlayedKiosk, key: Qt.Key) -> None:
    hidden_just_now(kiosk)
    kiosk.hear()
    kiosk.key(key)
    assert kiosk.route == "start"
    assert theme_of(kiosk).property("keysInUse") is True


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Shift, Qt.Key.Key_Control])
def test_rule_3_escape_and_modifiers_do_not_start(kiosk: PlayedKiosk, key: Qt.Key) -> None:
    kiosk.key(key)
    assert not kiosk.visiting


def test_rule_3_the_touch_that_starts_presses_nothing_and_neither_does_its_double(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    tile = kiosk.labelled("Safety and support").middle
    kiosk.hide()
    kiosk.end()
    kiosk.hear()
    kiosk.tap(tile)
    assert kiosk.route == "start"
    kiosk.tap(tile)
    assert kiosk.route == "start"
    # Pressed too early, let go late: still the old screen's.
    kiosk.press(tile)
    kiosk.be_settled()
    kiosk.lift()
    settle()
    assert kiosk.route == "start"
    kiosk.tap(tile)
    assert kiosk.route == "support"


def test_rule_3_the_screen_settles_by_itself(kiosk: PlayedKiosk) -> None:
    kiosk.tap(SOMEWHERE)
    assert kiosk.window.property("settling") is True
    wait_until(lambda: kiosk.window.property("settling") is False)


def test_rule_3_hidden_and_idle_cannot_be_told_apart_though_the_minute_turns(kiosk: PlayedKiosk) -> None:
    idle = kiosk.picture()
    kiosk.wake("service/childline")
    kiosk.hide()
    kiosk.end()
    assert same_picture(kiosk.picture(), idle)
    assert kiosk.clock().minute == 5
    kiosk.clock.move(kiosk.clock().replace(minute=6))
    kiosk.stage.refresh()
    settle()
    turned = kiosk.picture()
    assert not same_picture(turned, idle)
    kiosk.wake("service/childline")
    kiosk.hide()
    kiosk.end()
    assert same_picture(kiosk.picture(), turned)


def test_rule_3_it_says_nothing_of_any_support_topic(kiosk: PlayedKiosk) -> None:
    said = " ".join(kiosk.ask("all().filter(item => item.text && item.visible).map(item => item.text)")).casefold()
    assert "ashcombe library" in said
    catalogue = kiosk.supply.catalogue
    for topic in catalogue.topics:
        assert topic.title.casefold() not in said
    for service in catalogue.services:
        assert service.name.casefold() not in said
    for word in ("abuse", "assault", "police", "violence", "safe", "help", "victim", "support"):
        assert word not in said


def test_rule_3_posters_take_turns_with_the_page(stage: KioskMaker) -> None:
    kiosk = stage(properties=POSTERS)
    shown: list[int] = []

    def seen_enough() -> bool:
        place = int(kiosk.get("Posters", "place"))
        if not shown or shown[-1] != place:
            shown.append(place)
        return len([one for one in shown if one >= 0]) >= 3

    wait_until(seen_enough)
    assert all((one == -1) != (other == -1) for one, other in pairwise(shown)), shown
    assert len(set(shown)) >= 3


def test_rule_3_a_poster_is_not_there_after_hiding(stage: KioskMaker) -> None:
    kiosk = stage()
    page = kiosk.picture()
    kiosk.set("Posters", "place", 0)
    assert not same_picture(kiosk.picture(), page)
    kiosk.wake("service/childline")
    kiosk.hide()
    assert same_picture(kiosk.picture(), page)
    # Somebody hides though the screen is idle: the page, not the poster.
    kiosk.end()
    kiosk.set("Posters", "place", 0)
    kiosk.key(Qt.Key.Key_Escape)
    assert same_picture(kiosk.picture(), page)
    assert not kiosk.visiting


def test_rule_3_a_touch_on_a_poster_starts(stage: KioskMaker) -> None:
    kiosk = stage()
    kiosk.set("Posters", "place", 0)
    kiosk.tap(SOMEWHERE)
    assert kiosk.route == "start"


def test_rule_3_a_poster_can_be_held_and_let_go(stage: KioskMaker) -> None:
    kiosk = stage()
    kiosk.set("Posters", "place", 0)
    kiosk.tap("Pause")
    assert kiosk.get("Posters", "held") is True
    assert not kiosk.visiting
    kiosk.tap("Go on")
    assert kiosk.get("Posters", "held") is False
    assert not kiosk.visiting


def test_rule_3_the_page_of_the_start_screen_is_the_same(kiosk: PlayedKiosk) -> None:
    """A page that asks for the venue page gets it by the same wipe."""
    page = kiosk.picture()
    kiosk.wake()
    kiosk.session.open("venue")
    kiosk.end()
    assert same_picture(kiosk.picture(), page)


def test_rule_3_nothing_of_it_waits_for_the_idle_time(stage: KioskMaker) -> None:
    """Nobody is asked whether they are still there while nobody visits."""
    kiosk = stage(idle=IdleTimes(everyday=20, sensitive=20, question=20))
    assert kiosk.get("IdleWatch", "running") is False
    kiosk.wake()
    assert kiosk.get("IdleWatch", "running") is True
    kiosk.hide()
    assert kiosk.get("IdleWatch", "running") is False
    assert kiosk.get("StillThere", "visible") is False
