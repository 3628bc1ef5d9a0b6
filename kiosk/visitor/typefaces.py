"""Typefaces beside the Latin one, loaded when something is drawn with them: most visits need none."""

from collections.abc import Iterable
from contextlib import suppress

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.asset_paths import assets
from kiosk.content.typefaces import LATIN_FAMILY, SLASHED_ZERO_FONTS, font_files, script_typefaces
from kiosk.errors import OurError
from kiosk.ui.qt_log import keep_quiet

_LOADED = "typefaces"
"""A property of the application, because what Qt has loaded goes with it too."""


def load_fonts(languages: Iterable[str]) -> None:
    """Load the typefaces that texts in ``languages`` need, those that are not there yet. Raises OurError where some
    that we ship are missing or damaged, once the others are loaded; the machine's own stand in for them."""
    application = QGuiApplication.instance()
    tags = tuple(languages)
    loaded: list[str] = (application.property(_LOADED) if application else None) or []
    new = [name for name in (*font_files(tags), *SLASHED_ZERO_FONTS) if name not in loaded]
    if not new:
        return
    keep_quiet()
    for typeface in script_typefaces(tags):
        # Or letters of another script would come from whatever typeface the machine has.
        QFont.insertSubstitution(LATIN_FAMILY, typeface.family)
    missing = [name for name in new if QFontDatabase.addApplicationFont(str(assets() / "fonts" / name)) < 0]
    if application:
        application.setProperty(_LOADED, [*loaded, *new])
    if missing:
        raise OurError(
            f"Typefaces are missing from this installation, or damaged: {', '.join(missing)}.",
            "Install the kiosk again.",
        )


def load_letters_of(language: str | None) -> None:
    """The same for words in ``language`` that a page is about to show; a page with boxes in it is better than none
    (safety rule 11)."""
    if language is not None:
        with suppress(OurError):
            load_fonts((language,))
