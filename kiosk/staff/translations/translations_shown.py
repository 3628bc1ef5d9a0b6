"""What the translations page shows: the languages, the things and how far each is, and the texts of the chosen one."""

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot

from kiosk.content.direction import runs_right
from kiosk.content.things import Thing, called
from kiosk.staff.forms.languages import language_name
from kiosk.staff.forms.rows import OptionRow, ThingRow
from kiosk.staff.parts.page import StaffContext, StaffPage
from kiosk.staff.preview.preview_pane import PreviewModel
from kiosk.staff.things.standing import status_of
from kiosk.staff.things.thing_lists import SHOWN, Tone, fold
from kiosk.staff.translations.translating import Progress, Said, Translating
from kiosk.staff.translations.translation_rows import (
    FILTERS,
    TranslationRow,
    filter_label,
    matching,
    progress_words,
    thing_line,
    translation_row,
)

translate = QCoreApplication.translate

LIST_DELAY = 300
"""Milliseconds after the last key until the list says how far everything is."""


class TranslationsShown(StaffPage):
    """Everything on the page that nobody writes in.

    With a filter, the texts of the chosen thing that it showed stay while they are worked on, and so does the thing.
    """

    changed = Signal()
    opened = Signal()
    """Another thing, another language or another filter: the texts begin at the top."""
    jump_wanted = Signal(int)
    """Show the text at this index, and put the keys there."""

    def __init__(self, context: StaffContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent, title=translate("translations", "Translations"))
        self.work = Translating(context.session)
        self.path = ""
        self.typing: tuple[str, str] | None = None
        self._filter = "all"
        self._search = ""
        self._kept: set[str] = set()
        self._made_from: dict[tuple[str, str], str] = {}
        self._finding: dict[str, tuple[object, str]] = {}
        self._whole = Progress()
        self._own = Progress()
        self._found = 0
        self._languages = self.rows(OptionRow)
        self._filters = self.rows(OptionRow)
        self._things = self.rows(ThingRow)
        self._texts = self.rows(TranslationRow)
        self._preview = PreviewModel(context.ports.preview, context.catalogue, context.ports.clock, self)
        self._preview.set_drafts(True)
        self._later = QTimer(self, singleShot=True, interval=LIST_DELAY)
        self._later.timeout.connect(self.show)
        context.signals.changed.connect(self._preview.follow)
        self.choose_language(next(iter(self.work.languages()), ""))

    @property
    def thing(self) -> Thing | None:
        """The chosen thing, while visitors would see it."""
        session = self.context.session
        return session.thing(self.path) if self.path and self.path not in session.draft.hidden else None

    @property
    def said(self) -> list[Said]:
        """The texts of the chosen thing."""
        thing = self.thing
        return [] if thing is None or not self.work.language else self.work.said(self.path, thing)

    def text(self, key: str) -> Said | None:
        """The text at the path ``key`` of the chosen thing."""
        return next((each for each in self.said if each.path == key), None)

    @Slot()
    def show(self) -> None:
        """Bring everything up to date with the draft."""
        self._later.stop()
        if self.work.language not in self.work.languages():
            self.work.language = next(iter(self.work.languages()), "")
        self._show_list()
        self._show_texts()
        self.changed.emit()

    def show_typed(self) -> None:
        """The same for the texts alone; the list follows when nobody has typed for a moment, for it may be long."""
        self._show_texts()
        self._later.start()
        self.changed.emit()

    # --- what somebody looks at ---------------------------------------------------------------------------------------

    @Slot(str)
    def choose_language(self, tag: str) -> None:
        """Translate into another language."""
        self.finish_typing()
        self.work.language = tag
        self._preview.set_language(tag)
        self._begin()

    @Slot(str)
    def choose_filter(self, key: str) -> None:
        """Show all texts, or those in one state."""
        self.finish_typing()
        self._filter = key if key in FILTERS else FILTERS[0]
        self._begin()

    @Slot(str)
    def search(self, words: str) -> None:
        """Show the things that hold every word."""
        self._search = words
        self.show()

    @Slot(str)
    def choose_thing(self, path: str) -> None:
        """Show the texts of a thing; "" goes back to the list."""
        self.finish_typing()
        self.path = path
        self._preview.turn_to(status_of(self.context.session, path, "", self.context.ports.clock().date()).preview)
        self._begin()

    @Slot(str)
    def jump(self, key: str) -> None:
        """Show the text at a path of the chosen thing, whatever the filter."""
        self._kept.add(key)
        self.show()
        place = self._texts.place_of(key)
        if place >= 0:
            self.jump_wanted.emit(place)

    def finish_typing(self) -> None:
        """Whatever is typed in counts as left."""

    def _begin(self) -> None:
        self._kept = set()
        self.show()
        self.opened.emit()

    # --- the list and the texts ---------------------------------------------------------------------------------------

    def _show_list(self) -> None:
        language, words = self.work.language, fold(self._search).split()
        rows: list[ThingRow] = []
        self._whole, self._found = Progress(), 0
        for path, thing in self.work.things() if language else ():
            progress = self.work.progress(path, thing)
            self._whole += progress
            found = matching(progress, self._filter) and all(word in self._findable(path, thing) for word in words)
            if not found and path != self.path:
                continue
            self._found += 1
            if len(rows) < SHOWN or path == self.path:
                line = thing_line(path.partition("/")[0], progress)
                tone: Tone = "changed" if progress.stale else ""
                rows.append(ThingRow(path, called(thing), line, tone, path == self.path))
        self._things.replace(rows)
        self._languages.replace(
            [OptionRow(tag, language_name(tag), chosen=tag == language) for tag in self.work.languages()]
        )
        self._filters.replace([OptionRow(key, filter_label(key), chosen=key == self._filter) for key in FILTERS])

    def _findable(self, path: str, thing: Thing) -> str:
        texts = self.work.texts(path, thing)
        known = self._finding.get(path)
        if known is None or known[0] is not texts:
            known = self._finding[path] = (texts, " ".join(fold(text) for _, text in texts))
        return known[1]

    def _show_texts(self) -> None:
        said, language = self.said, self.work.language
        for each in said:
            if each.status == "stale" and each.translation is not None:
                self._made_from[language, each.path] = each.translation.of
        self._kept |= {each.path for each in said if self._filter in ("all", each.status)}
        typed = dict([self.typing] if self.typing else [])
        self._texts.replace(
            [
                translation_row(each, language, typed.get(each.path), self._made_from.get((language, each.path), ""))
                for each in said
                if each.path in self._kept
            ]
        )
        states = [each.status for each in said]
        self._own = Progress(len(said), states.count("checked"), states.count("draft"), states.count("stale"))

    # --- what QML reads -----------------------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def languages(self) -> QObject:
        return self._languages

    @Property(QObject, constant=True)
    def filters(self) -> QObject:
        return self._filters

    @Property(QObject, constant=True)
    def things(self) -> QObject:
        return self._things

    @Property(QObject, constant=True)
    def texts(self) -> QObject:
        return self._texts

    @Property(QObject, constant=True)
    def preview(self) -> QObject:
        return self._preview

    @Property(str, notify=changed)
    def searchText(self) -> str:
        return self._search

    @Property(str, notify=changed)
    def language(self) -> str:
        return self.work.language

    def _get_language_name(self) -> str:
        return language_name(self.work.language) if self.work.language else ""

    languageName = Property(str, _get_language_name, notify=changed)

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:
        return runs_right(self.work.language)

    @Property(str, notify=changed)
    def wholeWords(self) -> str:
        return progress_words(self._whole) if self._whole.total else ""

    @Property(str, notify=changed)
    def moreWords(self) -> str:
        more = self._found - len(self._things.rows)
        if not self._found:
            return translate("translations", "Nothing found.")
        return translate("things", "{count} more. Type a few letters to find one.").format(count=more) if more else ""

    def _get_chosen(self) -> str:
        return self.path if self.said else ""

    chosen = Property(str, _get_chosen, notify=changed)

    @Property(str, notify=changed)
    def thingName(self) -> str:
        return called(thing) if (thing := self.thing) is not None else ""

    @Property(str, notify=changed)
    def thingWords(self) -> str:
        return progress_words(self._own) if self._own.total else ""

    @Property(bool, notify=changed)
    def canCheckAll(self) -> bool:
        return self._own.drafts > 0

    @Property(str, notify=changed)
    def checkAllWords(self) -> str:
        words = translate("translations", "I read {language} and have checked every draft here")
        return words.format(language=self._get_language_name())

    @Property(str, notify=changed)
    def previewPage(self) -> str:
        today = self.context.ports.clock().date()
        return status_of(self.context.session, self.path, "", today).preview if self._get_chosen() else ""
