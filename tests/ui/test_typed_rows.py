"""Rows of several kinds: a screen keeps its delegates while they change, and nobody reads a row that has gone."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import shiboken6
from PySide6.QtCore import Q_RETURN_ARG, QCoreApplication, QEvent, QMetaObject, QObject, QUrl
from PySide6.QtQml import QmlElement, QQmlComponent, QQmlEngine
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.ui.typed_rows import RowObject, TypedRows, row_types

QML_IMPORT_NAME = "made.rows"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MadeRow:
    key: str


@dataclass(frozen=True, slots=True)
class MadeWords(MadeRow):
    words: str = ""


@dataclass(frozen=True, slots=True)
class MadeList(MadeRow):
    lines: tuple[str, ...] = ()
    count: int = 0
    on: bool = False


TYPES = row_types((MadeRow, MadeWords, MadeList), lambda made: QmlElement(made))  # noqa: PLW0108 - called in this module

SCENE = b"""
import QtQuick
import made.rows

Item {
    id: scene

    required property var rows
    property int made: 0

    function said(): string {
        return Array.from({length: repeater.count}, (_, place) => repeater.itemAt(place).objectName).join(" ");
    }
    Repeater {
        id: repeater

        model: scene.rows

        Item {
            required property MadeRow row
            readonly property MadeWords words: row as MadeWords
            readonly property MadeList list: row as MadeList

            objectName: row.key + ":" + (words ? words.words : list ? list.lines.join("+") + list.count + list.on : "")
            Component.onCompleted: scene.made++
        }
    }
}
"""


class Screen:
    """A screen that shows rows, and the rows."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.rows = TypedRows(TYPES, self.owner)
        self.tester = QAbstractItemModelTester(self.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
        self.engine = QQmlEngine()
        self.component = QQmlComponent(self.engine)
        self.component.setData(SCENE, QUrl())
        self.scene = self.component.createWithInitialProperties({"rows": self.rows})
        assert self.component.errorString() == ""

    def show(self, *rows: MadeRow) -> str:
        """What the screen says once these are the rows, and how many delegates it ever made."""
        self.rows.replace(rows)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        said = QMetaObject.invokeMethod(self.scene, "said", Q_RETURN_ARG("QString"))
        return f"{said} ({self.scene.property('made')})"

    @property
    def objects(self) -> int:
        """How many rows QML could still read."""
        return len(self.owner.findChildren(RowObject))


@pytest.fixture
def screen(qapp: object) -> Iterator[Screen]:
    made = Screen()
    yield made
    for each in (made.scene, made.component, made.engine, made.tester, made.owner):
        shiboken6.delete(each)


def test_each_row_is_read_by_its_own_type(screen: Screen) -> None:
    said = screen.show(MadeRow("a"), MadeWords("b", "w"), MadeList("c", ("x", "y"), 3, True))
    assert said == "a: b:w c:x+y3true (3)"


def test_a_change_keeps_the_delegate_and_leaves_no_object_behind(screen: Screen) -> None:
    screen.show(MadeWords("a", "1"), MadeWords("b", "1"))
    for number in range(2, 20):
        assert screen.show(MadeWords("a", str(number)), MadeWords("b", "1")) == f"a:{number} b:1 (2)"
    assert screen.objects == 2


def test_a_row_may_become_another_kind_move_and_go(screen: Screen) -> None:
    screen.show(MadeWords("a", "1"), MadeWords("b", "1"), MadeWords("c", "1"))
    assert screen.show(MadeWords("c", "1"), MadeList("a", ("x",))) == "c:1 a:x0false (3)"
    assert screen.objects == 2
    assert screen.show() == " (3)" and screen.objects == 0


def test_an_object_knows_what_its_type_is_called(screen: Screen) -> None:
    screen.show(MadeRow("a"), MadeWords("b"))
    assert [each.property("kind") for each in screen.owner.findChildren(RowObject)] == ["MadeRow", "MadeWords"]
