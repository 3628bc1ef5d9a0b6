"""Safety rule 5: every way to the start is the same wipe."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPoint, Qt

from kiosk.visitor.session import VisitorSession
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, settle, wait_until
from tests.visitor.leftovers import Untouched, Witness, assert_nothing_left


def visited(kiosk: PlayedKiosk) -> Witness:
    """Somebody has been here."""
    kiosk.wake("topic/my-drink-was-spiked")
    kiosk.session.set_text_scale(1.5)
    kiosk.session.open("service/childline")
    settle()
    kiosk.be_settled()
    return Witness(kiosk)


def the_start_button(kiosk: PlayedKiosk) -> None:
    """Start, in the band."""
    kiosk.tap("Start")


def the_start_button_by_keys(kiosk: PlayedKiosk) -> None:
    """The same, without a finger."""
    kiosk.do("all().filter(item => item.label === 'Start' && item.activeFocusOnTab)[0].forceActiveFocus()")
    kiosk.key(Qt.Key.Key_Return)


def hide_and_touch(kiosk: PlayedKiosk) -> None:
    """Hide, then touch the venue page."""
    kiosk.press(kiosk.bar)
    kiosk.lift()
    kiosk.end()
    kiosk.be_idle()
    kiosk.tap(QPoint(300, 300))


def idle_and_touch(kiosk: PlayedKiosk) -> None:
    """Go away, and somebody else comes."""
    kiosk.set("IdleWatch", "covering", True)
    kiosk.do("one('IdleWatch').gaveUp()")
    kiosk.end()
    kiosk.be_idle()
    kiosk.tap(QPoint(300, 300))


def begin_again(kiosk: PlayedKiosk) -> None:
    """Whatever calls for a new visit."""
    kiosk.wake()


WAYS: tuple[Callable[[PlayedKiosk], None], ...] = (
    the_start_button,
    the_start_button_by_keys,
    hide_and_touch,
    idle_and_touch,
    begin_again,
)

KEEP_READING = (the_start_button, the_start_button_by_keys)
"""The ways that whoever is reading takes: nobody looks for large letters twice. Hiding and idle end those too."""


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_rule_5_every_way_to_start_ends_the_visit_and_begins_another(
    kiosk: PlayedKiosk, way: Callable[[PlayedKiosk], None]
) -> None:
    ended: list[bool] = []
    before = Untouched.of(kiosk)
    witness = visited(kiosk)
    kiosk.main_window.visits.ended.connect(lambda: ended.append(True))
    way(kiosk)
    assert ended == [True]
    assert kiosk.route == "start"
    assert not kiosk.session.property("canGoBack")
    assert kiosk.session.property("textScale") == (1.5 if way in KEEP_READING else 1.0)
    assert witness.alive() == []
    # And the new visit is a visit like any other.
    again = Witness(kiosk)
    kiosk.press(kiosk.bar)
    assert_nothing_left(kiosk, before, again)


def test_rule_5_start_keeps_how_somebody_reads_and_hiding_does_not(kiosk: PlayedKiosk) -> None:
    def reading() -> list[object]:
        return [kiosk.session.property(name) for name in ("textScale", "contrast", "moreTime", "low")]

    kiosk.wake("support")
    usual = reading()
    kiosk.session.set_text_scale(2.0)
    kiosk.session.set_contrast(True)
    kiosk.session.set_more_time(True)
    kiosk.be_settled()
    kiosk.tap("Start")
    assert kiosk.route == "start"
    assert reading() == [2.0, True, True, False]
    hide_and_touch(kiosk)
    assert reading() == usual


def test_rule_5_a_visit_is_never_reset_only_ended(kiosk: PlayedKiosk) -> None:
    """There is nothing that could make an old session look new, and the sessions are different objects."""
    seen: list[QObject] = []
    for _ in range(3):
        kiosk.wake()
        seen.append(kiosk.session)
    assert len({id(one) for one in seen}) == 3
    assert not [name for name in dir(VisitorSession) if "reset" in name or "clear" in name]


def test_rule_5_a_touch_right_after_the_start_button_presses_nothing(kiosk: PlayedKiosk) -> None:
    kiosk.wake("support")
    kiosk.be_settled()
    start = kiosk.labelled("Start").middle
    kiosk.tap(start)
    kiosk.tap(start)
    assert kiosk.route == "start"


def test_rule_5_hiding_and_waking_at_once_does_not_end_the_new_visit(kiosk: PlayedKiosk) -> None:
    visited(kiosk)
    kiosk.hide()
    kiosk.wake()
    session = kiosk.session
    kiosk.picture()
    frames: list[bool] = []
    kiosk.window.frameSwapped.connect(lambda: frames.append(True))
    kiosk.window.update()
    wait_until(lambda: len(frames) > 0)
    settle()
    assert kiosk.session is session
    assert not kiosk.hidden


def test_rule_5_hiding_ends_the_visit_though_no_frame_is_drawn(main_window: KioskMaker) -> None:
    """The window is minimised, or its screen is asleep."""
    kiosk = main_window()
    before = Untouched.of(kiosk)
    witness = visited(kiosk)
    kiosk.window.hide()
    kiosk.hide()
    kiosk.end()
    assert witness.alive() == []
    kiosk.window.show()
    kiosk.window.requestActivate()
    settle()
    assert kiosk.texts() == before.texts
    assert kiosk.objects() == before.objects
