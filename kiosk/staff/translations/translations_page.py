"""TranslatedTexts what visitors read, text by text, and saying that somebody who reads the language has checked it."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.checks.translations import faults
from kiosk.content.direction import runs_right
from kiosk.content.model import Translation
from kiosk.content.text import fold
from kiosk.content.things import Thing, called
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.fields import printable
from kiosk.staff.forms.languages import language_name
from kiosk.staff.forms.rows import OptionRow, ThingRow
from kiosk.staff.parts.page import StaffContext, StaffPage
from kiosk.staff.parts.pasting import clipboard_text
from kiosk.staff.preview.preview_pane import PreviewModel
from kiosk.staff.things.thing_status import status_of
from kiosk.staff.translations.text_labels import TextLabels
from kiosk.staff.translations.translated_texts import Progress, TranslatedText, TranslatedTexts, adding, as_draft
from kiosk.staff.translations.translation_list import LIST_DELAY, Listed, TranslationList
from kiosk.staff.translations.translation_rows import (
    FILTERS,
    TranslationRow,
    filter_label,
    progress_words,
    translation_row,
)

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

LONGEST = 8_000
"""Characters a translation may have, as the content model says."""


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class TranslationsPage(StaffPage):
    """English on one side, the translation on the other.

    What is typed is a draft made from the English that stands there now; a person makes it a checked one. Nothing that
    was written goes because the English changed: it is out of date until somebody confirms or rewrites it.
    With a filter, the texts of the chosen thing that it showed stay while they are worked on, and so does the thing.
    """

    scene_name = "translations/TranslationsScene"

    changed = Signal()
    opened = Signal()
    """Another thing, another language or another filter: the texts begin at the top."""
    jump_wanted = Signal(int)
    """Show the text at this index, and put the keys there."""

    def __init__(self, context: StaffContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent, title=translate("translations", "Translations"))
        self.work = TranslatedTexts(context.session)
        self.path = ""
        self.typing: tuple[str, str] | None = None
        self._filter = "all"
        self._search = ""
        self._kept: set[str] = set()
        self._made_from: dict[tuple[str, str], str] = {}
        self._labels = TextLabels(
            lambda thing: FormContext(context.session.written, thing, context.ports.clock().date(), all_open=True)
        )
        self._list = TranslationList(self.work)
        self._listed = Listed()
        self._own = Progress()
        self._languages = self.rows(OptionRow)
        self._filters = self.rows(OptionRow)
        self._things = self.rows(ThingRow)
        self._texts = self.rows(TranslationRow)
        self._preview = PreviewModel(context.ports.preview, context.catalogue, context.ports.clock, self)
        self._preview.set_drafts(True)
        self._preview.fields.serve_texts(lambda: self.work.shown(self.said), self.jump)
        self._later = QTimer(self, singleShot=True, interval=LIST_DELAY)
        self._later.timeout.connect(self.show)
        context.signals.changed.connect(self._preview.follow)
        context.signals.changed.connect(self._draft_changed)
        context.signals.published.connect(self.show)
        self.choose_language(next(iter(self.work.languages()), ""))

    @property
    def thing(self) -> Thing | None:
        """The chosen thing, while visitors would see it."""
        session = self.context.session
        return session.thing(self.path) if self.path and self.path not in session.draft.hidden else None

    @property
    def said(self) -> list[TranslatedText]:
        """The texts of the chosen thing."""
        thing = self.thing
        return [] if thing is None or not self.work.language else self.work.said(self.path, thing)

    def text(self, key: str) -> TranslatedText | None:
        """The text at the path ``key`` of the chosen thing."""
        return next((each for each in self.said if each.path == key), None)

    def step_label(self, said: TranslatedText) -> str:
        """What undo calls a change of a text of the chosen thing."""
        words = translate("translations", "{language}: {label}")
        return words.format(language=self._language_name(), label=self._labels.of(said.path, self.thing))

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

    def _begin(self) -> None:
        self._kept = set()
        self.show()
        self._preview.fields.hold("")
        self.opened.emit()

    def refresh(self) -> None:
        """The page came on screen, or the day may be another."""
        self.show()

    def show_thing(self, path: str, field: str) -> None:
        """Show a translation: ``translation/LANGUAGE`` and the path of the text, in one or in both."""
        _, language, *rest = path.split("/", 2)
        text = "/".join((*rest, field)).strip("/")
        if language in self.work.languages() and language != self.work.language:
            self.choose_language(language)
        thing = "/".join(text.split("/")[:2])
        if thing != self.path:
            self.choose_thing(thing)
        self.jump(text)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.finish_typing()

    # --- writing ------------------------------------------------------------------------------------------------------

    @Slot(str, str)
    def set_text(self, key: str, text: str) -> None:
        """What stands in the translation of the text at ``key`` now."""
        if self.typing and self.typing[0] != key:
            self.finish_typing()
        said = self.text(key)
        if said is None:
            return
        kept = text[:LONGEST]
        self.typing = (key, kept)
        written = fold(printable(kept, paragraphs=True))
        if said.translation is None or written != said.translation.text:
            self._write([self._draft(said, written)], self.step_label(said), key, typing=True)
        self.show_typed()

    @Slot(str)
    def leave_field(self, key: str) -> None:
        """The keys have left a field: it shows what was kept."""
        if self.typing and self.typing[0] == key:
            self.finish_typing()

    def finish_typing(self) -> None:
        """Whatever is typed in counts as left."""
        if self.typing is None:
            return
        self.typing = None
        self.context.session.finish_typing()
        self.show()
        self.context.save()

    @Slot(str, result=str)
    def pasted(self, key: str) -> str:
        """The text of the clipboard, to put into a field; "" with a sentence where there is too much of it."""
        del key
        return clipboard_text(LONGEST, self.context.notify)

    @Slot(str)
    def same_as_english(self, key: str) -> None:
        """A name or a number that stays as it is."""
        self.finish_typing()
        if (said := self.text(key)) is not None:
            self._write([self._draft(said, said.text)], self.step_label(said), key)
            self.show()

    # --- checking -----------------------------------------------------------------------------------------------------

    @Slot(str, bool)
    def check(self, key: str, checked: bool) -> None:
        """The person who is unlocked reads the language and has checked this text against the English that stands there
        now; or it turns out that nobody has."""
        self.finish_typing()
        said = self.text(key)
        if said is not None and said.translation is not None:
            done = self._checked(said) if checked else as_draft(said.translation)
            words = translate("translations", "checked {what}") if checked else translate("translations", "not checked")
            self._write([done], words.format(what=self.step_label(said)), key)
            self.show()

    @Slot()
    def check_all(self) -> None:
        """The same of every draft of the chosen thing. One with a mistake in it stays a draft, and one that is out of
        date wants a look of its own."""
        self.finish_typing()
        drafts = [each for each in self.said if each.status == "draft" and each.translation is not None]
        sound = [each for each in drafts if each.translation is not None and not any(faults(each.translation))]
        words = translate("translations", "checked {language}").format(language=language_name(self.work.language))
        self._write([self._checked(each) for each in sound], words, self.path)
        self.show()
        if len(sound) < len(drafts):
            left = translate("translations", "{count} stay drafts until what is wrong with them is put right.")
            self.context.notify(left.format(count=len(drafts) - len(sound)))

    @Slot()
    def open_languages(self) -> None:
        """Go to where the venue chooses its languages."""
        venue = self.context.catalogue().venue
        if venue is not None:
            self.context.open_thing(f"venue/{venue.id}", "languages")

    def _draft(self, said: TranslatedText, text: str) -> Translation:
        return Translation(field=said.path, language=self.work.language, text=text, of=said.text)

    def _checked(self, said: TranslatedText) -> Translation:
        today, who = self.context.ports.clock().date(), self.context.person.name
        text = said.translation.text if said.translation else ""
        return msgspec.structs.replace(self._draft(said, text), checked_by=who, checked_on=today)

    def _write(self, written: Sequence[Translation], label: str, path: str, *, typing: bool = False) -> None:
        where = f"translation/{self.work.language}/{path}"
        with self._held():
            self.context.session.change_draft(adding(written), label, where, typing=typing)

    @Slot()
    def _draft_changed(self) -> None:
        if not self._acting:
            # Undone, done again or changed elsewhere: what was typed is not what stands there any more.
            self.typing = None
            self.show()

    # --- the list and the texts ---------------------------------------------------------------------------------------

    def _show_list(self) -> None:
        self._listed = self._list.listed(self._filter, self._search, self.path)
        self._things.replace(self._listed.rows)
        language, languages = self.work.language, self.work.languages()
        self._languages.replace([OptionRow(tag, language_name(tag), chosen=tag == language) for tag in languages])
        self._filters.replace([OptionRow(key, filter_label(key), chosen=key == self._filter) for key in FILTERS])

    def _show_texts(self) -> None:
        said, language, thing = self.said, self.work.language, self.thing
        for each in said:
            if each.status == "stale" and each.translation is not None:
                self._made_from[language, each.path] = each.translation.of
        self._kept |= {each.path for each in said if self._filter in ("all", each.status)}
        typed = dict([self.typing] if self.typing else [])
        self._texts.replace(
            [
                translation_row(
                    each,
                    self._labels.of(each.path, thing),
                    language,
                    typed.get(each.path),
                    self._made_from.get((language, each.path), ""),
                )
                for each in said
                if each.path in self._kept
            ]
        )
        states = [each.status for each in said]
        self._own = Progress(len(said), states.count("checked"), states.count("draft"), states.count("stale"))

    def _language_name(self) -> str:
        return language_name(self.work.language) if self.work.language else ""

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

    @Property(str, notify=changed)
    def languageName(self) -> str:
        return self._language_name()

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:
        return runs_right(self.work.language)

    @Property(str, notify=changed)
    def wholeWords(self) -> str:
        return progress_words(self._listed.whole) if self._listed.whole.total else ""

    @Property(str, notify=changed)
    def moreWords(self) -> str:
        more = self._listed.found - len(self._listed.rows)
        if not self._listed.found:
            return translate("translations", "Nothing found.")
        return translate("things", "{count} more. Type a few letters to find one.").format(count=more) if more else ""

    @Property(str, notify=changed)
    def chosen(self) -> str:
        return self.path if self.said else ""

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
        return words.format(language=self._language_name())

    @Property(str, notify=changed)
    def previewPage(self) -> str:
        today = self.context.ports.clock().date()
        return status_of(self.context.session, self.path, "", today).preview if self.said else ""
