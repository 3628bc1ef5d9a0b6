"""Safety rule 6: idle hides first, asks second, wipes third."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.visitor.session import IdleTimes
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, REPEATS, KioskMaker, PlayedKiosk, Repeat, settle, wait_until
from tests.visitor.leftovers import Untouched, Witness, assert_nothing_left, same_picture

SOON = IdleTimes(everyday=60, sensitive=40, question=50, more_time=10)
LATER = IdleTimes(everyday=900_000, sensitive=600_000, question=200_000)
PAGES = ("start", "find", "service/childline", "topic/someone-hurts-or-controls-me")


def covered(kiosk: PlayedKiosk) -> bool:
    """Whether the question is asked."""
    return bool(kiosk.get("StillThere", "visible"))


def fire(kiosk: PlayedKiosk, timer: int = 0) -> None:
    """Let the idle time (0) or the question's time (1) be over now."""
    kiosk.do(f"one('IdleWatch').resources[{timer}].triggered()")
    settle()


def test_rule_6_the_times_are_those_of_the_rule() -> None:
    times = IdleTimes()
    assert (times.everyday, times.sensitive, times.more_time) == (90_000, 60_000, 10)
    assert times.question >= 20_000


def test_rule_6_sensitive_pages_wait_less(main_window: KioskMaker) -> None:
    kiosk = main_window(idle=LATER)
    kiosk.wake()
    assert kiosk.get("IdleWatch", "coverAfter") == LATER.everyday
    kiosk.session.open("service/childline")
    assert kiosk.get("IdleWatch", "coverAfter") == LATER.sensitive
    assert kiosk.get("IdleWatch", "askFor") == LATER.question
    kiosk.session.back()
    assert kiosk.get("IdleWatch", "coverAfter") == LATER.everyday


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_rule_6_nothing_of_the_page_shows_behind_the_question(main_window: KioskMaker, size: tuple[int, int]) -> None:
    """Whatever page it was, the picture is the same: the question, and the hide bar below it."""
    kiosk = main_window(*size, idle=LATER)
    questions = []
    for route in PAGES:
        kiosk.wake(route)
        fire(kiosk)
        assert covered(kiosk)
        assert kiosk.get("Visit", "visible") is False
        questions.append(kiosk.picture())
        shown = kiosk.ask("all().filter(item => item.text && drawn(item)).map(item => item.text)")
        assert shown == [
            "Still there?",
            "Touch the screen to go on. If nobody does, it clears itself.",
            "Go on",
            "I need more time",
            "Hide this screen",
            *(["Clears this screen at once. Nobody can bring it back."] if len(shown) == 6 else []),
        ]
    assert all(same_picture(one, questions[0]) for one in questions)


def test_rule_6_it_covers_then_asks_then_wipes(main_window: KioskMaker) -> None:
    kiosk = main_window(idle=SOON)
    before = Untouched.of(kiosk)
    kiosk.wake("service/childline")
    witness = Witness(kiosk)
    wait_until(lambda: covered(kiosk))
    assert kiosk.visiting
    wait_until(lambda: kiosk.hidden)
    assert_nothing_left(kiosk, before, witness)


def test_rule_6_the_question_waits_its_full_time(main_window: KioskMaker) -> None:
    """The wipe hangs on a timer of the question's own, begun when the question is asked."""
    kiosk = main_window(idle=LATER)
    kiosk.wake()
    assert kiosk.ask("one('IdleWatch').resources[1].running") is False
    fire(kiosk)
    assert kiosk.ask("one('IdleWatch').resources[1].running") is True
    assert kiosk.ask("one('IdleWatch').resources[1].interval") == LATER.question
    assert not kiosk.hidden
    fire(kiosk, 1)
    assert kiosk.hidden


ANSWERS: tuple[Callable[[PlayedKiosk], None], ...] = (
    lambda kiosk: kiosk.tap(QPoint(20, 20)),
    lambda kiosk: kiosk.tap(QPoint(640, 300)),
    lambda kiosk: kiosk.tap("Go on"),
    lambda kiosk: kiosk.key(Qt.Key.Key_Return),
    lambda kiosk: kiosk.key(Qt.Key.Key_Space),
)


@pytest.mark.parametrize("answer", ANSWERS)
def test_rule_6_one_touch_or_key_goes_on_where_it_was(
    main_window: KioskMaker, answer: Callable[[PlayedKiosk], None]
) -> None:
    kiosk = main_window(idle=LATER)
    kiosk.wake("find")
    kiosk.be_settled()
    kiosk.tap("t")
    page, focus, picture = kiosk.session.current, kiosk.focus, kiosk.picture()
    fire(kiosk)
    answer(kiosk)
    assert not covered(kiosk)
    assert not kiosk.hidden
    assert kiosk.session.current is page
    assert kiosk.get("EntryField", "text") == "t"
    assert kiosk.focus == focus
    assert kiosk.ask("one('IdleWatch').resources[1].running") is False
    assert kiosk.ask("one('IdleWatch').resources[0].running") is True
    kiosk.do("one('EntryField').forceActiveFocus()")
    assert kiosk.get("EntryField", "text") == "t"
    assert picture.size() == kiosk.picture().size()


def test_rule_6_the_touch_that_goes_on_presses_nothing_on_the_page(main_window: KioskMaker) -> None:
    kiosk = main_window(idle=LATER)
    kiosk.wake()
    kiosk.be_settled()
    tile = kiosk.labelled("Safety and support").middle
    fire(kiosk)
    kiosk.tap(tile)
    assert not covered(kiosk)
    assert kiosk.route == "start"


def test_rule_6_more_time_is_ten_times_as_long(main_window: KioskMaker) -> None:
    kiosk = main_window(idle=LATER)
    kiosk.wake("service/childline")
    kiosk.be_settled()
    fire(kiosk)
    kiosk.tap("I need more time")
    assert not covered(kiosk)
    assert kiosk.get("IdleWatch", "coverAfter") == LATER.sensitive * 10
    # For this visit only.
    kiosk.wake("service/childline")
    assert kiosk.get("IdleWatch", "coverAfter") == LATER.sensitive


ACTIVITY: tuple[Callable[[PlayedKiosk], object], ...] = (
    lambda kiosk: kiosk.press(QPoint(300, 300)),
    lambda kiosk: kiosk.key_down(Qt.Key.Key_Down),
    lambda kiosk: kiosk.key_down(Qt.Key.Key_Shift),
)


@pytest.mark.parametrize("activity", ACTIVITY)
@pytest.mark.parametrize("route", ["start", "find"])
def test_rule_6_touches_and_keys_begin_the_time_again(
    main_window: KioskMaker, activity: Callable[[PlayedKiosk], object], route: str
) -> None:
    kiosk = main_window(idle=LATER)
    kiosk.wake(route)
    kiosk.do("one('IdleWatch').resources[0].stop()")
    activity(kiosk)
    assert kiosk.ask("one('IdleWatch').resources[0].running") is True


@REPEATS
@pytest.mark.parametrize("route", ["start", "find"])
def test_rule_6_a_key_that_is_held_is_nobody_who_is_there(main_window: KioskMaker, route: str, repeat: Repeat) -> None:
    kiosk = main_window(idle=LATER)
    kiosk.wake(route)
    kiosk.hold_key(Qt.Key.Key_A)
    kiosk.do("one('IdleWatch').resources[0].stop()")
    for _ in range(5):
        repeat(kiosk, Qt.Key.Key_A)
    assert kiosk.ask("one('IdleWatch').resources[0].running") is False
    # Somebody presses another key.
    kiosk.key_down(Qt.Key.Key_Down)
    assert kiosk.ask("one('IdleWatch').resources[0].running") is True


@REPEATS
def test_rule_6_a_key_that_is_held_is_no_answer(main_window: KioskMaker, repeat: Repeat) -> None:
    """Something lies on Enter, and "Go on" has the keys."""
    kiosk = main_window(idle=LATER)
    kiosk.wake()
    kiosk.be_settled()
    kiosk.hold_key(Qt.Key.Key_Return)
    fire(kiosk)
    for _ in range(5):
        repeat(kiosk, Qt.Key.Key_Return)
    assert covered(kiosk)
    kiosk.let_go(Qt.Key.Key_Return)
    kiosk.key(Qt.Key.Key_Return)
    assert not covered(kiosk)


def test_rule_6_a_letter_typed_twice_is_two_presses(main_window: KioskMaker) -> None:
    kiosk = main_window(idle=LATER)
    kiosk.wake("find")
    for _ in range(2):
        kiosk.do("one('IdleWatch').resources[0].stop()")
        kiosk.key(Qt.Key.Key_L)
        assert kiosk.ask("one('IdleWatch').resources[0].running") is True
    assert kiosk.get("EntryField", "text") == "ll"


def test_rule_6_a_finger_or_a_mouse_that_only_rests_is_nobody_who_is_there(main_window: KioskMaker) -> None:
    kiosk = main_window(idle=LATER)
    kiosk.wake()
    kiosk.press(QPoint(300, 300))
    QTest.mousePress(kiosk.window, Qt.MouseButton.LeftButton, pos=QPoint(700, 300))
    kiosk.do("one('IdleWatch').resources[0].stop()")
    for step in (1, -1, 2, -2):
        kiosk.move(QPoint(300 + step, 300))
        QTest.mouseMove(kiosk.window, QPoint(700 + step, 300))
        settle()
    assert kiosk.ask("one('IdleWatch').resources[0].running") is False


def test_rule_6_a_key_that_is_no_answer_does_not_stop_the_wipe(main_window: KioskMaker) -> None:
    kiosk = main_window(idle=LATER)
    kiosk.wake()
    fire(kiosk)
    kiosk.key(Qt.Key.Key_A)
    assert covered(kiosk)
    assert kiosk.ask("one('IdleWatch').resources[1].running") is True


def test_whoever_needs_more_time_has_it_between_two_strikes_too(main_window: KioskMaker) -> None:
    kiosk = main_window(properties={"usualGap": 300})
    kiosk.wake()
    assert kiosk.window.property("strikeGap") == 300
    kiosk.session.set_more_time(True)
    assert kiosk.window.property("strikeGap") == 900
