"""The key of the venue's own that hides the screen: which keys may be it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from kiosk.errors import ContentError

translate = QCoreApplication.translate

_HOLDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ALL_THREE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_TYPES = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
"""Keys by which a page is used."""

_ALONE = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
"""Keys that mean nothing by themselves; five Shifts open a dialog of the system's."""


def key_name(key: int, modifiers: int) -> str:
    """A key that was pressed with its modifiers, as a setting keeps it (``F12``, ``Ctrl+B``).

    Raises ``ContentError`` where it cannot be the key that hides the screen.
    """
    held = Qt.KeyboardModifier(modifiers) & ~Qt.KeyboardModifier.KeypadModifier
    pressed = Qt.Key(key)
    if pressed in _ALONE:
        raise ContentError(
            translate("hide key", "That key does nothing by itself."),
            translate("hide key", "Press another one, such as F12."),
        )
    if pressed == Qt.Key.Key_Escape:
        raise ContentError(
            translate("hide key", "Escape hides the screen already."),
            translate("hide key", "Press another one, such as F12."),
        )
    writes = pressed in _TYPES or Qt.Key.Key_Space.value <= key < Qt.Key.Key_Escape.value
    if (writes and not held & _HOLDS) or (held & _ALL_THREE) == _ALL_THREE:
        raise ContentError(
            translate("hide key", "That key is needed for something else."),
            translate("hide key", "Press another one, such as F12, or one together with Ctrl."),
        )
    # In the form that never changes with the language, because the setting outlives the language.
    return QKeySequence(key | held.value).toString(QKeySequence.SequenceFormat.PortableText)
