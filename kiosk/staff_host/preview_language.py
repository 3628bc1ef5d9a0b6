"""Says the screens' own words in a second language for a moment: for the preview, while the rest keeps its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from PySide6.QtGui import QGuiApplication

from kiosk.asset_paths import assets


class PreviewLanguage(QTranslator):
    """Stands before the application's own translator and answers only while it is ``speaking``.

    The application has one language, but words are looked up when a page is made; so whoever makes a page while this
    one speaks gets its language, and nobody else does. Words nobody has translated yet are in English. ``own`` is the
    application's language, for which nobody has to interpret.
    """

    def __init__(self, own: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self._tag = own
        self._words = QTranslator()
        self._speaks = False
        self._installed = False

    @contextmanager
    def speaking(self, tag: str) -> Iterator[None]:
        """Answer in the language of a BCP 47 tag until the block ends."""
        self._learn(tag)
        before, self._speaks = self._speaks, tag != self._own
        try:
            yield
        finally:
            self._speaks = before

    def dismiss(self) -> None:
        """Go: nothing asks this one any more."""
        if self._installed:
            self._installed = False
            self._tag = self._own
            QCoreApplication.removeTranslator(self)

    def translate(  # the name is Qt's
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> Any:
        """The words, or None to leave it to the next translator, which "" would not."""
        if not self._speaks:
            return None
        # None stands for no second meaning, which "" would be.
        return self._words.translate(context, source, disambiguation, n) or source

    def isEmpty(self) -> bool:  # the name is Qt's
        """Never: an empty one would not be asked."""
        return False

    def _learn(self, tag: str) -> None:
        if tag == self._tag:
            return
        self._tag = tag
        words = QTranslator()
        words.load(QLocale(tag), "kiosk", "_", str(assets() / "i18n"))
        self._words = words
        if not self._installed and tag != self._own:
            self._installed = True
            # Qt takes the direction from its translators anew each time one is installed.
            direction = QGuiApplication.layoutDirection()
            QCoreApplication.installTranslator(self)
            QGuiApplication.setLayoutDirection(direction)
