"""Reading a page aloud, for whoever asks for it and only then.

Rules:

- Sound never starts by itself. The first sentence says that others may hear it and how to stop, and nothing of the page
  is said before it is over: who pressed by mistake, or beside the wrong person, has four seconds.
- Any touch or key that is not meant for the voice cuts it. Hiding kills the process that speaks in the same event, by
  the window's own signal, without asking Python (``Voice.kill_when``); what is here is let go when the visit ends.
- What is said is what a screen reader finds, so a page says everything it shows. It is found anew for each sentence:
  pages grow while they are read. Staff pages are never read.
- Somebody who asks by a key of a keypad goes on by ear: what the keys move to is said, and a page that opens is read.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickWindow

from kiosk.content.spoken import sentences, spoken
from kiosk.ui.accessible_tree import Element, elements
from kiosk.visitor.spoken_words import voice_for, words_of
from kiosk.visitor.voice import Voice

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

RATES = (165, 130, 100)
"""Words a minute: as people speak, slower, slowest."""

LOUDER = 0.2
"""By how much of the full volume one step is louder."""

FRAME, OWN_PART = "frame", "voice"
"""What parts of the scenes are called (``Accessible.id``) that stand around every page, and the voice's own."""


@dataclass(slots=True)
class Saying:
    """A sentence that was handed to the voice, and the letter it has been heard to."""

    number: int
    text: str
    heard: int = 0


@QmlElement
@QmlUncreatable("The window has one.")
class ReadAloud(QObject):
    """Reads what ``window`` shows in the language that ``language`` gives, once it has a window.

    ``open`` is whether somebody listens, also while it pauses; ``place`` where what is being said stands in the window,
    in pixels, empty for what stands nowhere.
    """

    available_changed = Signal()
    changed = Signal()
    reveal_wanted = Signal(QRectF)
    """What stands in the page is said now, and is to be in sight."""
    moved = Signal()
    word_heard = Signal()

    def __init__(self, voice: Voice, language: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._language = language
        self._window: QQuickWindow | None = None
        self._by_keys = self._by_button = True
        self._loudness = 0.6
        self._number = 0
        # Pages that open while somebody goes by ear are read when they are laid out.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read_page)
        self._forget()
        voice.listen(self)

    def _forget(self) -> None:
        """As before anybody asked: nothing of a visit is left (safety rule 2)."""
        self._open = self._paused = self._by_ear = self._introducing = False
        self._element: Element | None = None
        self._all = True
        self._sayings: list[Saying] = []
        self._pace = self._louder = 0
        self._trouble = ""

    def show(self, window: QQuickWindow) -> None:
        """Read what ``window`` shows."""
        self._window = window

    def set_up(self, *, by_keys: bool, by_button: bool, loudness: float) -> None:
        """How visitors may ask for it, and how loud a voice is at first: 0 to 1."""
        self._by_keys, self._by_button, self._loudness = by_keys, by_button, loudness
        self.available_changed.emit()

    # --- what a visitor asks for ---

    @Slot()
    def start(self) -> None:
        """Say how to stop, then read the page from its top."""
        if self._by_button:
            self._start()

    @Slot()
    def go_by_ear(self) -> None:
        """The same, and say from then on what the keys move to and what opens; for who has a keypad."""
        if self._by_keys:
            self._by_ear = True
            self._start()

    def _start(self) -> None:
        if not self._can_speak() or self._open:
            return
        self._open = True
        if not self._tag():
            self._trouble = translate("ReadAloud", "This kiosk has no voice for this language.")
        self.changed.emit()
        if self._trouble:
            return
        self._introducing = True
        self._say(
            [
                translate("ReadAloud", "Reading aloud. People near you may hear this."),
                translate("ReadAloud", "To stop it, touch the screen or press any key."),
            ]
        )

    @Slot()
    def turn(self) -> None:
        """Pause, or go on with the word it paused at."""
        if not self._open or self._trouble:
            return
        self._paused = not self._paused
        if self._paused:
            self._voice.stop()
        else:
            self._say_anew()
        self.changed.emit()

    @Slot()
    def again(self) -> None:
        """Say once more what is being said, from its beginning."""
        if self._open and not self._trouble:
            self._go_on()
            if self._element is not None and not self._introducing:
                self._say_element(self._element)
            else:
                self._say_anew(from_start=True)

    @Slot()
    def next(self) -> None:
        """Go on to the next thing on the page."""
        if self._open and not self._trouble:
            self._go_on()
            self._all = True
            self._next()

    @Slot()
    def slower(self) -> None:
        """Speak more slowly; after the slowest, as at first."""
        if self._open:
            self._pace = (self._pace + 1) % len(RATES)
            self._say_as_set()

    @Slot()
    def louder(self) -> None:
        """Speak louder; after the loudest, as at first."""
        if self._open:
            self._louder = 0 if self._is_loudest() else self._louder + 1
            self._say_as_set()

    @Slot()
    def cut(self) -> None:
        """Be silent: somebody did something else. Whoever goes by ear goes on so."""
        if self._by_ear:
            self._voice.stop()
            self._sayings = []
            self._introducing = False
        else:
            self.stop()

    @Slot()
    def stop(self) -> None:
        """Be silent, as before anybody asked, but for speed and volume: they are of the visit."""
        if self._open:
            pace, louder = self._pace, self._louder
            self.end()
            self._pace, self._louder = pace, louder

    @Slot()
    def end(self) -> None:
        """The visit is over: nothing of it is left, here or in the process that spoke."""
        self._soon.stop()
        self._voice.end()
        was_open = self._open
        self._forget()
        if was_open:
            self.changed.emit()
            self.moved.emit()

    @Slot()
    def page_turned(self) -> None:
        """Another page is there: whoever goes by ear hears it; else it is silent."""
        if self._by_ear and self._open:
            self.cut()
            self._element = None
            self._soon.start()
        else:
            self.stop()

    @Slot()
    def keys_moved(self) -> None:
        """The keys are on another thing now: whoever goes by ear hears which."""
        if self._by_ear and self._open and not self._soon.isActive():
            focused = next((each for each in self._elements() if each.focused), None)
            if focused is not None:
                self.cut()
                self._all = False
                self._say_element(focused)

    # --- what the voice tells ---

    def languages_changed(self) -> None:
        """There is a voice now, or none any more."""
        if not self._can_speak():
            self.stop()
        self.available_changed.emit()

    def word(self, number: int, at: int) -> None:
        """A word is heard."""
        if self._sayings and self._sayings[0].number == number:
            self._sayings[0].heard = at
            self.word_heard.emit()

    def ended(self, number: int) -> None:
        """A sentence was heard to its end."""
        if not self._sayings or self._sayings[0].number != number:
            return
        del self._sayings[0]
        if self._sayings:
            return
        if self._introducing:
            self._introducing = False
            self._read_page()
        elif self._all:
            self._next()

    def gone(self) -> None:
        """The voice has ended, by a kill or a fault of its own."""
        if self._open and not self._paused and not self._trouble:
            self.stop()

    # --- within ---

    def _elements(self) -> Sequence[Element]:
        """What there is to read: the page first, then the bars around it, each once."""
        if self._window is None:
            return ()
        found = [each for each in elements(self._window) if each.name and each.part != OWN_PART]
        # On a high screen the venue stands above the visit, and everything of the visit follows its own upper bar.
        first = next((at for at, each in enumerate(found) if each.part == FRAME), 0)
        page = [each for each in found[first:] if each.part != FRAME]
        return [*page, *(each for each in found[first:] if each.part == FRAME), *found[:first]]

    def _read_page(self) -> None:
        self._all = True
        found = self._elements()
        if found:
            self._say_element(found[0])
        else:
            self.stop()

    def _next(self) -> None:
        if self._element is None:
            self._read_page()
            return
        found = self._elements()
        here = self._nearest(self._element, found)
        at = len(found) if here is None else found.index(here) + 1
        if at < len(found):
            self._say_element(found[at])
        elif not self._by_ear:
            self.stop()

    def _nearest(self, element: Element, found: Sequence[Element] | None = None) -> Element | None:
        """Where it is now; of several that say the same, the nearest to where it was."""
        same = [each for each in (self._elements() if found is None else found) if each.same(element)]
        return min(same, key=lambda each: abs(each.box.y() - element.box.y()), default=None)

    def _say_element(self, element: Element) -> None:
        self._introducing = False
        if element.part != FRAME:
            self.reveal_wanted.emit(element.box)
            element = self._nearest(element) or element
        self._element = element
        self.moved.emit()
        self._say(sentences(words_of(element)))

    def _say(self, texts: Sequence[str]) -> None:
        tag = self._tag()
        self._voice.stop()
        self._sayings = []
        for text in texts:
            self._number += 1
            self._sayings.append(Saying(self._number, spoken(text, tag)))
        self._hand_over()

    def _say_anew(self, *, from_start: bool = False) -> None:
        """Once more, from the word that was heard last."""
        self._voice.stop()
        for saying in self._sayings:
            self._number += 1
            saying.number = self._number
            saying.text = saying.text if from_start else saying.text[saying.heard :]
            saying.heard = 0
        self._hand_over()

    def _hand_over(self) -> None:
        rate, volume = RATES[self._pace], round(100 * min(1, self._loudness + LOUDER * self._louder))
        for saying in self._sayings:
            self._voice.say(saying.number, saying.text, self._tag(), rate, volume)

    def _say_as_set(self) -> None:
        if not self._paused and not self._trouble:
            self._say_anew()
        self.changed.emit()

    def _go_on(self) -> None:
        self._paused = False
        self.changed.emit()

    def _tag(self) -> str:
        return voice_for(self._language(), self._voice.languages)

    def _is_loudest(self) -> bool:
        return self._loudness + LOUDER * self._louder >= 1

    def _can_speak(self) -> bool:
        return self._loudness > 0 and bool(self._voice.languages)

    # --- what the scene sees ---

    @Property(bool, notify=available_changed)
    def available(self) -> bool:
        return self._by_button and self._can_speak()

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._open

    @Property(bool, notify=changed)
    def byEar(self) -> bool:
        return self._by_ear

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        return self._paused

    @Property(QRectF, notify=moved)
    def place(self) -> QRectF:
        return QRectF() if self._element is None else self._element.box

    @Property(bool, notify=changed)
    def slowest(self) -> bool:
        return self._pace == len(RATES) - 1

    @Property(bool, notify=changed)
    def loudest(self) -> bool:
        return self._is_loudest()
