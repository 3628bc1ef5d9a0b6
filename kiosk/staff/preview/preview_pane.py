"""Beside the form: what visitors will see. Which page, in which size, language and time."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.catalogue import Catalogue
from kiosk.content.defaults import TEXT_SCALES
from kiosk.content.pages import PLAIN, page_showing
from kiosk.staff.forms.languages import language_name
from kiosk.staff.forms.reading import Unread, read_date, read_time
from kiosk.staff.ports import Look, Preview
from kiosk.staff.preview.preview_fields import PreviewFields
from kiosk.staff.preview.preview_screen import PreviewPicture, PreviewScreen
from kiosk.ui.calendar_names import day_name, month_name
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

REGISTERED = (PreviewPicture, PreviewScreen)
"""Python types the pane needs; naming them here keeps the import that registers them."""

EASY_READ = "easy_read"
"""The field whose lines they are."""

SETTLE_MS = 250
"""How long after a key the preview follows: a word is typed in one go."""

TURN_MS = 80
"""How long after another thing was chosen: its form is drawn first."""


@dataclass(frozen=True, slots=True)
class PreviewLanguageRow:
    """A language the preview can be in."""

    key: str
    name: str
    chosen: bool


@QmlElement
@QmlUncreatable("A page of the staff room makes it.")
class PreviewModel(QObject):
    """Follows what is written, a moment behind it, while it is ``watched``.

    ``catalogue`` gives what visitors would see if the draft were published now, ``clock`` the venue's time. Whoever
    owns this calls ``follow`` after an edit and ``turn_to`` for another thing.
    """

    changed = Signal()
    fields: PreviewFields
    """Where it shows what the fields of a form say."""

    def __init__(
        self,
        preview: Preview,
        catalogue: Callable[[], Catalogue],
        clock: Callable[[], dt.datetime],
        parent: QObject | None = None,
        *,
        settle_ms: int = SETTLE_MS,
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._catalogue = catalogue
        self._clock = clock
        self._path = ""
        self._watched = False
        self._look = Look()
        self._time_problem = ""
        self._tongues = Rows(PreviewLanguageRow, (), self)
        self._fields = PreviewFields(preview, self)
        self._fields.held.connect(self._turn_easy)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._settle_ms = settle_ms
        self._turn_ms = min(TURN_MS, settle_ms)
        self._soon.timeout.connect(self.show_now)

    # --- what it follows ----------------------------------------------------------------------------------------------

    def turn_to(self, path: str, poster: str = "") -> None:
        """Show the thing at ``path`` (``service/ID``); a thing without a page of its own shows where it is seen. Of a
        campaign, its ``poster`` of that id, where one is given."""
        if (path, poster) != (self._path, self._look.poster):
            self._path = path
            self._look = replace(self._look, poster=poster, easy=False)
            self._soon.start(self._turn_ms)

    @Slot()
    def follow(self) -> None:
        """Draw the page anew shortly: something was written."""
        if self._watched:
            self.fields.written()
            self._soon.start(self._settle_ms)

    @Slot(bool)
    def watch(self, watched: bool) -> None:
        """Somebody looks at it now, or nobody does: then nothing is drawn."""
        if watched == self._watched:
            return
        self._watched = watched
        if watched:
            self._soon.start(self._turn_ms)
        else:
            self.close()

    @Slot()
    def show_now(self) -> None:
        """Draw what stands there now."""
        if not self._watched or not self._path:
            return
        catalogue = self._catalogue()
        self._offer(catalogue)
        self._preview.show(catalogue, page_of(self._path, catalogue), self._look)
        self.changed.emit()

    def close(self) -> None:
        """Stop drawing, and take the preview down."""
        self._soon.stop()
        self._watched = False
        self._preview.close()

    # --- how it is shown ----------------------------------------------------------------------------------------------

    @Slot(bool)
    def set_portrait(self, portrait: bool) -> None:
        """Upright, or across."""
        self._dress(portrait=portrait)

    @Slot()
    def next_scale(self) -> None:
        """Larger text: 100, 150, 200 per cent, and round again."""
        self._dress(text_scale=TEXT_SCALES[(TEXT_SCALES.index(self._look.text_scale) + 1) % len(TEXT_SCALES)])

    @Slot(bool)
    def set_contrast(self, contrast: bool) -> None:
        """High contrast, or not."""
        self._dress(contrast=contrast)

    @Slot(str)
    def set_language(self, tag: str) -> None:
        """Show it in the language of a BCP 47 tag."""
        self._dress(language=tag)

    @Slot(bool)
    def set_drafts(self, drafts: bool) -> None:
        """With translations that nobody has checked, or without."""
        self._dress(drafts=drafts)

    @Slot()
    def set_now(self) -> None:
        """At the time it is."""
        self._dress(now=None)

    @Slot()
    def pick_time(self) -> None:
        """At a time that is chosen, beginning with the one it is."""
        if self._look.now is None:
            self._dress(now=self._clock().replace(second=0, microsecond=0))

    @Slot(str)
    def type_day(self, text: str) -> None:
        """On the day ``text`` says; where it says none, ``timeProblem`` does."""
        now = self._look.now or self._clock()
        self._take(lambda: dt.datetime.combine(read_date(text, now.date()), now.timetz()))

    @Slot(str)
    def type_time(self, text: str) -> None:
        """At the time ``text`` says; where it says none, ``timeProblem`` does."""
        now = self._look.now or self._clock()
        self._take(lambda: dt.datetime.combine(now.date(), read_time(text), now.tzinfo))

    def _turn_easy(self, key: str) -> None:
        """A line of Easy Read in hands is shown as it will be read; any other field on the page as it usually is."""
        easy = EASY_READ in key.split("/")
        if key and easy != self._look.easy:
            self._look = replace(self._look, easy=easy)
            self._soon.start(0)

    def _take(self, read: Callable[[], dt.datetime]) -> None:
        try:
            self._time_problem, now = "", read()
        except Unread as unread:
            self._time_problem = f"{unread.what} {unread.remedy}"
            self.changed.emit()
        else:
            if 2000 <= now.year < 2100:
                self._dress(now=now)

    @Slot(int)
    def step_days(self, by: int) -> None:
        """Some days later or earlier, at the same time by the clock."""
        self._step(dt.timedelta(days=by))

    @Slot(int)
    def step_minutes(self, by: int) -> None:
        """Some minutes later or earlier."""
        self._step(dt.timedelta(minutes=by))

    def _step(self, by: dt.timedelta) -> None:
        self._time_problem = ""
        if self._look.now is not None:
            stepped = self._look.now + by
            if 2000 <= stepped.year < 2100:
                self._dress(now=stepped)

    def _dress(self, **fields: object) -> None:
        self._look = replace(self._look, **fields)  # type: ignore[arg-type]  # by the names of the fields
        self.changed.emit()
        self._soon.start(0)

    def _offer(self, catalogue: Catalogue) -> None:
        if self._look.language not in catalogue.languages and catalogue.languages:
            self._look = replace(self._look, language=catalogue.languages[0])
        chosen = self._look.language
        self._tongues.replace(
            [PreviewLanguageRow(tag, language_name(tag), tag == chosen) for tag in catalogue.languages]
        )

    # --- what QML reads -----------------------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def screen(self) -> QObject:
        return self._preview.screen

    @Property(QObject, constant=True)  # type: ignore[no-redef]  # Qt's stubs do not say what a property gives
    def fields(self) -> PreviewFields:
        return self._fields

    @Property(bool, notify=changed)
    def portrait(self) -> bool:
        return self._look.portrait

    @Property(str, notify=changed)
    def scaleWords(self) -> str:
        if self._look.text_scale == TEXT_SCALES[0]:
            return translate("PreviewModel", "Large text")
        return translate("PreviewModel", "Text {percent} %").format(percent=round(self._look.text_scale * 100))

    @Property(bool, notify=changed)
    def large(self) -> bool:
        return self._look.text_scale > TEXT_SCALES[0]

    @Property(bool, notify=changed)
    def contrast(self) -> bool:
        return self._look.contrast

    @Property(QObject, constant=True)
    def tongues(self) -> QObject:
        return self._tongues

    @Property(bool, notify=changed)
    def manyTongues(self) -> bool:
        return len(self._tongues.rows) > 1

    @Property(bool, notify=changed)
    def drafts(self) -> bool:
        return self._look.drafts

    @Property(bool, notify=changed)
    def translated(self) -> bool:
        return self._look.language != next((each.key for each in self._tongues.rows), self._look.language)

    @Property(bool, notify=changed)
    def timed(self) -> bool:
        return self._look.now is not None

    @Property(str, notify=changed)
    def day(self) -> str:
        now = self._look.now or self._clock()
        # Not strftime: its language is that of the machine.
        return f"{day_name(now.weekday())} {now.day} {month_name(now.month)} {now.year}"

    @Property(str, notify=changed)
    def time(self) -> str:
        return f"{self._look.now or self._clock():%H:%M}"

    @Property(str, notify=changed)
    def timeProblem(self) -> str:
        return self._time_problem


def page_of(path: str, catalogue: Catalogue) -> str:
    """The page on which the thing at ``path`` is seen. An organization has none of its own: one of its services does,
    else Start; a venue, and what is not a thing, is seen on the venue page."""
    kind, _, ident = path.partition("/")
    if kind == "organization":
        of_it = next((each.id for each in catalogue.services if each.organization == ident), None)
        return f"service/{of_it}" if of_it else "start"
    return path if path in PLAIN else page_showing(path) or "venue"
