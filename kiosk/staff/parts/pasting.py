"""Pasting: what is on the clipboard is measured before it is put anywhere, for it may be as large as a disk."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.content.characters import clean

translate = QCoreApplication.translate


def clipboard_text(room: int, notify: Callable[[str], None]) -> str:
    """The text of the clipboard without what nobody can see in it, for a field of ``room`` characters; "" with a
    sentence where it is longer."""
    text = QGuiApplication.clipboard().text()
    if len(text) > room:
        words = translate("things", "That is {count} characters, and there is room for {room}. Nothing was pasted.")
        notify(words.format(count=len(text), room=room))
        return ""
    return clean(text)
