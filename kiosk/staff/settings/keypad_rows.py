"""The keys of a tactile keypad, as staff see and choose them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.content.keypad import ACTIONS, keys_of
from kiosk.content.settings import Settings

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KeypadRow:
    """What one key does (``key`` is its action), and what the key is called, "" where there is none."""

    key: str
    label: str
    name: str


def keypad_rows(settings: Settings) -> list[KeypadRow]:
    """A row for each thing that a key of the keypad can do."""
    labels = (
        translate("keypad", "Hide this screen"),
        translate("keypad", "Read aloud, or stop"),
        translate("keypad", "Say it again"),
        translate("keypad", "Louder"),
        translate("keypad", "Back to what came before"),
        translate("keypad", "On to what comes next"),
        translate("keypad", "Press what it is on"),
    )
    keys = keys_of(settings.keypad)
    return [KeypadRow(action, label, keys[action]) for action, label in zip(ACTIONS, labels, strict=True)]
