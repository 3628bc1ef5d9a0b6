"""Safety rule 3: the neutral page is the venue's own, the same as when idle; what hid the screen never shows it again:
it hears nothing for 700 ms, and for ten seconds only "Touch here to start" wakes it."""

import math
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.visitor.session import IdleTimes
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, REPEATS, KioskMaker, PlayedKiosk, Repeat, settle, wait_until
from tests.visitor.leftovers import same_picture, theme_of

SOMEWHERE = QPoint(300, 300)


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


def test_rule_3_the_keys_that_hid_do_nothing_when_they_are_let_go_late(main_window: KioskMaker) -> None:
    kiosk = main_window(hide_key="F12")
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


def test_rule_3_a_touch_anywhere_then_starts(main_window: KioskMaker) -> None:
    for size in (LANDSCAPE, PORTRAIT):
        kiosk = hidden_just_now(main_window(*size))
        kiosk.be_idle()
        for place in (QPoint(2, 2), QPoint(size[0] - 3, size[1] - 3), QPoint(size[0] // 2, size[1] // 2)):
            kiosk.tap(place)
            assert kiosk.route == "start"
            assert not kiosk.hidden
            kiosk.hide()
            kiosk.end()
            kiosk.be_idle()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Down])
def test_rule_3_a_key_then_starts(kiosk: PlayedKiosk, key: Qt.Key) -> None:
    hidden_just_now(kiosk)
    kiosk.be_idle()
    kiosk.key(key)
    wait_until(lambda: kiosk.visiting)
    assert kiosk.route == "start"
    assert theme_of(kiosk).property("keysInUse") is True


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Shift, Qt.Key.Key_Control])
def test_rule_3_escape_and_modifiers_do_not_start(kiosk: PlayedKiosk, key: Qt.Key) -> None:
    kiosk.key(key)
    assert not kiosk.visiting


SIZES = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])


def hide_by_bar(kiosk: PlayedKiosk) -> None:
    kiosk.press(kiosk.bar)
    kiosk.lift()


def hide_by_mouse(kiosk: PlayedKiosk) -> None:
    QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=kiosk.bar.middle)


def hide_by_escape(kiosk: PlayedKiosk) -> None:
    kiosk.key(Qt.Key.Key_Escape)


def hide_by_palm(kiosk: PlayedKiosk) -> None:
    for number in range(4):
        kiosk.press(QPoint(200 + 60 * number, 300), number)
    for number in range(4):
        kiosk.lift(number)


def hide_by_slap(kiosk: PlayedKiosk) -> None:
    for key in (Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Return):
        kiosk.key_down(key)
    kiosk.let_go(Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Return)


def hide_by_hardware_key(kiosk: PlayedKiosk) -> None:
    kiosk.key(Qt.Key.Key_F12)


WAYS = pytest.mark.parametrize(
    "way", [hide_by_bar, hide_by_mouse, hide_by_escape, hide_by_palm, hide_by_slap, hide_by_hardware_key]
)


@SIZES
@WAYS
def test_rule_3_what_hid_never_wakes(
    main_window: KioskMaker, size: tuple[int, int], way: Callable[[PlayedKiosk], None]
) -> None:
    """The same once more while it is deaf, once it hears, and in between: six times, as somebody does who is afraid."""
    kiosk = main_window(*size, hide_key="F12")
    kiosk.wake("service/childline")
    idle_bar = kiosk.bar
    way(kiosk)
    assert kiosk.hidden
    kiosk.end()
    for _ in range(6):
        way(kiosk)
        settle()
        assert not kiosk.visiting
        kiosk.hear()
        way(kiosk)
        settle()
        assert not kiosk.visiting
    assert kiosk.bar == idle_bar


@SIZES
def test_rule_3_for_ten_seconds_only_touch_here_to_start_wakes(main_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = main_window(*size)
    assert kiosk.ask("Array.from(one('VenueScene').resources).filter(each => each.interval === 10000).length") == 1
    hidden_just_now(kiosk)
    kiosk.hear()
    place = kiosk.start_here
    beside = QPoint(round(place.x) + 5, round(place.y + place.height) + 3)
    for point in (kiosk.bar.middle, SOMEWHERE, QPoint(2, 2), QPoint(size[0] - 3, size[1] - 3), beside):
        kiosk.tap(point)
        assert not kiosk.visiting, point
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A):
        kiosk.key(key)
        assert not kiosk.visiting, key
    # A touch must begin and end on it.
    kiosk.press(beside)
    kiosk.move(place.middle)
    kiosk.lift()
    kiosk.press(place)
    kiosk.move(beside)
    kiosk.lift()
    settle()
    assert not kiosk.visiting
    kiosk.tap(place)
    assert kiosk.route == "start"


def test_rule_3_the_ten_seconds_end(kiosk: PlayedKiosk) -> None:
    hidden_just_now(kiosk)
    assert kiosk.get("VenueScene", "guarded") is True
    kiosk.hear()
    # Begun within them, ended after them.
    kiosk.press(SOMEWHERE)
    kiosk.do("Array.from(one('VenueScene').resources).filter(each => each.interval === 10000)[0].triggered()")
    kiosk.lift()
    settle()
    assert not kiosk.visiting
    kiosk.tap(SOMEWHERE)
    assert kiosk.route == "start"


def test_rule_3_by_keys_touch_here_to_start_wakes_too(kiosk: PlayedKiosk) -> None:
    hidden_just_now(kiosk)
    kiosk.key(Qt.Key.Key_Tab)
    kiosk.key(Qt.Key.Key_Return)
    assert not kiosk.visiting
    kiosk.hear()
    kiosk.key(Qt.Key.Key_Return)
    assert not kiosk.visiting
    kiosk.key(Qt.Key.Key_Tab)
    assert kiosk.ask("one('VenueProgramme').start.activeFocus") is True
    kiosk.key(Qt.Key.Key_A)
    assert not kiosk.visiting
    kiosk.key(Qt.Key.Key_Return)
    wait_until(lambda: kiosk.visiting)
    assert kiosk.route == "start"
    # The next hiding leaves nothing of it.
    kiosk.hide()
    kiosk.end()
    assert kiosk.focus == "VenueScene"
    kiosk.hear()
    kiosk.key(Qt.Key.Key_Return)
    assert not kiosk.visiting


def test_rule_3_touch_here_to_start_never_stands_where_the_bar_was(main_window: KioskMaker) -> None:
    """Nor where it is for large text, nor where a language that runs the other way has it."""
    for size in (LANDSCAPE, PORTRAIT, (1920, 1080), (1080, 1920), (1024, 768)):
        for inches in (10, 22, 55):
            pixels_per_mm = math.hypot(*size) / (inches * 25.4)
            kiosk = main_window(*size, pixels_per_mm=pixels_per_mm)
            place = kiosk.start_here
            assert place.y >= 0
            assert place.height > 0
            for mirrored in (False, True):
                kiosk.window.setProperty("mirrored", mirrored)
                kiosk.wake()
                kiosk.session.set_text_scale(2.0)
                settle()
                assert place.y + place.height < kiosk.bar.y, (size, inches)
                kiosk.hide()
                kiosk.end()
                assert kiosk.start_here.y == place.y


def test_rule_3_every_touch_and_key_while_it_is_deaf_begins_the_time_anew(kiosk: PlayedKiosk) -> None:
    hidden_just_now(kiosk)
    timer = "timerOf('VenueScene')"

    def begins_anew(deed: Callable[[], object]) -> bool:
        kiosk.do(f"{timer}.stop()")
        deed()
        return bool(kiosk.ask(f"{timer}.running"))

    assert begins_anew(lambda: kiosk.press(SOMEWHERE))
    assert begins_anew(lambda: kiosk.press(QPoint(500, 300), 1))
    assert begins_anew(kiosk.lift)
    assert begins_anew(lambda: kiosk.lift(1))
    assert begins_anew(lambda: kiosk.key_down(Qt.Key.Key_A))
    assert begins_anew(lambda: kiosk.repeat(Qt.Key.Key_A))
    assert begins_anew(lambda: kiosk.key_up(Qt.Key.Key_A))
    assert begins_anew(lambda: kiosk.key(Qt.Key.Key_Shift))
    assert begins_anew(lambda: kiosk.key(Qt.Key.Key_Escape))
    assert begins_anew(lambda: QTest.mousePress(kiosk.window, Qt.MouseButton.RightButton, pos=SOMEWHERE))
    assert begins_anew(lambda: QTest.mouseRelease(kiosk.window, Qt.MouseButton.RightButton, pos=SOMEWHERE))
    kiosk.hear()
    kiosk.do(f"{timer}.stop()")
    kiosk.tap(SOMEWHERE)
    assert kiosk.ask(f"{timer}.running") is False


@REPEATS
def test_rule_3_a_hand_that_rests_on_the_keyboard_never_wakes(kiosk: PlayedKiosk, repeat: Repeat) -> None:
    keys = (Qt.Key.Key_A, Qt.Key.Key_S, Qt.Key.Key_D)
    kiosk.wake("service/childline")
    for key in keys[:2]:
        kiosk.key_down(key)
    kiosk.hold_key(keys[2])
    assert kiosk.hidden
    kiosk.end()
    for _ in range(3):
        repeat(kiosk, keys[2])
    # Whatever the clock says, the hand is still there.
    kiosk.be_idle()
    kiosk.do("timerOf('KeyWatch').triggered()")
    for _ in range(3):
        repeat(kiosk, keys[2])
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F):
        kiosk.key(key)
    for place in (SOMEWHERE, kiosk.start_here):
        kiosk.tap(place)
    assert not kiosk.visiting
    kiosk.let_go(*keys)
    assert not kiosk.visiting
    kiosk.tap(SOMEWHERE)
    assert kiosk.route == "start"


@REPEATS
def test_rule_3_a_key_that_wakes_does_so_when_it_is_let_go(kiosk: PlayedKiosk, repeat: Repeat) -> None:
    kiosk.hold_key(Qt.Key.Key_A)
    for _ in range(3):
        repeat(kiosk, Qt.Key.Key_A)
    settle()
    assert not kiosk.visiting
    kiosk.let_go(Qt.Key.Key_A)
    kiosk.key(Qt.Key.Key_A)
    wait_until(lambda: kiosk.visiting)


def test_rule_3_of_two_keys_neither_wakes(kiosk: PlayedKiosk) -> None:
    kiosk.key_down(Qt.Key.Key_A)
    kiosk.key_down(Qt.Key.Key_B)
    kiosk.let_go(Qt.Key.Key_A, Qt.Key.Key_B)
    assert not kiosk.visiting


@pytest.mark.parametrize("forgotten", [False, True])
def test_rule_3_a_key_whose_release_never_came_does_not_keep_it_shut(kiosk: PlayedKiosk, forgotten: bool) -> None:
    kiosk.key_down(Qt.Key.Key_Shift)
    kiosk.tap(SOMEWHERE)
    assert not kiosk.visiting
    if forgotten:
        kiosk.do("Array.from(one('KeyWatch').resources).filter(each => each.interval === 60000)[0].triggered()")
    else:
        # The window lost the keys, and has them again.
        kiosk.do("one('KeyWatch').lose()")
        assert kiosk.get("KeyWatch", "noneDown") is False
        wait_until(lambda: bool(kiosk.get("KeyWatch", "noneDown")))
    kiosk.tap(SOMEWHERE)
    assert kiosk.route == "start"


def test_rule_3_a_palm_on_the_idle_page_does_not_wake(kiosk: PlayedKiosk) -> None:
    hide_by_palm(kiosk)
    settle()
    assert not kiosk.visiting


def test_rule_3_the_touch_that_starts_presses_nothing_and_neither_does_its_double(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    tile = kiosk.labelled("Safety and support").middle
    kiosk.hide()
    kiosk.end()
    kiosk.be_idle()
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
    kiosk.main_window.refresh()
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
    catalogue = kiosk.context.catalogue
    for topic in catalogue.topics:
        assert topic.title.casefold() not in said
    for service in catalogue.services:
        assert service.name.casefold() not in said
    for word in ("abuse", "assault", "police", "violence", "safe", "help", "victim", "support"):
        assert word not in said


def test_rule_3_the_page_of_the_start_screen_is_the_same(kiosk: PlayedKiosk) -> None:
    """A page that asks for the venue page gets it by the same wipe."""
    page = kiosk.picture()
    kiosk.wake()
    kiosk.session.open("venue")
    kiosk.end()
    assert same_picture(kiosk.picture(), page)


def test_rule_3_nothing_of_it_waits_for_the_idle_time(main_window: KioskMaker) -> None:
    """Nobody is asked whether they are still there while nobody visits."""
    kiosk = main_window(idle=IdleTimes(everyday=20, sensitive=20, question=20))
    assert kiosk.get("IdleWatch", "running") is False
    kiosk.wake()
    assert kiosk.get("IdleWatch", "running") is True
    kiosk.hide()
    assert kiosk.get("IdleWatch", "running") is False
    assert kiosk.get("StillThere", "visible") is False
