"""Pages that a person has said: which file is played, and what is said before it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QUrl

from kiosk.content.model import Recording
from kiosk.content.translations import fallbacks
from kiosk.visitor.page_context import PageContext

translate = QCoreApplication.translate


NOTICE = 4_000
"""Milliseconds for which the notice stands there alone: as long as it takes to say."""


def notice() -> list[str]:
    """What is said before anything of a page is: that others may hear it, and how to stop."""
    return [
        translate("ReadAloud", "Reading aloud. People near you may hear this."),
        translate("ReadAloud", "To stop it, touch the screen or press any key."),
    ]


def unplayable() -> str:
    """What is said where the recording cannot be played, and there is no voice either."""
    return translate("ReadAloud", "The recording of this page cannot be played.")


def no_voice() -> str:
    """What is said where nothing can be heard in the language of the visit."""
    return translate("ReadAloud", "This kiosk has no voice for this language.")


def recording_file(recordings: Iterable[Recording], language: str, context: PageContext) -> str:
    """The path of the sound in which a page is said in the language of this BCP 47 tag; "" where there is none, or its
    file is gone."""
    said = {each.language.lower(): each.media for each in recordings}
    media = next((said[tag] for tag in fallbacks(language) if tag in said), "")
    return QUrl(context.media_url(media)).toLocalFile() if media else ""
