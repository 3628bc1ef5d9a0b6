"""Unlocking: a PIN on a pad whose digits stand elsewhere each time, so that the way a hand goes tells nobody.

A manager may have them in their order, for somebody who finds them without seeing."""

import math
import random
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.people import LONGEST_PIN, SHORTEST_PIN
from kiosk.content.settings import Settings
from kiosk.jobs import Jobs
from kiosk.staff.parts.page import sentence_of
from kiosk.staff.ports import Answer, People, Person

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

_chance = random.SystemRandom()

IN_ORDER = "1234567890"
"""The digits as they stand on a telephone: the last alone below the others."""

TICK = 250
"""Milliseconds between two looks at how long there is still to wait."""


@QmlElement
@QmlUncreatable("The shell makes it.")
class UnlockPage(QObject):
    """The pad, what was typed on it, and how long a wrong PIN still has to wait.

    ``arrived`` is called with whose PIN it was, ``nobody`` where there are no people yet. ``seconds`` is a time that
    only ever goes on. The PIN is held here until it was tried, and never shown.
    """

    scene_name = "unlock/UnlockScene"
    changed = Signal()
    shuffled = Signal()

    def __init__(
        self,
        people: People,
        jobs: Jobs,
        arrived: Callable[[Person], None],
        nobody: Callable[[], None],
        parent: QObject | None = None,
        *,
        settings: Callable[[], Settings],
        seconds: Callable[[], float] = time.monotonic,
        shuffle: Callable[[list[str]], None] = _chance.shuffle,
    ) -> None:
        super().__init__(parent)
        self._people = people
        self._settings = settings
        self._in_order = False
        self._jobs = jobs
        self._arrived = arrived
        self._nobody = nobody
        self._seconds = seconds
        self._shuffle = shuffle
        self._pin = ""
        self._busy = True
        self._gone = False
        self._until = 0.0
        self._word = ""
        self._digits = list(IN_ORDER)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._ticked)
        self._new_digits()

    def look(self) -> None:
        """See whether anybody has a PIN yet, and how long there is still to wait."""
        people, settings = self._people, self._settings
        self._jobs.read(lambda: (people.everyone(), people.wait(), settings()), self._looked, self._failed)

    @Slot(str)
    def press(self, digit: str) -> None:
        """A digit was pressed."""
        if digit in self._digits and len(self._pin) < LONGEST_PIN and not self._busy:
            self._pin += digit
            self._word = ""
            self.changed.emit()

    @Slot()
    def rub_out(self) -> None:
        """Take the last digit away."""
        if not self._busy:
            self._pin = self._pin[:-1]
            self._word = ""
            self.changed.emit()

    @Slot()
    def unlock(self) -> None:
        """Try what was typed, in the worker. Nothing happens while one has to wait."""
        if self._busy or self._left() > 0 or len(self._pin) < SHORTEST_PIN:
            return
        pin, self._pin = self._pin, ""
        self._busy = True
        self._word = ""
        self.changed.emit()
        self._jobs.write(lambda: self._people.unlock(pin), self._answered, self._failed)

    def say(self, sentence: str) -> None:
        """Show a sentence, such as who has the editor open; the pad can be used again."""
        self._busy = False
        self._word = sentence
        self._new_digits()

    def close(self) -> None:
        """Go, and forget the PIN."""
        self._gone = True
        self._pin = ""
        self._tick.stop()
        self.deleteLater()

    def _looked(self, found: tuple[Sequence[Person], float, Settings]) -> None:
        if self._gone:
            return
        everyone, wait, settings = found
        if not everyone:
            self._nobody()
            return
        self._busy = False
        self._wait(wait)
        if settings.pin_pad_in_order:
            self._in_order = True
            self._new_digits()
        self.changed.emit()

    def _answered(self, answer: Answer) -> None:
        if self._gone:
            return
        if answer.person is not None:
            self._arrived(answer.person)
            return
        self._wait(answer.wait)
        self.say(translate("UnlockPage", "That is not a PIN of this kiosk."))

    def _failed(self, fault: BaseException) -> None:
        if self._gone:
            return
        self.say(sentence_of(fault))

    def _new_digits(self) -> None:
        if self._in_order:
            self._digits = list(IN_ORDER)
        else:
            self._shuffle(self._digits)
        self.shuffled.emit()
        self.changed.emit()

    def _wait(self, seconds: float) -> None:
        self._until = self._seconds() + seconds
        if seconds > 0:
            self._tick.start()

    def _left(self) -> int:
        return max(0, math.ceil(self._until - self._seconds()))

    @Slot()
    def _ticked(self) -> None:
        if self._left() == 0:
            self._tick.stop()
        self.changed.emit()

    @Property(str, constant=True)
    def scene(self) -> str:
        return self.scene_name

    @Property(list, notify=shuffled)
    def digits(self) -> list[str]:
        return list(self._digits)

    @Property(bool, notify=shuffled)
    def inOrder(self) -> bool:
        return self._in_order

    @Property(int, notify=changed)
    def typed(self) -> int:
        return len(self._pin)

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return not self._busy and self._left() == 0 and len(self._pin) >= SHORTEST_PIN

    @Property(str, notify=changed)
    def words(self) -> str:
        wait = _wait_words(self._left())
        if self._busy and not self._gone:
            return translate("UnlockPage", "One moment…")
        return " ".join(part for part in (self._word, wait) if part)


def _wait_words(seconds: int) -> str:
    """How long there is to wait, counted up to whole minutes where it is long; "" for not at all."""
    if seconds <= 0:
        return ""
    if seconds == 1:
        return translate("UnlockPage", "Try again in 1 second.")
    if seconds < 60:
        return translate("UnlockPage", "Try again in {count} seconds.").format(count=seconds)
    minutes = math.ceil(seconds / 60)
    if minutes == 1:
        return translate("UnlockPage", "Try again in 1 minute.")
    return translate("UnlockPage", "Try again in {count} minutes.").format(count=minutes)
