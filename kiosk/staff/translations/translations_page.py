"""Translating what visitors read, text by text, and saying that somebody who reads the language has checked it."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.checks.translations import faults
from kiosk.content.draft import Draft
from kiosk.content.model import Translation
from kiosk.content.text import fold
from kiosk.staff.forms.fields import printable
from kiosk.staff.forms.languages import language_name
from kiosk.staff.parts.page import StaffContext
from kiosk.staff.parts.pasting import clipboard_text
from kiosk.staff.translations.translating import Said
from kiosk.staff.translations.translation_rows import step_label
from kiosk.staff.translations.translations_shown import TranslationsShown

QML_IMPORT_NAME = "kiosk.staff"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

LONGEST = 8_000
"""Characters a translation may have, as the content model says."""


@QmlElement
@QmlUncreatable("Pages are made by the shell.")
class TranslationsPage(TranslationsShown):
    """English on one side, the translation on the other.

    What is typed is a draft made from the English that stands there now; a person makes it a checked one. Nothing that
    was written goes because the English changed: it is out of date until somebody confirms or rewrites it.
    """

    scene_name = "translations/TranslationsScene"

    def __init__(self, context: StaffContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        context.signals.changed.connect(self._draft_changed)
        context.signals.published.connect(self.show)

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
            self._write([self._draft(said, written)], step_label(said, self.work.language), key, typing=True)
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
            self._write([self._draft(said, said.text)], step_label(said, self.work.language), key)
            self.show()

    # --- checking -----------------------------------------------------------------------------------------------------

    @Slot(str, bool)
    def check(self, key: str, checked: bool) -> None:
        """The person who is unlocked reads the language and has checked this text against the English that stands there
        now; or it turns out that nobody has."""
        self.finish_typing()
        said = self.text(key)
        if said is not None and said.translation is not None:
            done = self._checked(said) if checked else unchecked(said.translation)
            words = translate("translations", "checked {what}") if checked else translate("translations", "not checked")
            self._write([done], words.format(what=step_label(said, self.work.language)), key)
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

    # --- within -------------------------------------------------------------------------------------------------------

    def _draft(self, said: Said, text: str) -> Translation:
        return Translation(field=said.path, language=self.work.language, text=text, of=said.text)

    def _checked(self, said: Said) -> Translation:
        today, who = self.context.ports.clock().date(), self.context.person.name
        text = said.translation.text if said.translation else ""
        return msgspec.structs.replace(self._draft(said, text), checked_by=who, checked_on=today)

    def _write(self, written: Sequence[Translation], label: str, path: str, *, typing: bool = False) -> None:
        where = f"translation/{self.work.language}/{path}"
        with self._held():
            self.context.session.change_draft(_putting(written), label, where, typing=typing)

    @Slot()
    def _draft_changed(self) -> None:
        if not self._acting:
            # Undone, done again or changed elsewhere: what was typed is not what stands there any more.
            self.typing = None
            self.show()


def unchecked(translation: Translation) -> Translation:
    """``translation`` as a draft."""
    return msgspec.structs.replace(translation, checked_by="", checked_on=None)


def _putting(written: Sequence[Translation]) -> Callable[[Draft], Draft]:
    def change(draft: Draft) -> Draft:
        for each in written:
            draft = draft.translate(each)
        return draft

    return change
