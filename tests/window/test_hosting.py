"""The way into the staff room, and the way out: hiding it is hiding, and leaves nothing of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QObject, Qt
from PySide6.QtGui import QGuiApplication

from tests.running import Running, run, running
from tests.test_kiosk_manners import Screen, screen
from tests.visitor.conftest import _typefaces, kiosk, main_window
from tests.visitor.kiosks import (
    LANDSCAPE,
    PORTRAIT,
    REPEATS,
    KioskMaker,
    Place,
    PlayedKiosk,
    Repeat,
    settle,
    wait_until,
)
from tests.visitor.leftovers import Untouched, same_picture
from tests.visitor.test_rule_1_without_python import calls_of_ours

__all__ = ["_typefaces", "kiosk", "main_window", "screen"]

SCENE = Path(__file__).with_name("StaffStub.qml")
SHORT_MS = 60
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
SIZES = pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])


class Doorkeeper:
    """Notes who asks to come in, and lets them."""

    def __init__(self, kiosk: PlayedKiosk, *, lets_in: bool = True) -> None:
        self.kiosk = kiosk
        self.shell = QObject()
        self.asked = 0
        self.gone = 0
        self.visiting_then: list[bool] = []
        self._lets_in = lets_in
        self.near = 0
        kiosk.main_window.on_staff(self._wanted, self._gone, self._near)

    def _wanted(self) -> None:
        self.asked += 1
        self.visiting_then.append(self.kiosk.visiting)
        if self._lets_in:
            self.kiosk.main_window.open_staff(self.shell, SCENE)

    def _gone(self) -> None:
        self.gone += 1

    def _near(self) -> None:
        self.near += 1

    def let_in(self) -> None:
        """Open the staff room without anybody holding anything."""
        self.kiosk.main_window.ask_for_staff()
        wait_until(lambda: self.kiosk.count("StaffStub") == 1)
        settle()


def name_on_the_venue_page(kiosk: PlayedKiosk) -> Place:
    """Where the venue's name stands."""
    name = "labels().filter(item => item.text === one('VenueScene').venue.name)[0]"
    return Place(*kiosk.ask(f"place({name})"))


# --- the way in -------------------------------------------------------------------------------------------------------


def test_the_bar_says_what_hiding_does_to_a_visit_and_to_staff(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    assert kiosk.get("PanicBar", "detail") == "Clears this screen at once. Nobody can bring it back."
    Doorkeeper(kiosk).let_in()
    assert kiosk.get("PanicBar", "label") == "Hide this screen"
    assert kiosk.get("PanicBar", "detail") == "Locks and hides. Nothing is lost."


@SIZES
def test_the_venue_name_held_on_the_venue_page_lets_staff_in(main_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = main_window(*size)
    keeper = Doorkeeper(kiosk)
    kiosk.set("VenueScene", "holdFor", SHORT_MS)
    kiosk.press(name_on_the_venue_page(kiosk))
    wait_until(lambda: keeper.asked == 1)
    kiosk.lift()
    settle()
    assert not kiosk.hidden
    assert not kiosk.visiting
    assert kiosk.count("StaffStub") == 1


def test_the_touch_that_held_the_name_does_not_wake_when_nobody_is_let_in(kiosk: PlayedKiosk) -> None:
    keeper = Doorkeeper(kiosk, lets_in=False)
    kiosk.set("VenueScene", "holdFor", SHORT_MS)
    kiosk.press(name_on_the_venue_page(kiosk))
    wait_until(lambda: keeper.asked == 1)
    kiosk.lift()
    settle()
    assert kiosk.hidden
    assert not kiosk.visiting
    kiosk.tap(name_on_the_venue_page(kiosk))
    assert kiosk.visiting


def test_holding_elsewhere_is_a_touch_like_any_other(kiosk: PlayedKiosk) -> None:
    keeper = Doorkeeper(kiosk)
    kiosk.set("VenueScene", "holdFor", SHORT_MS)
    kiosk.press(kiosk.place("VenueProgramme"))
    longer = QDeadlineTimer(3 * SHORT_MS)
    wait_until(longer.hasExpired)
    kiosk.lift()
    settle()
    assert keeper.asked == 0
    assert kiosk.visiting


@SIZES
def test_the_venue_name_held_in_a_visit_ends_the_visit_first(main_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = main_window(*size)
    keeper = Doorkeeper(kiosk)
    kiosk.wake("service/childline")
    QGuiApplication.clipboard().setText("a number")
    kiosk.set("TopBar", "holdSeconds", SHORT_MS / 1000)
    bar = kiosk.place("TopBar")
    at = Place(bar.x + bar.height / 3, bar.y, bar.height / 3, bar.height).middle
    kiosk.press(at)
    wait_until(lambda: keeper.asked == 1)
    kiosk.lift()
    assert keeper.visiting_then == [False]
    assert kiosk.count("StaffStub") == 1
    assert QGuiApplication.clipboard().text() == ""
    assert not kiosk.visiting


def test_a_tap_on_the_name_does_nothing(kiosk: PlayedKiosk) -> None:
    keeper = Doorkeeper(kiosk)
    kiosk.wake()
    kiosk.be_settled()
    bar = kiosk.place("TopBar")
    kiosk.tap(Place(bar.x + bar.height / 3, bar.y, bar.height / 3, bar.height))
    assert keeper.asked == 0
    assert kiosk.route == "start"


@pytest.mark.parametrize("visiting", [True, False], ids=["in a visit", "on the venue page"])
def test_the_keys_held_let_staff_in(kiosk: PlayedKiosk, visiting: bool) -> None:
    keeper = Doorkeeper(kiosk)
    if visiting:
        kiosk.wake("find")
    kiosk.set("KeyWatch", "chordHeldFor", SHORT_MS)
    kiosk.key_down(Qt.Key.Key_S, CHORD)
    wait_until(lambda: keeper.asked == 1)
    kiosk.key_up(Qt.Key.Key_S, CHORD)
    assert keeper.visiting_then == [False]
    assert kiosk.count("StaffStub") == 1
    kiosk.main_window.ask_for_staff()
    settle()
    assert keeper.asked == 1  # once inside there is nothing more to ask for


@pytest.mark.parametrize("visiting", [True, False], ids=["in a visit", "on the venue page"])
def test_the_staff_room_is_fetched_while_the_name_is_held(kiosk: PlayedKiosk, visiting: bool) -> None:
    keeper = Doorkeeper(kiosk)
    if visiting:
        kiosk.wake()
        bar = kiosk.place("TopBar")
        at = Place(bar.x + bar.height / 3, bar.y, bar.height / 3, bar.height)
    else:
        at = name_on_the_venue_page(kiosk)
    kiosk.press(at)
    wait_until(lambda: keeper.near == 1)
    assert keeper.asked == 0
    assert kiosk.visiting == visiting
    kiosk.lift()


# --- the way out ------------------------------------------------------------------------------------------------------


def on_the_bar(kiosk: PlayedKiosk) -> None:
    """A finger on the bar."""
    kiosk.press(kiosk.bar)


def escape(kiosk: PlayedKiosk) -> None:
    """The Escape key."""
    kiosk.key_down(Qt.Key.Key_Escape)


def slap(kiosk: PlayedKiosk) -> None:
    """Five keys at once."""
    for key in (Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_L, Qt.Key.Key_M, Qt.Key.Key_N):
        kiosk.key_down(key)


def palm(kiosk: PlayedKiosk) -> None:
    """Four fingers."""
    for number in range(4):
        kiosk.press(Place(100 + 60 * number, 200, 1, 1), number)


def hardware_key(kiosk: PlayedKiosk) -> None:
    """The venue's own key."""
    kiosk.key_down(Qt.Key.Key_F12)


def go_away(kiosk: PlayedKiosk) -> None:
    """Nobody touches anything."""
    kiosk.set("StaffHost", "idleAfter", SHORT_MS)


WAYS: tuple[Callable[[PlayedKiosk], None], ...] = (on_the_bar, escape, slap, palm, hardware_key, go_away)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@SIZES
def test_every_way_of_hiding_takes_the_staff_room_down(
    main_window: KioskMaker, size: tuple[int, int], way: Callable[[PlayedKiosk], None]
) -> None:
    kiosk = main_window(*size, hide_key="F12")
    before = Untouched.of(kiosk)
    keeper = Doorkeeper(kiosk)
    keeper.let_in()
    assert "What staff typed" in kiosk.texts()
    way(kiosk)
    wait_until(lambda: kiosk.hidden)
    assert same_picture(kiosk.picture(), before.picture)
    wait_until(lambda: keeper.gone == 1)
    settle()
    assert kiosk.count("StaffStub") == 0
    assert kiosk.texts() == before.texts
    assert kiosk.objects() == before.objects
    assert kiosk.focus == "VenueScene"
    assert kiosk.window.title() == before.title


def test_after_hiding_a_touch_begins_a_visit(kiosk: PlayedKiosk) -> None:
    keeper = Doorkeeper(kiosk)
    keeper.let_in()
    kiosk.hide()
    wait_until(lambda: keeper.gone == 1)
    kiosk.be_idle()
    kiosk.tap(kiosk.place("VenueProgramme"))
    assert kiosk.visiting
    assert kiosk.count("StaffStub") == 0
    assert keeper.asked == 1


def test_waking_before_the_hidden_frame_came_leaves_no_staff_room_behind(kiosk: PlayedKiosk) -> None:
    keeper = Doorkeeper(kiosk)
    keeper.let_in()
    kiosk.hide()
    kiosk.wake()
    wait_until(lambda: keeper.gone == 1)
    assert kiosk.count("StaffStub") == 0
    assert kiosk.visiting


def test_no_python_runs_before_the_neutral_frame(kiosk: PlayedKiosk) -> None:
    keeper = Doorkeeper(kiosk)
    keeper.let_in()
    kiosk.picture()
    calls: list[str] = []
    kiosk.window.frameSwapped.connect(lambda: calls.append("the neutral frame"))
    with calls_of_ours(calls):
        on_the_bar(kiosk)
        wait_until(lambda: keeper.gone == 1)
    assert calls[0] == "the neutral frame"


@SIZES
def test_the_bar_lies_over_the_staff_room(main_window: KioskMaker, size: tuple[int, int]) -> None:
    kiosk = main_window(*size)
    keeper = Doorkeeper(kiosk)
    keeper.let_in()
    bar = kiosk.bar
    assert "PanicBar" in kiosk.ask(f"uppermost({bar.middle.x()}, {bar.middle.y()})")
    assert kiosk.get("StaffStub", "barHeight") == bar.height
    assert kiosk.get("StaffStub", "barWidth") == bar.width


def test_mirrored_it_hides_the_same(main_window: KioskMaker) -> None:
    kiosk = main_window(mirrored=True)
    before = kiosk.picture()
    keeper = Doorkeeper(kiosk)
    keeper.let_in()
    bar = kiosk.bar
    # In one place, whatever the language: a hand finds it without looking.
    assert bar.x == kiosk.window.width() - bar.width
    kiosk.press(bar)
    wait_until(lambda: keeper.gone == 1)
    assert same_picture(kiosk.picture(), before)


def test_touching_and_typing_keep_the_staff_room_open(kiosk: PlayedKiosk) -> None:
    keeper = Doorkeeper(kiosk)
    keeper.let_in()
    kiosk.set("StaffHost", "idleAfter", 400)
    longer = QDeadlineTimer(1000)
    keys = 0
    while not longer.hasExpired():
        kiosk.key(Qt.Key.Key_A)
        kiosk.tap(Place(300, 200, 1, 1))
        keys += 1
    assert keys > 2
    assert keeper.gone == 0
    assert not kiosk.hidden
    wait_until(lambda: keeper.gone == 1)


@REPEATS
def test_a_key_that_is_held_does_not_keep_the_staff_room_open(kiosk: PlayedKiosk, repeat: Repeat) -> None:
    keeper = Doorkeeper(kiosk)
    keeper.let_in()
    kiosk.hold_key(Qt.Key.Key_A)
    kiosk.set("StaffHost", "idleAfter", SHORT_MS)

    def closed_while_held() -> bool:
        repeat(kiosk, Qt.Key.Key_A)
        return keeper.gone == 1

    wait_until(closed_while_held)
    assert kiosk.hidden


def test_three_keys_of_somebody_who_types_fast_do_not_hide(kiosk: PlayedKiosk) -> None:
    keeper = Doorkeeper(kiosk)
    keeper.let_in()
    for key in (Qt.Key.Key_T, Qt.Key.Key_H, Qt.Key.Key_E):
        kiosk.key_down(key)
    settle()
    assert not kiosk.hidden
    assert keeper.gone == 0


# --- on a laptop ------------------------------------------------------------------------------------------------------


@pytest.fixture
def laptop(tmp_path: Path, x11_environment: dict[str, str]) -> Iterator[Running]:
    """The staff pages in a window."""
    with running(tmp_path / "data", x11_environment, ["staff", "--window", "900x700"]) as laptop:
        yield laptop


@pytest.mark.x11
def test_on_a_laptop_the_staff_pages_are_an_ordinary_window(
    laptop: Running, screen: Screen, x11_environment: dict[str, str]
) -> None:
    about = screen.about(screen.window())
    assert "Width: 900" in about
    assert "Fullscreen" not in about
    second = run(["--data", str(laptop.data), "staff"], x11_environment)
    assert second.returncode == 4
    assert f"already running with the data folder {laptop.data}" in second.stderr
    assert "Open the staff pages there" in second.stderr
    screen.ask_to_close(screen.window())
    assert laptop.process.wait(120) == 0
    assert laptop.log.endswith("The kiosk was left.\n")
