from collections.abc import Iterator

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.bench import Bench, inside

FIELD = """
    EntryField {
        objectName: "field"; width: 600; focus: true; label: "Search"; hint: "A word"
        Component.onCompleted: forceActiveFocus()
    }
    Keyboard {
        objectName: "keyboard"; y: 120; width: 780
        spaceLabel: "Space"; rubOutLabel: "Delete"; clearLabel: "Clear"
        property EntryField field: parent.children[0]
        onTyped: letters => field.type(letters)
        onRubbedOut: field.rubOut()
        onCleared: field.text = ""
    }"""


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    board = QGuiApplication.clipboard()
    board.setText("from before")
    yield board
    board.clear()


@pytest.fixture
def field(bench: Bench, clipboard: QClipboard) -> QQuickItem:
    bench.show(FIELD, (800, 620))
    return bench.part("field")


def words(field: QQuickItem) -> str:
    return str(field.property("text"))


def key(bench: Bench, label: str) -> QQuickItem:
    keys = (one for kind in ("Pressable", "LastKey") for one in inside(bench.part("keyboard"), kind))
    return next(one for one in keys if one.property("label") == label)


def test_a_real_keyboard_types_and_rubs_out(bench: Bench, field: QQuickItem) -> None:
    bench.write("help 24")
    bench.key(Qt.Key.Key_Backspace)
    assert words(field) == "help 2"


def test_the_keyboard_on_the_screen_types_and_rubs_out(bench: Bench, field: QQuickItem) -> None:
    for label in ("t", "a", "l", "k", "Space", "1", "2", "Delete"):
        bench.tap(key(bench, label))
    assert words(field) == "talk 1"
    bench.tap(key(bench, "Clear"))
    assert words(field) == ""


def test_typing_on_the_screen_does_not_take_the_keys_from_the_field(bench: Bench, field: QQuickItem) -> None:
    bench.tap(key(bench, "a"))
    bench.write("b")
    assert words(field) == "ab"


def test_every_key_types_what_it_says(bench: Bench, field: QQuickItem) -> None:
    for label in "1234567890qwertyuiopasdfghjkl'zxcvbnm-.@":
        bench.tap(key(bench, label))
    assert words(field) == "1234567890qwertyuiopasdfghjkl'zxcvbnm-.@"


def test_rubbing_out_nothing_does_nothing(bench: Bench, field: QQuickItem) -> None:
    bench.tap(key(bench, "Delete"))
    assert words(field) == ""


def test_letters_go_in_and_out_where_the_cursor_is(bench: Bench, field: QQuickItem) -> None:
    bench.write("help")
    for _ in range(2):
        bench.key(Qt.Key.Key_Left)
    QMetaObject.invokeMethod(field, "type", Q_ARG("QString", "xy"))
    assert words(field) == "hexylp"
    QMetaObject.invokeMethod(field, "rubOut")
    assert words(field) == "hexlp"


def test_it_is_only_as_long_as_it_may_be(bench: Bench, field: QQuickItem) -> None:
    for _ in range(100):
        QMetaObject.invokeMethod(field, "type", Q_ARG("QString", "x"))
    assert len(words(field)) == field.property("maximumLength") == 80


CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("pressed", "modifier"),
    [
        (Qt.Key.Key_C, CONTROL),
        (Qt.Key.Key_X, CONTROL),
        (Qt.Key.Key_Insert, CONTROL),
        (Qt.Key.Key_Delete, SHIFT),
    ],
)
def test_nothing_typed_can_be_copied_or_cut(
    bench: Bench, field: QQuickItem, clipboard: QClipboard, pressed: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    bench.write("secret")
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.key(Qt.Key.Key_Home, SHIFT)
    bench.key(pressed, modifier)
    assert clipboard.text() == "from before"


@pytest.mark.parametrize(("pressed", "modifier"), [(Qt.Key.Key_V, CONTROL), (Qt.Key.Key_Insert, SHIFT)])
def test_nothing_can_be_pasted(bench: Bench, field: QQuickItem, pressed: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    bench.key(pressed, modifier)
    assert words(field) == ""


def test_what_was_rubbed_out_cannot_be_brought_back(bench: Bench, field: QQuickItem) -> None:
    bench.write("secret")
    bench.tap(key(bench, "Clear"))
    bench.key(Qt.Key.Key_Z, CONTROL)
    assert words(field) == ""


def test_a_finger_selects_nothing_so_the_selection_clipboard_stays_empty(bench: Bench, field: QQuickItem) -> None:
    bench.write("secret")
    QTest.mouseDClick(
        bench.window, Qt.MouseButton.LeftButton, pos=field.mapToScene(field.boundingRect().center()).toPoint()
    )
    typed = inside(field, "QQuickTextInput")[0]
    assert typed.property("selectedText") == ""


def test_the_hint_leaves_when_something_is_typed(bench: Bench, field: QQuickItem) -> None:
    hint = inside(field, "Label")[0]
    assert hint.isVisible()
    bench.write("a")
    assert not hint.isVisible()


def test_enter_accepts(bench: Bench, field: QQuickItem) -> None:
    heard: list[bool] = []
    field.accepted.connect(lambda: heard.append(True))  # type: ignore[attr-defined]  # a signal that QML declares
    bench.key(Qt.Key.Key_Return)
    assert heard == [True]
