"""Reading a page aloud, for whoever asks for it and only then.

Rules:

- Sound never starts by itself. The first sentence says that others may hear it and how to stop, and nothing of the page
  is said before it is over: who pressed by mistake, or beside the wrong person, has four seconds.
- Any touch or key that is not meant for the voice cuts it. Hiding kills the process that speaks in the same event, by
  the window's own signal, without asking Python (``Voice.kill_when``); what is here is let go when the visit ends.
- A page that a person has recorded in its language is played in the place of the machine's voice, after the same first
  sentence; where no voice says that in the language of the visit, the venue's does, or it stands there as long.
- What is said is what a screen reader finds, so a page says everything it shows. It is found anew for each sentence:
  pages grow while they are read. Staff pages are never read.
- Somebody who asks by a key of a keypad goes on by ear: what the keys move to is said, and a page that opens is read.
"""

from PySide6.QtCore import SIGNAL, SLOT, Property, QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickWindow

from kiosk.content.spoken import sentences
from kiosk.ui.accessible_tree import Element
from kiosk.visitor.delivery import Delivery
from kiosk.visitor.read_order import FRAME, following, in_order, nearest
from kiosk.visitor.recorded import NOTICE, no_voice, notice, unplayable
from kiosk.visitor.spoken_words import voice_for, words_of
from kiosk.visitor.visits import Visits
from kiosk.visitor.voice import Voice

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The window has one.")
class ReadAloud(QObject):
    """Reads what ``window`` shows of ``visits``, in their language, once it has a window.

    ``open`` is whether somebody listens, also while it pauses; ``place`` where what is being said stands in the window,
    in pixels, empty for what stands nowhere.
    """

    available_changed = Signal()
    changed = Signal()
    reveal_wanted = Signal(QRectF)
    """What stands in the page is said now, and is to be in sight."""
    moved = Signal()
    word_heard = Signal()

    def __init__(self, voice: Voice, visits: Visits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._visits = visits
        self._window: QQuickWindow | None = None
        self._by_keys = self._by_button = True
        self._delivery = Delivery(voice)
        # Pages that open while somebody goes by ear are read when they are laid out.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin_page)
        self._notice_over = QTimer(self, singleShot=True, interval=NOTICE)
        self._notice_over.timeout.connect(self._read_page)
        self._forget()
        voice.listen(self)

    def _forget(self) -> None:
        """As before anybody asked: nothing of a visit is left (safety rule 2)."""
        self._open = self._paused = self._by_ear = self._introducing = self._warned = False
        self._element: Element | None = None
        self._all = True
        self._delivery.forget()
        self._trouble = self._notice = ""

    def show(self, window: QQuickWindow) -> None:
        """Read what ``window`` shows."""
        self._window = window
        # Whoever hides it while nothing is heard yet hears nothing; without Python, as in ``Voice.kill_when``.
        for timer in (self._soon, self._notice_over):
            QObject.connect(window, SIGNAL("screenHidden()"), timer, SLOT("stop()"))

    def set_up(self, *, by_keys: bool, by_button: bool, loudness: float) -> None:
        """How visitors may ask for it, and how loud a voice is at first: 0 to 1."""
        self._by_keys, self._by_button, self._delivery.loudness = by_keys, by_button, loudness
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
        if self._can_be_heard() and not self._open:
            self._open = True
            self._begin_page()

    def _begin_page(self) -> None:
        """Read the page that is there, after the notice where nobody has had it yet."""
        self._trouble = ""
        if self._warned or not (self._tag() or self._recording()):
            self._read_page()
        else:
            self._warn()

    def _warn(self) -> None:
        """Give the notice: in the language of the visit where there is a voice for it; else it is shown in that, and
        said in the venue's."""
        self._warned = self._introducing = True
        tag, of_venue = self._tag(), voice_for(self._visits.context.language, self._voice.languages)
        self._notice = "" if tag else " ".join(notice())
        if tag:
            self._delivery.say(notice(), tag)
        elif of_venue:
            with self._visits.words.silent():
                self._delivery.say(notice(), of_venue)
        else:
            self._notice_over.start()
        self.changed.emit()

    def _have_trouble(self, words: str) -> None:
        self._trouble = words
        self.changed.emit()

    @Slot()
    def turn(self) -> None:
        """Pause, or go on with the word it paused at."""
        if not self._open or self._trouble:
            return
        self._paused = not self._paused
        if self._paused:
            self._notice_over.stop()
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
            elif not self._delivery.empty:
                self._delivery.again()
            elif self._introducing:
                self._notice_over.start()
            else:
                self._read_page()

    @Slot()
    def next(self) -> None:
        """Go on to the next thing on the page; from a recording to the page itself, where a voice can read it."""
        if self._open and not self._trouble:
            self._go_on()
            self._all = True
            if not self._delivery.plays:
                self._next()
            elif self._tag():
                self._read_words()
            else:
                self.stop()

    @Slot()
    def slower(self) -> None:
        """Speak more slowly; after the slowest, as at first. A recording is as fast as it is."""
        if self._open and self._can_slow():
            self._delivery.slower()
            self._say_as_set()

    @Slot()
    def louder(self) -> None:
        """Speak louder; after the loudest, as at first."""
        if self._open:
            self._delivery.raise_volume()
            self._say_as_set()

    @Slot()
    def cut(self) -> None:
        """Be silent: somebody did something else. Whoever goes by ear goes on so."""
        if not self._by_ear:
            self.stop()
            return
        self._notice_over.stop()
        self._delivery.drop()
        self._introducing = False
        self._notice = ""
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Be silent, as before anybody asked, but for speed and volume: they are of the visit."""
        if self._open:
            manner = self._delivery.manner
            self.end()
            self._delivery.manner = manner

    @Slot()
    def end(self) -> None:
        """The visit is over: nothing of it is left, here or in the process that spoke."""
        self._soon.stop()
        self._notice_over.stop()
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
        self.available_changed.emit()

    @Slot()
    def keys_moved(self) -> None:
        """The keys are on another thing now: whoever goes by ear hears which."""
        if self._by_ear and self._open and not self._soon.isActive():
            focused = next((each for each in in_order(self._window) if each.focused), None)
            if focused is not None:
                self.cut()
                self._all = False
                self._say_element(focused)

    # --- what the voice tells ---

    def languages_changed(self) -> None:
        """There is a voice now, or none any more."""
        if not self._can_be_heard():
            self.stop()
        self.available_changed.emit()

    def word(self, number: int, at: int) -> None:
        """A word is heard."""
        if self._delivery.said_to(number, at):
            self.word_heard.emit()

    def playing(self, number: int, at: float) -> None:
        """A recording has come to this second."""
        if self._delivery.played_to(number, at):
            self.word_heard.emit()

    def unplayable(self, number: int) -> None:
        """A recording cannot be played: the page is read by a voice, where there is one."""
        if self._delivery.is_playing(number):
            self._delivery.drop()
            if self._tag():
                self._read_words()
            else:
                self._have_trouble(unplayable())

    def ended(self, number: int) -> None:
        """A sentence or a recording was heard to its end."""
        if self._delivery.is_playing(number):
            self.cut()
        elif self._delivery.said_last(number):
            if self._introducing:
                self._read_page()
            elif self._all:
                self._next()

    def gone(self) -> None:
        """The voice has ended, by a kill or a fault of its own."""
        if self._open and not self._paused and not self._trouble and not self._notice_over.isActive():
            self.stop()

    # --- within ---

    def _read_page(self) -> None:
        """Play the recording of the page, or have it read."""
        self._notice_over.stop()
        self._introducing = False
        self._notice = ""
        self._all = True
        file = self._recording()
        if file:
            self._element = None
            self._delivery.play(file)
            self.changed.emit()
        elif self._tag():
            self._read_words()
        else:
            self._have_trouble(no_voice())

    def _read_words(self) -> None:
        self._delivery.drop()
        self.changed.emit()
        found = in_order(self._window)
        if found:
            self._say_element(found[0])
        else:
            self.stop()

    def _next(self) -> None:
        if self._element is None:
            self._read_page()
            return
        after = following(self._element, in_order(self._window))
        if after is not None:
            self._say_element(after)
        elif not self._by_ear:
            self.stop()

    def _say_element(self, element: Element) -> None:
        if not self._tag():
            return
        self._introducing = False
        if element.part != FRAME:
            self.reveal_wanted.emit(element.box)
            element = nearest(element, in_order(self._window)) or element
        self._element = element
        self.moved.emit()
        self._delivery.say(sentences(words_of(element)), self._tag())

    def _say_anew(self) -> None:
        """Go on where it was, or give the notice anew that stands there alone."""
        if self._introducing and self._delivery.empty:
            self._notice_over.start()
        else:
            self._delivery.go_on()

    def _say_as_set(self) -> None:
        if not self._paused and not self._trouble:
            self._say_anew()
        self.changed.emit()

    def _go_on(self) -> None:
        self._paused = False
        self.changed.emit()

    def _tag(self) -> str:
        return voice_for(self._visits.language, self._voice.languages)

    def _recording(self) -> str:
        """The file of the recording of the page, where it can be played."""
        return self._visits.recording if self._voice.plays else ""

    def _can_be_heard(self) -> bool:
        return self._delivery.loudness > 0 and bool(self._voice.languages or self._recording())

    def _can_slow(self) -> bool:
        """Whether what is heard next can be said more slowly: a machine's voice, not a person's."""
        return not self._delivery.plays and not (self._introducing and self._recording())

    # --- what the scene sees ---

    @Property(bool, notify=available_changed)
    def available(self) -> bool:
        return self._by_button and self._can_be_heard()

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._open

    @Property(bool, notify=changed)
    def byEar(self) -> bool:
        return self._by_ear

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Property(bool, notify=changed)
    def canSlow(self) -> bool:
        return self._can_slow()

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        return self._paused

    @Property(QRectF, notify=moved)
    def place(self) -> QRectF:
        return QRectF() if self._element is None else self._element.box

    @Property(bool, notify=changed)
    def slowest(self) -> bool:
        return self._delivery.slowest

    @Property(bool, notify=changed)
    def loudest(self) -> bool:
        return self._delivery.loudest
