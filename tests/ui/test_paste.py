"""Into a field comes what is typed, or what staff paste by keys: nothing by a middle button, a drop or a menu."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.bench import Bench, inside, settle

FIELDS = {
    "Find": 'EntryField { objectName: "field"; width: 500; label: "Search" }',
    "a line of staff's": 'CompactField { objectName: "field"; width: 500; label: "Name" }',
    "several lines of staff's": 'CompactText { objectName: "field"; width: 500; label: "Words" }',
    "a secret one": 'CompactField { objectName: "field"; width: 500; label: "PIN"; secret: true }',
}
EVERY_FIELD = pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
PASTE = [
    (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
    (
        Qt.Key.Key_Insert,
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier,
    ),
]


@pytest.fixture(autouse=True)
def _clipboard(qapp: object) -> Iterator[None]:
    QGuiApplication.clipboard().setText("from before")
    yield
    QGuiApplication.clipboard().clear()


def shown(bench: Bench, field: str) -> QQuickItem:
    bench.show(field)
    part = bench.part("field")
    part.forceActiveFocus()
    return part


@EVERY_FIELD
@pytest.mark.parametrize("button", [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton])
def test_no_button_of_a_mouse_pastes_or_opens_a_menu(bench: Bench, field: str, button: Qt.MouseButton) -> None:
    part = shown(bench, field)
    windows = len(QGuiApplication.allWindows())
    at = part.mapToScene(part.boundingRect().center()).toPoint()
    for point in (at, QPoint(at.x(), 3), QPoint(3, at.y())):
        QTest.mouseClick(bench.window, button, pos=point)
        settle()
    assert part.property("text") == ""
    assert len(QGuiApplication.allWindows()) == windows


@EVERY_FIELD
def test_what_is_dragged_over_it_is_not_taken(bench: Bench, field: str) -> None:
    part = shown(bench, field)
    typed = [*inside(part, "QQuickTextInput"), *inside(part, "QQuickTextEdit")]
    assert typed
    for item in (part, *typed):
        assert not item.flags() & QQuickItem.Flag.ItemAcceptsDrops


@EVERY_FIELD
@pytest.mark.parametrize(("key", "modifiers"), PASTE)
def test_no_keys_paste_where_nobody_takes_what_is_pasted(
    bench: Bench, field: str, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    part = shown(bench, field)
    bench.key(key, modifiers)
    assert part.property("text") == ""


ON_A_REAL_SCREEN = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from tests.ui.bench import Bench, settle
application = QGuiApplication([])
assert application.clipboard().supportsSelection()
application.clipboard().setText("selected", QClipboard.Mode.Selection)
for source in FIELDS:
    bench = Bench()
    bench.show(source)
    part = bench.part("field")
    part.forceActiveFocus()
    at = part.mapToScene(part.boundingRect().center()).toPoint()
    QTest.mouseClick(bench.window, Qt.MouseButton.MiddleButton, pos=at)
    settle()
    print(repr(part.property("text")))
    bench.close()
"""


@pytest.mark.x11
def test_a_middle_button_does_not_paste_what_another_program_has_selected(x11_environment: dict[str, str]) -> None:
    script = f"FIELDS = {list(FIELDS.values())!r}\n{ON_A_REAL_SCREEN}"
    told = subprocess.run(
        [sys.executable, "-c", script], env=x11_environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["''"] * len(FIELDS)
