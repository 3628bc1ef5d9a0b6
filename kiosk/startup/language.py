"""The language the screens' own words are in, and the direction they run."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from kiosk.asset_paths import assets
from kiosk.visitor.second_language import OWN_WORDS


def speak(tag: str) -> None:
    """Say everything in the language of a BCP 47 tag from now on, mirrored where that is read right to left.

    Words nobody has translated yet stay English. Call it before the window is made.
    """
    locale = QLocale(tag)
    application = QCoreApplication.instance()
    # Or what is not translated into this language would be said in the last one.
    for spoken in application.findChildren(QTranslator, OWN_WORDS) if application else ():
        QCoreApplication.removeTranslator(spoken)
        spoken.setParent(None)
    translator = QTranslator(application)
    translator.setObjectName(OWN_WORDS)
    if translator.load(locale, "kiosk", "_", str(assets() / "i18n")):
        QCoreApplication.installTranslator(translator)
    # After the translator: Qt takes the direction from it anew each time one is installed.
    QGuiApplication.setLayoutDirection(locale.textDirection())
