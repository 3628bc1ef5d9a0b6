"""Safety rule 1: one touch hides everything, as the finger comes down, at the same place on every screen."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, KioskMaker, PlayedKiosk, routes, settle
from tests.visitor.leftovers import Untouched, Witness, assert_nothing_left, same_picture

ONE_OF_EACH = tuple({route.kind: str(route) for route in reversed(routes())}.values())
"""A page of every scene."""

SERVICE = "service/childline"


def show_code(kiosk: PlayedKiosk) -> None:
    """Ask for a QR code."""
    kiosk.wake(SERVICE)
    kiosk.do("of('CodePanel')[0].ask()")
    settle()
    assert kiosk.count("QrCode") == 1


def show_card(kiosk: PlayedKiosk) -> None:
    """Ask for the card with only the number."""
    kiosk.wake(SERVICE)
    kiosk.set("ServiceScene", "cardShown", True)


def show_choices(kiosk: PlayedKiosk) -> None:
    """Open the sheet of choices."""
    kiosk.wake(SERVICE)
    kiosk.be_settled()
    kiosk.tap("Text size")
    assert kiosk.get("ChoiceSheet", "visible")


def read_large(kiosk: PlayedKiosk) -> None:
    """Choose the largest text and high contrast."""
    kiosk.wake(SERVICE)
    kiosk.session.set_text_scale(2.0)
    kiosk.session.set_contrast(True)


def search(kiosk: PlayedKiosk) -> None:
    """Type into the search, with the keyboard on the screen."""
    kiosk.wake("find")
    kiosk.be_settled()
    for letter in "talk":
        kiosk.tap(letter)
    assert kiosk.get("EntryField", "text") == "talk"
    assert kiosk.count("ResultCard") > 0


def open_missing(kiosk: PlayedKiosk) -> None:
    """Ask for a page that is gone, so that the kiosk says so."""
    kiosk.wake(SERVICE)
    kiosk.session.open("service/closed-long-ago")
    assert any("not here any more" in text for text in kiosk.texts())


def leave_alone(kiosk: PlayedKiosk) -> None:
    """Go away until the kiosk asks whether anybody is there."""
    kiosk.wake(SERVICE)
    kiosk.set("IdleWatch", "covering", True)
    assert kiosk.get("StillThere", "visible")


def answer(kiosk: PlayedKiosk) -> None:
    """Answer a question of a guide."""
    kiosk.wake("guide/chrysalis-check")
    kiosk.be_settled()
    kiosk.tap("Yes")


STATES: tuple[Callable[[PlayedKiosk], None], ...] = (
    show_code,
    show_card,
    show_choices,
    read_large,
    search,
    open_missing,
    leave_alone,
    answer,
)

SIZES = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])


@SIZES
def test_rule_1_one_touch_hides_every_scene(main_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = main_window(*size)
    before = Untouched.of(kiosk)
    for route in ONE_OF_EACH:
        kiosk.wake(route)
        witness = Witness(kiosk)
        assert not same_picture(kiosk.picture(), before.picture), route
        kiosk.press(kiosk.bar)
        assert kiosk.hidden, route
        kiosk.lift()
        assert_nothing_left(kiosk, before, witness)


@SIZES
@pytest.mark.parametrize("state", STATES, ids=lambda one: one.__name__)
def test_rule_1_one_touch_hides_whatever_is_open(
    main_window: KioskMaker, size: tuple[int, int], state: Callable[[PlayedKiosk], None]
) -> None:
    kiosk = main_window(*size)
    before = Untouched.of(kiosk)
    state(kiosk)
    settle()
    witness = Witness(kiosk)
    kiosk.press(kiosk.bar)
    assert_nothing_left(kiosk, before, witness)


def test_rule_1_the_first_frame_after_the_touch_is_the_neutral_page(main_window: KioskMaker) -> None:
    """The visit, its large text and its contrast are still there underneath, and nothing of them is to be seen."""
    for size in (LANDSCAPE, PORTRAIT):
        kiosk = main_window(*size)
        neutral = kiosk.picture()
        read_large(kiosk)
        settle()
        kiosk.hide()
        assert kiosk.visiting
        assert same_picture(kiosk.picture(), neutral)


@pytest.mark.parametrize("route", ["start", "support", "find", SERVICE])
def test_rule_1_hides_while_a_page_slides_in(main_window: KioskMaker, route: str) -> None:
    kiosk = main_window(less_motion=False)
    before = Untouched.of(kiosk)
    kiosk.wake()
    # Not settled: the slide is at its beginning.
    kiosk.session.open(route if route != "start" else "about")
    witness = Witness(kiosk)
    kiosk.press(kiosk.bar)
    assert_nothing_left(kiosk, before, witness)


def test_rule_1_hides_while_a_page_is_being_flicked(main_window: KioskMaker) -> None:
    kiosk = main_window()
    before = Untouched.of(kiosk)
    kiosk.wake("topic/someone-hurts-or-controls-me")
    kiosk.do("all().filter(item => item.flick && drawn(item))[0].flick(0, -3000)")
    assert kiosk.ask("all().filter(item => item.flicking).length") == 1
    witness = Witness(kiosk)
    kiosk.press(kiosk.bar)
    assert_nothing_left(kiosk, before, witness)


def test_rule_1_a_second_finger_hides_while_the_first_rests_elsewhere(kiosk: PlayedKiosk) -> None:
    before = Untouched.of(kiosk)
    kiosk.wake()
    kiosk.be_settled()
    witness = Witness(kiosk)
    kiosk.press(kiosk.labelled("Safety and support"), 0)
    kiosk.press(kiosk.bar, 1)
    assert kiosk.hidden
    # Lifting either finger does nothing more.
    kiosk.lift(0)
    kiosk.lift(1)
    assert_nothing_left(kiosk, before, witness)


DEEDS = ("press", "move", "release")
SECTIONS = ("page", "bar")
TWO_FINGERS = tuple(product(DEEDS, SECTIONS, DEEDS, SECTIONS))
"""What two fingers can do in one touch frame, and where."""


@pytest.mark.slow  # everything two fingers can do in one frame
@pytest.mark.parametrize("cover", [False, True], ids=["page", "still there?"])
@pytest.mark.parametrize("scrolling", [False, True], ids=["resting", "scrolling"])
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_rule_1_every_press_on_the_bar_hides_whatever_else_the_frame_carries(
    kiosk: PlayedKiosk, order: tuple[int, int], scrolling: bool, cover: bool
) -> None:
    """Wayland and Windows tell several fingers at once; Qt passes a press over where another finger lifts."""
    before = Untouched.of(kiosk)
    for deeds in TWO_FINGERS:
        kiosk.wake("topic/someone-hurts-or-controls-me")
        kiosk.be_settled()
        kiosk.set("IdleWatch", "covering", cover)
        witness = Witness(kiosk)
        places = {"page": QPoint(200, 200), "bar": kiosk.bar.middle}
        there = [number for number, deed in zip(order, deeds[::2], strict=True) if deed != "press"]
        for number in there:
            kiosk.press(QPoint(150 + 50 * number, 500), number)
        for y in range(480, 300, -20) if scrolling else ():
            for number in there:
                kiosk.move(QPoint(150 + 50 * number, y), number)
        assert not kiosk.hidden, deeds
        done = {order[0]: (deeds[0], places[deeds[1]]), order[1]: (deeds[2], places[deeds[3]] + QPoint(40, 0))}
        kiosk.frame(done)
        on_bar = ("press", "bar") in (deeds[:2], deeds[2:])
        assert kiosk.hidden is on_bar, deeds
        for number, (deed, _) in done.items():
            if deed != "release":
                kiosk.lift(number)
        if on_bar:
            assert_nothing_left(kiosk, before, witness)


def test_rule_1_a_press_on_the_bar_hides_while_two_others_change_places(kiosk: PlayedKiosk) -> None:
    kiosk.wake("topic/someone-hurts-or-controls-me")
    kiosk.press(QPoint(200, 300), 0)
    kiosk.press(QPoint(300, 300), 1)
    page = QPoint(250, 200)
    kiosk.frame({0: ("release", page), 1: ("move", page), 2: ("press", page), 3: ("press", kiosk.bar.middle)})
    assert kiosk.hidden


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_rule_1_a_mouse_hides_as_its_button_goes_down(kiosk: PlayedKiosk, button: Qt.MouseButton) -> None:
    kiosk.wake(SERVICE)
    QTest.mousePress(kiosk.window, button, pos=kiosk.bar.middle)
    assert kiosk.hidden


def test_rule_1_every_part_of_the_bar_hides(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    bar = kiosk.bar
    for x in (bar.x + 1, bar.x + bar.width - 2):
        for y in (bar.y + 1, bar.y + bar.height - 2):
            kiosk.wake()
            kiosk.press(QPoint(round(x), round(y)))
            assert kiosk.hidden, (x, y)
            kiosk.lift()


def test_rule_1_hides_again_and_again(kiosk: PlayedKiosk) -> None:
    """A bar whose finger was never seen to lift still works for the next visitor."""
    for number in range(5):
        kiosk.wake(SERVICE)
        kiosk.press(kiosk.bar, number)
        assert kiosk.hidden
        kiosk.end()


def test_rule_1_the_touch_reaches_nothing_below_the_bar(kiosk: PlayedKiosk) -> None:
    """Whatever lay under the bar: a button there is not pressed, neither by the touch nor by lifting the finger."""
    kiosk.wake(SERVICE)
    kiosk.be_settled()
    kiosk.do(
        "const button = labelled('Ask someone who works here'), bar = one('PanicBar');"
        "button.parent = one('Visit'); button.x = bar.x; button.y = bar.y;"
        "button.width = bar.width; button.height = bar.height"
    )
    turned: list[str] = []
    kiosk.session.page_changed.connect(lambda: turned.append("a page"))
    kiosk.tap(kiosk.bar)
    assert kiosk.hidden
    assert turned == []


@SIZES
def test_rule_1_the_bar_is_at_the_same_place_on_every_page(main_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = main_window(*size)
    places = set()
    for route in ONE_OF_EACH:
        kiosk.wake(route)
        places.add(kiosk.bar)
    assert len(places) == 1
    bar = places.pop()
    assert (bar.x + bar.width, bar.y + bar.height) == size
    assert bar.width >= size[0] / 2


@SIZES
@pytest.mark.parametrize("state", STATES, ids=lambda one: one.__name__)
def test_rule_1_nothing_covers_the_bar(
    main_window: KioskMaker, size: tuple[int, int], state: Callable[[PlayedKiosk], None]
) -> None:
    kiosk = main_window(*size)
    kiosk.wake(SERVICE)
    settle()
    state(kiosk)
    settle()
    picture = kiosk.picture()
    bar = kiosk.bar
    amber = QColor(kiosk.get("PanicBar", "color.toString()")).rgb()
    across = (0, bar.width / 2, bar.width - 1)
    down = (0, 2, bar.height - 1)
    assert all(picture.pixel(round(bar.x + x), round(bar.y + y)) == amber for x in across for y in down)
    assert "PanicBar" in kiosk.ask(f"uppermost({bar.x + 2}, {bar.y + 2})")
