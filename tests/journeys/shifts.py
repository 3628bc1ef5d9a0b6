"""A shift of staff as a test plays it: the whole application on a data folder of its own, a finger and a keyboard.

Nothing here calls a view model. What is on the screen is read from the screen, and what is done is done to it.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QQmlComponent, QQmlContext, QQmlExpression

from kiosk import app
from kiosk.app import Kiosk, Options
from kiosk.content.draft import Draft
from kiosk.device.fake import FakeAwake, FrozenClock
from kiosk.device.paths import DataFolder
from kiosk.staff.unlock.unlock_page import UnlockPage
from kiosk.startup.content_source import open_store
from kiosk.startup.log import keep_log
from kiosk.store.drafts import Drafts
from kiosk.store.people import People
from kiosk.store.store import Store
from tests.store.staff import CHEAP
from tests.visitor import kiosks
from tests.visitor.kiosks import Place, PlayedKiosk, settle

NOW = dt.datetime(2026, 11, 25, 14, 5, tzinfo=ZoneInfo("Europe/London"))
"""A Wednesday afternoon."""

MANAGER, PIN = "Amina Hart", "271828"
EDITOR, EDITOR_PIN = "Joe Ward", "314159"
LANDSCAPE = (1920, 1080)
LAPTOP = (1600, 900)
SHORT_MS = 40
MOST_TABS = 250
LOOK_MS = 25
Key = Qt.Key

SIGNS = frozenset("()[]{}<>*#:;!?/&%+=_“”–—…£€°")
"""What the keyboard on the screen has behind its key for signs."""


def wait_until(happened: Callable[[], bool]) -> None:
    """As ``kiosks.wait_until``, but it looks less often: to look through the pages of staff takes a while."""
    kiosks.wait_until(happened, LOOK_MS)


class PlayedApp(PlayedKiosk):
    """A kiosk that was started on a data folder, as if on a 22 inch screen."""

    def __init__(self, running: Kiosk, clock: FrozenClock) -> None:
        self.clock = clock
        self.app = running
        self.main_window = self.app.main_window
        self.window = self.main_window.window
        self._fingers = {}
        self.touches = 0
        self._look_inside()
        # However quick a test, what it strikes twice is meant twice.
        self.window.setProperty("usualGap", 0)
        self.window.requestActivate()
        wait_until(lambda: self.app.awake is not None and self.app.store is not None)
        settle()
        self.until_loaded()

    def forget(self) -> None:
        """Look no longer."""
        for each in (self._probe, self._component, self._context):
            shiboken6.delete(each)
        del self.main_window, self.window

    def close(self) -> None:
        """Leave it."""
        self.forget()
        self.app.close()
        settle()

    def at_rest(self) -> None:
        """Wait until the worker has done what it was asked for, and what that led to."""
        for _ in range(3):
            self._at_rest_once()

    def _at_rest_once(self) -> None:
        answered: list[None] = []
        self.app.jobs.read(lambda: None, answered.append)
        wait_until(lambda: bool(answered))
        settle()

    # --- what is on the screen ----------------------------------------------------------------------------------------

    def says(self, words: str) -> bool:
        """Whether something that is drawn says so."""
        return any(words in each for each in self.seen())

    def seen(self) -> list[str]:
        """Every text that is drawn."""
        return list(self.ask("labels().filter(item => item.text !== '').map(item => item.text)"))

    def there(self, label: str) -> bool:
        """Whether something can be pressed by that label."""
        return bool(self.ask(f"{_found(label)}.length > 0"))

    def until_says(self, words: str) -> None:
        """Wait for words on the screen."""
        wait_until(lambda: self.says(words))
        settle()

    def until_there(self, label: str) -> None:
        """Wait for something to press."""
        wait_until(lambda: self.there(label))
        settle()

    def value(self, label: str, number: int = 0) -> str:
        """What stands in the field of that label; -1 is the last of that label."""
        return str(self.ask(f"{_field(label)}.slice({number})[0].text"))

    @property
    def typing_in(self) -> str:
        """The label of the field that has the keys, "" where none has."""
        return str(self.ask("typingIn()"))

    @property
    def locked(self) -> bool:
        """Whether nothing of the staff room is left in the window."""
        return int(self.ask("of('StaffScene').length")) == 0

    def form_drawn(self) -> None:
        """Wait until every row of the form is there."""
        wait_until(lambda: self.ask("of('FormSlot').length > 0 && of('FormSlot').every(each => each.loaded)"))
        settle()

    def form_still(self) -> None:
        """Wait until nothing moves the form any more: it follows the row somebody was led to for a moment, and grows by
        what the checks find."""
        self.at_rest()
        wait_until(lambda: self.ask("of('FormList').every(each => !each.wanted)"))
        settle()

    def previewed(self) -> list[str]:
        """Every text that is drawn in the preview: it is a window of its own, of which staff see a picture."""
        backstage = self.app.staff_room
        assert backstage is not None
        shown = backstage.preview._main_window
        assert shown is not None, "nothing is shown of what visitors will see"
        component = QQmlComponent(shown.engine, QUrl.fromLocalFile(str(Path(kiosks.__file__).with_name("Probe.qml"))))
        context = QQmlContext(shown.engine.rootContext())
        probe = component.create(context)
        probe.setProperty("root", shown.window.contentItem())
        words = "labels().filter(item => item.text !== '').map(item => item.text)"
        said, _ = QQmlExpression(context, probe, f"JSON.stringify({words})").evaluate()
        for each in (probe, component, context):
            shiboken6.delete(each)
        return list(json.loads(said))

    # --- a finger -----------------------------------------------------------------------------------------------------

    def press(self, at: QPoint | Place, number: int = 0) -> QPoint:
        """Put a finger down, and count."""
        self.touches += 1
        return super().press(at, number)

    def touch(self, label: str, number: int = 0) -> None:
        """Find what has that label, swiping to it, and touch it; -1 is the last of that label."""
        self.until_there(label)
        self._see()
        self.tap(self._brought(f"{_found(label)}.slice({number})[0]"))

    def touch_field(self, label: str, number: int = 0) -> None:
        """Put the keys into a field; touch again where the form moved under the finger, as it does once when the checks
        have looked at it."""
        wait_until(lambda: bool(self.ask(f"{_field(label)}.length > {number}")))
        text = "(field => all().filter(item => item.cursorPosition !== undefined && inside(item, field))[0])"

        def touched() -> bool:
            self._see()
            self._brought(f"{_field(label)}[{number}]")
            place = Place(*self.ask(f"place({text}({_field(label)}[{number}]))"))
            # At its end, so that the keys go behind what stands there.
            self.tap(QPoint(round(place.x + place.width - 4), round(place.y + place.height - 4)))
            settle()
            return self.typing_in == label

        wait_until(touched)

    def _brought(self, item: str) -> Place:
        """Where it is once what it lies in was scrolled to it."""
        self.do(
            f"""
            const item = {item};
            for (let above = item.parent; above; above = above.parent) {{
                const view = above.parent;
                if (!view || view.contentHeight === undefined || view.contentItem !== above)
                    continue;
                const top = item.mapToItem(above, 0, 0).y;
                if (top - 20 < view.contentY || top + item.height + 60 > view.contentY + view.height) {{
                    const first = view.originY ?? 0;
                    const last = first + view.contentHeight - view.height;
                    view.contentY = Math.max(first, Math.min(last, top - view.height / 3));
                    // As a finger's scroll ends: what has the keys is no longer kept in context.
                    view.movementEnded();
                }}
            }}
            """
        )
        self._see()
        return Place(*self.ask(f"place({item})"))

    def _see(self) -> None:
        """Nobody touches what was not drawn yet; rows and keys are laid out when they are drawn."""
        self.be_settled()
        self.window.grabWindow()

    def type_on_screen(self, words: str) -> None:
        """Type with the keyboard on the screen."""
        wait_until(lambda: self.count("CompactKeyboard") == 1)
        for letter in words:
            key = "Space" if letter == " " else letter
            # From a pad, or the signs, to the letters; a capital where it does not come by itself, or is not wanted.
            for way in ("Letters", "Signs" if letter in SIGNS else "Capital"):
                if not self._has_key(key) and self._has_key(way):
                    self.strike(way)
            self.strike(key)

    def strike(self, label: str) -> None:
        """Touch a key of the keyboard on the screen."""
        self._see()
        self.tap(Place(*self.ask(f"place({_key(label)}[0])")))

    def _has_key(self, label: str) -> bool:
        return bool(self.ask(f"{_key(label)}.length > 0"))

    def replace_on_screen(self, label: str, words: str, number: int = 0) -> None:
        """Empty a field and type something else."""
        self.touch_field(label, number)
        self.strike("Clear")
        self.type_on_screen(words)

    def pick_date(self, label: str, *, months: int, day: str, number: int = 0) -> None:
        """Touch a day for the field of that label in the calendar of its month, or of one so many later; -1 is the last
        of that label."""
        key = f"{_found('Calendar')}.filter(each => each.detail === {json.dumps(label)})"
        wait_until(lambda: bool(self.ask(f"{key}.length > 0")))
        self.form_still()
        self._see()
        self.tap(self._brought(f"{key}.slice({number})[0]"))
        for _ in range(months):
            self.touch("Next month")
        self.touch(day)
        wait_until(lambda: not self.there("Next month"))

    # --- a keyboard ---------------------------------------------------------------------------------------------------

    def write(self, words: str) -> None:
        """Type on a real keyboard, of whatever country."""
        for letter in words:
            key = ord(letter.upper()) if letter.isascii() else 0
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                pressed = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.window, pressed)
        settle()

    def tab_to(self, label: str, key: Qt.Key = Key.Key_Tab) -> None:
        """Tab, tab, tab, until what has that label has the keys."""
        self.until_there(label)
        self.be_settled()
        self._tab(lambda: self.ask("focusedLabel()") == label, label, key)

    def tab_to_field(self, label: str) -> None:
        """Tab, tab, tab, until one types in that field."""
        self._tab(lambda: self.typing_in == label, label, Key.Key_Tab)

    def _tab(self, there: Callable[[], bool], label: str, key: Qt.Key) -> None:
        for _ in range(MOST_TABS):
            if there():
                return
            self.key(key)
        raise AssertionError(f"the keys never came to “{label}”")

    def enter(self, label: str) -> None:
        """Tab to what has that label, and press Enter."""
        self.tab_to(label)
        self.key(Key.Key_Return)

    def rewrite(self, label: str, words: str) -> None:
        """Tab to a field, and type something else in it."""
        self.tab_to_field(label)
        self.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.write(words)
        assert words in self.ask(f"{_field(label)}.map(each => each.text)")

    # --- a visitor ----------------------------------------------------------------------------------------------------

    def walk_up(self) -> None:
        """Somebody touches the venue page."""
        self.be_idle()
        self.tap(Place(0, 0, self.window.width(), self.window.height()))
        wait_until(lambda: self.visiting)
        self.be_settled()
        settle()

    def look_up(self, name: str) -> None:
        """Find a service and open its page."""
        self.touch("Find")
        self.write(name.lower())
        self.touch(name)
        wait_until(lambda: self.count("ServiceScene") == 1)
        settle()

    def hide_by_bar(self) -> None:
        """One touch on the hide bar; then whatever was on is over."""
        self.press(self.bar)
        self.lift()
        assert self.hidden
        wait_until(lambda: self.locked and not self.visiting)
        settle()

    # --- staff --------------------------------------------------------------------------------------------------------

    def hold_name(self) -> None:
        """Hold the venue's name on the venue page until the pad is there. Three seconds are made short."""
        self.hear()
        self.set("VenueScene", "holdFor", SHORT_MS)
        name = "labels().filter(item => item.text === one('VenueScene').venue.name)[0]"
        self.press(Place(*self.ask(f"place({name})")))
        wait_until(lambda: self.ask("of('StaffScene').length") == 1)
        self.lift()
        settle()

    def type_pin(self, pin: str) -> None:
        """Read where the digits stand, and touch them."""
        self.until_says("The digits stand")
        for digit in pin:
            self.touch(digit)
        self.touch("Unlock")

    def unlock_by_touch(self, pin: str = PIN) -> None:
        """Hold the name, touch the PIN."""
        self.hold_name()
        self.type_pin(pin)
        self.until_there("Lock and leave")

    def unlock(self, pin: str = PIN) -> None:
        """Hold the name, type the PIN on the keyboard: quicker."""
        self.hold_name()
        self.unlock_by_keys(pin)

    def unlock_by_keys(self, pin: str = PIN) -> None:
        """Type the PIN where the pad is there, as it is on a laptop."""
        wait_until(lambda: self.count("UnlockScene") == 1)
        self.until_says("The digits stand")
        self.write(pin)
        self.key(Key.Key_Return)
        self.until_there("Lock and leave")


def _key(label: str) -> str:
    pressed = f"item.label === {json.dumps(label)} && item.activated && drawn(item)"
    return f"all().filter(item => {pressed} && inside(item, of('CompactKeyboard')[0]))"


def _found(label: str) -> str:
    return f"all().filter(item => item.label === {json.dumps(label)} && item.activated !== undefined && reached(item))"


def _field(label: str) -> str:
    fields = "[...of('CompactField'), ...of('CompactText')]"
    return f"{fields}.filter(item => item.label === {json.dumps(label)} && reached(item))"


class House:
    """A data folder, the clock on its wall, and the kiosks that are started on it one after another."""

    def __init__(self, root: Path, clock: FrozenClock) -> None:
        self.folder = DataFolder.open(root / "kiosk")
        self.clock = clock
        self.told: list[str] = []
        self._running: list[PlayedApp] = []

    def start(self, size: tuple[int, int] = LANDSCAPE, **options: Any) -> PlayedApp:
        """Start a kiosk."""
        asked = Options(window=size, now=self.clock(), **options)
        played = PlayedApp(Kiosk(self.folder, asked, self.told.append), self.clock)
        self._running.append(played)
        return played

    def hire(self, name: str = MANAGER, role: str = "manager", pin: str = PIN) -> None:
        """Let somebody in from now on, without a first set-up."""
        with closing(self.store()) as store:
            People(store, self.clock).add(name, role, pin, name)

    def store(self) -> Store:
        """The database, beside which no kiosk runs. To be closed."""
        return open_store(self.folder.root, self.clock, None).store

    def draft(self) -> Draft:
        """What staff have written, as the database holds it."""
        with closing(self.store()) as store:
            return Drafts(store, self.clock).load()

    def leave(self) -> None:
        """Leave the one that runs."""
        self._running.pop().close()

    def close(self) -> None:
        """Leave whatever runs."""
        while self._running:
            self.leave()

    @property
    def log(self) -> str:
        """Everything logged so far."""
        return (self.folder.log / "kiosk.log").read_text(encoding="utf-8")


@contextmanager
def a_house(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """A house whose clocks all stand still until they are moved, and whose PINs cost little to compare.

    Fails at the end where the application logged a fault, which it hides from whoever stands before it.
    """
    clock = FrozenClock(NOW)
    monkeypatch.setattr(app, "for_this_machine", FakeAwake)
    monkeypatch.setattr(app, "OffsetClock", lambda start: clock)
    monkeypatch.setattr("kiosk.store.people.usual_hasher", lambda: CHEAP)
    for made, name in ((People, "elapsed"), (UnlockPage, "seconds")):
        usual = made.__init__.__kwdefaults__
        assert usual is not None
        monkeypatch.setitem(usual, name, lambda: clock().timestamp())
    house = House(root, clock)
    end_log = keep_log(house.folder.log)
    try:
        yield house
    finally:
        house.close()
        end_log()
    assert "ERROR" not in house.log
