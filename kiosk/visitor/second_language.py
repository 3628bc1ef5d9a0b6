"""Says the screens' own words in a second language: for one visit, or while the preview makes a page.

Decision: the translators are Qt's own, put in and taken out. One written in Python, which could choose word by word,
was tried: Qt's thread that loads QML asks for words too (for the sentence of a file that is not there), waits for the
interpreter, and is waited for by whoever holds it, for ever.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from kiosk.asset_paths import assets

OWN_WORDS: Final = "own-words"
"""The name of the translator of the application's own language, where it has one."""


class SecondLanguage:
    """Takes the place of the application's own language while it speaks.

    Words are looked up when a page is made, and what is on screen is not translated again; so whoever makes a page
    meanwhile gets its language, and nothing that is there already changes. Words nobody has translated yet are in
    English. ``own`` is the application's language.
    """

    def __init__(self, own: str) -> None:
        self._own = own
        self._tag = own
        self._words: QTranslator | None = None

    def speak(self, tag: str) -> None:
        """Everything is in the language of a BCP 47 tag from now on."""
        if tag == self._tag:
            return
        self.forget()
        if tag != self._own:
            self._tag = tag
            self._words = words_of(tag)
            self._put_in()

    def forget(self) -> None:
        """Everything is in the application's own language again, and no words of the other one are kept."""
        if self._words is not None:
            self._take_out()
            self._words = None
            self._tag = self._own

    @contextmanager
    def speaking(self, tag: str) -> Iterator[None]:
        """Speak the language of a BCP 47 tag until the block ends."""
        before = self._tag
        self.speak(tag)
        try:
            yield
        finally:
            self.speak(before)

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Leave everything to the application's own language until the block ends."""
        if self._words is None:
            yield
            return
        self._take_out()
        try:
            yield
        finally:
            self._put_in()

    def _put_in(self) -> None:
        _exchange(_own_words(), [self._words] if self._words else [])

    def _take_out(self) -> None:
        _exchange([self._words] if self._words else [], _own_words())


def _own_words() -> list[QTranslator]:
    application = QCoreApplication.instance()
    return application.findChildren(QTranslator, OWN_WORDS) if application else []


def _exchange(old: list[QTranslator], new: list[QTranslator]) -> None:
    # Qt takes the direction from its translators anew each time one is installed.
    direction = QGuiApplication.layoutDirection()
    for each in old:
        QCoreApplication.removeTranslator(each)
    for each in new:
        QCoreApplication.installTranslator(each)
    QGuiApplication.setLayoutDirection(direction)


def words_of(tag: str) -> QTranslator:
    """The screens' own words in a language, as far as they are translated."""
    words = QTranslator()
    words.load(QLocale(tag), "kiosk", "_", str(assets() / "i18n"))
    return words


def checked_by(words: QTranslator) -> str:
    """Who has checked ``words``; "" where nobody who speaks their language has, or there are none."""
    said = words.translate("LanguageNote", "nobody", "who speaks this language and has checked these words")
    return "" if said in (None, "", "nobody") else said
