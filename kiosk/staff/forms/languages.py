"""Languages by their names, as tags of BCP 47."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.fields import Written
from kiosk.staff.forms.reading import Unread

translate = QCoreApplication.translate

_TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_NAMES: Final = {
    "en-GB": "English",
    "ar": "Arabic",
    "bn": "Bangla",
    "bfi": "British Sign Language",
    "bg": "Bulgarian",
    "zh": "Chinese",
    "cs": "Czech",
    "fr": "French",
    "de": "German",
    "el": "Greek",
    "gu": "Gujarati",
    "hi": "Hindi",
    "hu": "Hungarian",
    "it": "Italian",
    "ku": "Kurdish",
    "lt": "Lithuanian",
    "ne": "Nepali",
    "ps": "Pashto",
    "fa": "Persian",
    "pl": "Polish",
    "pt": "Portuguese",
    "pa": "Punjabi",
    "ro": "Romanian",
    "ru": "Russian",
    "so": "Somali",
    "es": "Spanish",
    "sw": "Swahili",
    "ta": "Tamil",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "cy": "Welsh",
}
"""The languages a name stands for; any other is written as its tag."""
OFFERED: Final = ("en-GB", "ar", "bn", "pl", "ro", "ur")
"""Languages the kiosk has letters for; English is always on."""
_SCRIPT, _COUNTRY = 4, 2
"""Letters of the parts of a tag that name them (RFC 5646, 2.2)."""
_TAGS: Final = {name.casefold(): tag for tag, name in _NAMES.items()}


def show_languages(tags: Iterable[str]) -> str:
    """``tags`` as a field shows them: English, Urdu."""
    return ", ".join(_NAMES.get(tag, tag) for tag in tags)


def read_languages(text: str) -> tuple[str, ...]:
    """The tags of the languages ``text`` names, each once. Raises ``Unread``."""
    tags = []
    for name in (part.strip() for part in text.split(",")):
        tag = _TAGS.get(name.casefold(), name)
        if name and (_TAG.fullmatch(tag) is None or (tag == name and len(name.split("-")[0]) > 3)):
            raise Unread(
                translate("forms", "“{name}” is not a language this kiosk knows by name.").format(name=name[:40]),
                translate("forms", "Write the English name of the language, with commas between several."),
            )
        if name and tag not in tags:
            tags.append(tag)
    return tuple(tags)


def language_name(tag: str) -> str:
    """What a language is called in English, which staff read and every machine has letters for, with the country or the
    script where the tag says one; its tag where it has no name."""
    if tag in _NAMES:
        return _NAMES[tag]
    language, _, more = tag.partition("-")
    plain = _NAMES.get(language) or _unlisted(language)
    if not more or plain == language:
        return plain if plain != language else tag
    locale = QLocale(tag)
    parts = more.split("-")
    said = [QLocale.scriptToString(locale.script())] if any(len(each) == _SCRIPT for each in parts) else []
    said += [QLocale.territoryToString(locale.territory())] if any(len(each) == _COUNTRY for each in parts) else []
    return f"{plain} ({', '.join(said)})" if said else plain


def _unlisted(language: str) -> str:
    found = QLocale(language).language()
    return language if found is QLocale.Language.C else QLocale.languageToString(found)


@dataclass(frozen=True, kw_only=True)
class Languages(Written):
    """Several languages, by name, with commas between them."""

    def show(self, value: tuple[str, ...]) -> str:
        """The names of the languages, with commas between them."""
        return show_languages(value)

    def told(self, holder: Any, context: FormContext) -> str:
        """Their names, of every one that has a name."""
        return ", ".join(language_name(tag) for tag in getattr(holder, self.name))

    def read(self, text: str, holder: Any, context: FormContext) -> tuple[str, ...]:
        """The tags of the languages ``text`` names. Raises ``Unread``."""
        tags = read_languages(text)
        if self.required and not tags:
            raise Unread(self.required, translate("forms", "Write at least one."))
        return tags


@dataclass(frozen=True, kw_only=True)
class Language(Written):
    """One language, by name; or none, where none is ``required``."""

    def show(self, value: str | None) -> str:
        """The name of the language."""
        return language_name(value) if value else ""

    def read(self, text: str, holder: Any, context: FormContext) -> str | None:
        """The tag of the language ``text`` names. Raises ``Unread``."""
        before: str | None = getattr(holder, self.name)
        if text.strip() == self.show(before):
            return before
        tags = read_languages(text)
        if self.required and not tags:
            raise Unread(self.required, translate("forms", "Write one."))
        if len(tags) > 1:
            raise Unread(translate("forms", "These are several languages."), translate("forms", "Write one."))
        return tags[0] if tags else None
