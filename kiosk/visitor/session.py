"""One person's visit: the page on screen, the way back, and the choices made. Nothing of it outlives it."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.defaults import TEXT_SCALES
from kiosk.content.direction import runs_right
from kiosk.content.model import Audience
from kiosk.content.pages import LANGUAGE
from kiosk.content.settings import USUAL, Settings
from kiosk.visitor.language_note import language_note
from kiosk.visitor.page import Page
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import make_page
from kiosk.visitor.start_page import StartPage
from kiosk.visitor.topic_page import TopicPage

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

TOPIC_GROUP = "topic-group"
"""The monthly totals that opening a topic adds to: its group, nothing finer (safety rule 7)."""

LONGEST_TRAIL = 50
"""Steps the way back remembers."""


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


@dataclass(frozen=True, slots=True)
class IdleTimes:
    """Milliseconds without a touch or a key before a page is covered, and how long the question then waits."""

    everyday: int = _milliseconds(USUAL.idle_seconds)
    sensitive: int = _milliseconds(USUAL.idle_sensitive_seconds)
    question: int = 20_000
    more_time: int = 10
    """How many times longer for a visitor who asks for more time."""

    @classmethod
    def of(cls, settings: Settings) -> "IdleTimes":
        """As a kiosk is set."""
        return cls(_milliseconds(settings.idle_seconds), _milliseconds(settings.idle_sensitive_seconds))


@dataclass(frozen=True, slots=True)
class Reading:
    """How somebody reads: how many times larger, in high contrast, with more time, with every control low, in which
    language (BCP 47; "" for the venue's), in Easy Read where a page has it."""

    text_scale: float = TEXT_SCALES[0]
    contrast: bool = False
    more_time: bool = False
    low: bool = False
    language: str = ""
    easy: bool = False


@dataclass(slots=True)
class Step:
    """A page on the way back, its title, whom it is for, how far down it was read (pixels), and where in it."""

    route: Route
    title: str
    audience: Audience
    position: float = 0.0
    place: str = ""


@QmlElement
@QmlUncreatable("Visits begin in Visits.")
class VisitorSession(QObject):
    """Owns the page on screen. Every way out of a visit ends this object; it is never reset (safety rules 2 and 5)."""

    page_changed = Signal()
    choices_changed = Signal()
    idle_changed = Signal()
    note_changed = Signal()
    where_changed = Signal()
    built = Signal()
    """More of the page is built, or another page is there."""
    missing = Signal()
    language_wanted = Signal(str)
    """Somebody chose a language: a new visit begins in it, so that nothing of this one is left half translated."""
    hide_wanted = Signal()
    """A page asks for the venue page: the same wipe as hiding."""

    def __init__(
        self, context: PageContext, idle: IdleTimes, parent: QObject | None = None, *, reading: Reading = Reading()
    ) -> None:
        super().__init__(parent)
        self._page_context = context
        self._began = context.now
        self._idle = idle
        self._trail: list[Step] = []
        self._page: Page | None = None
        self._reading = reading
        self._discreet = False
        self.open("start")

    @Slot(str)
    def open(self, route: str) -> None:
        """Go to a page. One that is no longer there leaves the visitor where they are, with a word about it; the
        venue page is reached by the same wipe as hiding."""
        parsed = Route.parse(route)
        if parsed.kind == "venue":
            self.hide_wanted.emit()
            return
        if parsed.kind == LANGUAGE:
            self.language_wanted.emit(parsed.id)
            return
        page = self._make(parsed)
        if page is None:
            self.missing.emit()
            return
        if self._page is not None:
            self._trail[-1].place = self._page.place
        if isinstance(page, TopicPage):
            self._page_context.tally.add(TOPIC_GROUP, page.group)
        if parsed.kind == "start":
            self._trail.clear()
        self._trail.append(Step(parsed, page.name, page.audience))
        del self._trail[1:-LONGEST_TRAIL]
        self._turn_to(page)

    @Slot()
    def back(self) -> None:
        """Go back one step; from the first there is nowhere to go."""
        while len(self._trail) > 1:
            self._trail.pop()
            page = self._make(self._trail[-1].route)
            if page is not None:
                page.return_to(self._trail[-1].place)
                self._turn_to(page)
                return

    def _make(self, route: Route) -> Page | None:
        if route.kind == "start":
            return StartPage(self._page_context, parent=self, since=self._began)
        return make_page(self._page_context, route, self)

    def read_anew(self, context: PageContext) -> bool:
        """Make the page on screen anew from ``context``, at the place it was read to: for the preview of what staff
        write, never in a visit. Gives False, and changes nothing, where ``context`` has no such page."""
        page = make_page(context, self._trail[-1].route, self)
        if page is None:
            return False
        self._page_context = context
        self._began = context.now
        self._trail[-1].title = page.name
        self._trail[-1].audience = page.audience
        self._turn_to(page)
        return True

    @Slot(float)
    def remember(self, position: float) -> None:
        """Note how far down the page has been read, for the way back."""
        if self._trail:
            self._trail[-1].position = position

    @Slot()
    def build_more(self) -> None:
        """Build a little more of the page, where it is longer than what is built of it."""
        if self._page is not None:
            self._page.build_more()
            self.built.emit()

    @Slot(float)
    def set_text_scale(self, scale: float) -> None:
        """Make text 1, 1.5 or 2 times as large for the rest of this visit."""
        if scale in TEXT_SCALES and scale != self._reading.text_scale:
            self._read(text_scale=scale)

    @Slot(bool)
    def set_contrast(self, wanted: bool) -> None:
        """Black ground and white text for the rest of this visit."""
        self._read(contrast=wanted)

    @Slot(bool)
    def set_more_time(self, wanted: bool) -> None:
        """Wait ten times as long before covering the page."""
        self._read(more_time=wanted)
        self.idle_changed.emit()

    @Slot(bool)
    def set_discreet(self, wanted: bool) -> None:
        """Take the name of the page off the top bar, while a card is shown that must not say whose number it is."""
        self._discreet = wanted
        self.where_changed.emit()

    @Slot(bool)
    def set_low(self, wanted: bool) -> None:
        """Bring every control into the lower part of a tall screen."""
        self._read(low=wanted)

    @Slot(bool)
    def set_easy(self, wanted: bool) -> None:
        """Show the Easy Read of each page that has it, for the rest of this visit."""
        self._read(easy=wanted)
        self.note_changed.emit()

    def _read(self, **choice: Any) -> None:
        self._reading = replace(self._reading, **choice)
        self.choices_changed.emit()

    def refresh(self) -> None:
        """Bring the page up to date with the time; the application calls it each minute."""
        if self._page is not None:
            self._page.refresh()

    @property
    def current(self) -> Page | None:
        """The page on screen, None before there is one."""
        return self._page

    @property
    def reading(self) -> Reading:
        """How this visitor reads."""
        return self._reading

    @property
    def route(self) -> Route:
        """The route of the page on screen."""
        return self._trail[-1].route

    def _turn_to(self, page: Page) -> None:
        old, self._page = self._page, page
        self._discreet = False
        self.page_changed.emit()
        self.note_changed.emit()
        self.built.emit()
        self.where_changed.emit()
        self.idle_changed.emit()
        if old is not None:
            old.deleteLater()

    @Property(QObject, notify=page_changed)
    def page(self) -> QObject | None:
        return self._page

    @property
    def recording(self) -> str:
        """The path of the sound in which somebody says the page; "" where there is none."""
        return self._page.recording if self._page is not None else ""

    @Property(bool, notify=built)
    def moreToBuild(self) -> bool:
        return self._page is not None and self._page.more_to_build

    @Property(str, notify=page_changed)
    def scene(self) -> str:
        return self._page.scene_name if self._page else ""

    @Property(float, notify=page_changed)
    def position(self) -> float:
        return self._trail[-1].position if self._trail else 0.0

    @Property(str, notify=note_changed)
    def languageNote(self) -> str:
        easy = self._reading.easy
        return language_note(self._page_context, self._trail[-1].route, easy=easy) if self._trail else ""

    @Property(bool, notify=page_changed)
    def mayCallStaff(self) -> bool:
        """Whether a page may offer the card that asks staff for a quiet room. Not on a page for people worried about
        how they behave, nor on one it led to: staff are often alone (safety rule 12)."""
        sides = (step.audience for step in reversed(self._trail) if step.audience is not Audience.EVERYONE)
        return next(sides, None) is not Audience.PERPETRATOR

    @Property(bool, notify=page_changed)
    def canGoBack(self) -> bool:
        return len(self._trail) > 1

    @Property(str, notify=where_changed)
    def where(self) -> str:
        """The page's title for the top bar; "" where it would be read twice across a room: a sensitive page's."""
        quiet = self._discreet or self._page is None or self._page.sensitive
        return self._trail[-1].title if len(self._trail) > 1 and not quiet else ""

    @Property(str, constant=True)
    def otherLanguage(self) -> str:
        """The BCP 47 tag of the language of this visit; "" where that is the venue's."""
        return self._reading.language

    @Property(bool, constant=True)
    def otherRunsRight(self) -> bool:
        """Whether that language is written from right to left."""
        return runs_right(self._reading.language)

    @Property(float, notify=choices_changed)
    def textScale(self) -> float:
        return self._reading.text_scale

    @Property(bool, notify=choices_changed)
    def contrast(self) -> bool:
        return self._reading.contrast

    @Property(bool, notify=choices_changed)
    def moreTime(self) -> bool:
        return self._reading.more_time

    @Property(bool, notify=choices_changed)
    def easy(self) -> bool:
        return self._reading.easy

    @Property(bool, notify=choices_changed)
    def low(self) -> bool:
        return self._reading.low

    @Property(int, notify=idle_changed)
    def coverAfter(self) -> int:
        sensitive = self._page is not None and self._page.sensitive
        base = self._idle.sensitive if sensitive else self._idle.everyday
        return base * (self._idle.more_time if self._reading.more_time else 1)

    @Property(int, constant=True)
    def askFor(self) -> int:
        return self._idle.question
