"""Safety rule 4: more than one way to hide, from wherever the keys are; and what only looks like one."""

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.visitor.kiosks import KioskMaker, PlayedKiosk, settle, wait_until
from tests.visitor.leftovers import Untouched, Witness, assert_nothing_left

Key = Qt.Key
SECTIONS = ("start", "support", "find", "service/childline", "guide/chrysalis-check")
SLAPS = {
    "letters": (Key.Key_J, Key.Key_K, Key.Key_L),
    "enter first": (Key.Key_Return, Key.Key_J, Key.Key_K),
    "enter last": (Key.Key_J, Key.Key_K, Key.Key_Return),
    "back and arrows": (Key.Key_Backspace, Key.Key_Down, Key.Key_Left),
    "paging": (Key.Key_PageDown, Key.Key_Space, Key.Key_End),
    "more": (Key.Key_A, Key.Key_Z, Key.Key_S, Key.Key_X, Key.Key_D),
}


@pytest.mark.parametrize("keys", SLAPS.values(), ids=SLAPS.keys())
def test_rule_4_a_slap_on_the_keyboard_hides(kiosk: PlayedKiosk, keys: tuple[Qt.Key, ...]) -> None:
    before = Untouched.of(kiosk)
    for route in SECTIONS:
        kiosk.wake(route)
        kiosk.be_settled()
        witness = Witness(kiosk)
        for key in keys:
            kiosk.key_down(key)
        assert kiosk.hidden, route
        for key in keys:
            kiosk.key_up(key)
        assert_nothing_left(kiosk, before, witness)


@pytest.mark.parametrize("route", ["start", "support", "service/childline"])
def test_rule_4_a_slap_hides_from_every_place_the_keys_can_be(kiosk: PlayedKiosk, route: str) -> None:
    kiosk.wake(route)
    places = kiosk.ask("focusPlaces()")
    assert places > 5
    for place in range(places):
        kiosk.wake(route)
        kiosk.do(f"focusOn({place})")
        for key in SLAPS["letters"]:
            kiosk.key_down(key)
        assert kiosk.hidden, place
        for key in SLAPS["letters"]:
            kiosk.key_up(key)


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F12])
def test_rule_4_escape_and_the_key_of_the_venue_hide(main_window: KioskMaker, key: Qt.Key) -> None:
    kiosk = main_window(hide_key="F12")
    before = Untouched.of(kiosk)
    for route in SECTIONS:
        kiosk.wake(route)
        witness = Witness(kiosk)
        kiosk.key_down(key)
        assert_nothing_left(kiosk, before, witness)
        kiosk.key_up(key)


@pytest.mark.parametrize("key", ["A", "Ctrl+Z", "Home", "Return", "Del", "Left", "Backspace", "Space", "Pause", "F13"])
def test_rule_4_any_key_will_do_also_where_words_are_typed(main_window: KioskMaker, key: str) -> None:
    """A push button on the wall sends whatever its maker chose."""
    kiosk = main_window(hide_key=key)
    name = key.rpartition("+")[2]
    modifier = Qt.KeyboardModifier.ControlModifier if "Ctrl" in key else Qt.KeyboardModifier.NoModifier
    for route in ("find", "start"):
        kiosk.wake(route)
        kiosk.key_down({"Del": Key.Key_Delete}.get(name) or getattr(Key, f"Key_{name}"), modifier)
        assert kiosk.hidden


@pytest.mark.parametrize("hide_key", ["", "no such key", "F12"])
def test_rule_4_another_key_does_not_hide(main_window: KioskMaker, hide_key: str) -> None:
    kiosk = main_window(hide_key=hide_key)
    kiosk.wake("find")
    for key in (Key.Key_F11, Key.Key_A, Key.Key_Home):
        kiosk.key(key)
    assert not kiosk.hidden


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F12])
def test_rule_4_the_keys_hide_while_the_kiosk_asks_whether_anybody_is_there(
    main_window: KioskMaker, key: Qt.Key
) -> None:
    kiosk = main_window(hide_key="F12")
    kiosk.wake("service/childline")
    kiosk.set("IdleWatch", "covering", True)
    kiosk.key_down(key)
    assert kiosk.hidden


def test_rule_4_a_slap_hides_while_the_kiosk_asks_whether_anybody_is_there(kiosk: PlayedKiosk) -> None:
    kiosk.wake("service/childline")
    kiosk.set("IdleWatch", "covering", True)
    for key in SLAPS["letters"]:
        kiosk.key_down(key)
    assert kiosk.hidden


def test_rule_4_one_key_after_the_other_is_typing(kiosk: PlayedKiosk) -> None:
    kiosk.wake("find")
    for key in (Key.Key_T, Key.Key_A, Key.Key_L, Key.Key_K):
        kiosk.key(key)
    # Two at once is a fast typist.
    kiosk.key_down(Key.Key_T)
    kiosk.key_down(Key.Key_O)
    kiosk.key_up(Key.Key_T)
    kiosk.key_down(Key.Key_A)
    kiosk.key_up(Key.Key_O)
    kiosk.key_up(Key.Key_A)
    assert not kiosk.hidden
    assert kiosk.get("EntryField", "text") == "talktoa"


def test_rule_4_shift_five_times_and_other_modifiers_do_nothing(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    for _ in range(5):
        kiosk.key(Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    modifiers = (Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_Meta, Key.Key_CapsLock)
    for key in modifiers:
        kiosk.key_down(key)
    for key in modifiers:
        kiosk.key_up(key)
    assert not kiosk.hidden


def test_rule_4_a_key_that_repeats_itself_is_one_key(kiosk: PlayedKiosk) -> None:
    kiosk.wake("find")
    kiosk.key_down(Key.Key_A)
    for _ in range(5):
        kiosk.repeat(Key.Key_A)
    kiosk.key_down(Key.Key_B)
    kiosk.repeat(Key.Key_B)
    assert not kiosk.hidden


def test_rule_4_keys_that_were_never_let_go_are_forgotten(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    kiosk.key_down(Key.Key_A)
    kiosk.key_down(Key.Key_B)
    kiosk.do("timerOf('KeyWatch').interval = 1; timerOf('KeyWatch').restart()")
    wait_until(lambda: kiosk.get("KeyWatch", "count") == 0)
    kiosk.key_down(Key.Key_C)
    assert not kiosk.hidden


def test_rule_4_keys_held_before_a_hide_do_not_count_after_it(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    kiosk.key_down(Key.Key_A)
    kiosk.key_down(Key.Key_B)
    kiosk.hide()
    kiosk.wake()
    kiosk.key_down(Key.Key_C)
    assert not kiosk.hidden


FOUR = [(200, 200), (300, 220), (420, 220), (520, 260)]


def test_rule_4_four_fingers_hide(kiosk: PlayedKiosk) -> None:
    before = Untouched.of(kiosk)
    for route in SECTIONS:
        kiosk.wake(route)
        kiosk.be_settled()
        witness = Witness(kiosk)
        for number, (x, y) in enumerate(FOUR):
            assert not kiosk.hidden, route
            kiosk.press(QPoint(x, y), number)
        assert kiosk.hidden, route
        for number in range(len(FOUR)):
            kiosk.lift(number)
        assert_nothing_left(kiosk, before, witness)


def test_rule_4_four_fingers_hide_though_they_land_on_buttons(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    kiosk.be_settled()
    route = kiosk.route
    tiles = [kiosk.ask(f"place(of('Tile')[{number}])") for number in range(4)]
    for number, (x, y, width, height) in enumerate(tiles):
        kiosk.press(QPoint(round(x + width / 2), round(y + height / 2)), number)
    assert kiosk.hidden
    assert not kiosk.visiting or kiosk.route == route


def test_rule_4_four_fingers_hide_while_one_of_them_is_scrolling(kiosk: PlayedKiosk) -> None:
    kiosk.wake("topic/someone-hurts-or-controls-me")
    kiosk.be_settled()
    kiosk.press(QPoint(300, 500))
    for y in range(480, 300, -20):
        kiosk.move(QPoint(300, y))
    for number, (x, y) in enumerate(FOUR[1:], 1):
        kiosk.press(QPoint(x, y), number)
    assert kiosk.hidden


def test_rule_4_three_fingers_do_not_hide(kiosk: PlayedKiosk) -> None:
    kiosk.wake("topic/my-drink-was-spiked")
    for number, (x, y) in enumerate(FOUR[:3]):
        kiosk.press(QPoint(x, y), number)
    settle()
    assert not kiosk.hidden


def test_rule_4_one_contact_as_wide_as_a_palm_hides(kiosk: PlayedKiosk) -> None:
    """A test's finger has no width, so the palm is made as narrow as that; a second contact may be the wide one."""
    for fingers in (0, 1, 2):
        kiosk.wake("service/childline")
        kiosk.set("PalmWatch", "palmWidth", 1)
        for number in range(fingers):
            kiosk.press(QPoint(*FOUR[number]), number)
        assert not kiosk.hidden
        kiosk.set("PalmWatch", "palmWidth", 0)
        kiosk.press(QPoint(*FOUR[fingers]), fingers)
        assert kiosk.hidden
        for number in range(fingers + 1):
            kiosk.lift(number)


def test_rule_4_a_palm_is_wider_than_any_finger(kiosk: PlayedKiosk) -> None:
    """A thumb laid flat is about 25 mm wide, a hand without its fingers 75 to 90 mm."""
    assert 25 < kiosk.get("PalmWatch", "palmWidth") / kiosk.window.property("pixelsPerMm") < 40


def test_rule_4_practice_is_the_real_thing(kiosk: PlayedKiosk) -> None:
    before = Untouched.of(kiosk)
    kiosk.wake()
    kiosk.be_settled()
    kiosk.tap("Practise hiding")
    assert kiosk.route == "practise"
    witness = Witness(kiosk)
    kiosk.press(kiosk.bar)
    kiosk.lift()
    assert_nothing_left(kiosk, before, witness)
    kiosk.be_idle()
    kiosk.tap(QPoint(300, 300))
    assert kiosk.route == "start"
