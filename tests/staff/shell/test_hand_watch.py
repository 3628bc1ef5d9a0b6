"""Which field has the keys is told also where being told of it moves them."""

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.bench import Bench, settle

TWO_FIELDS = b"""
import QtQuick
import kiosk.ui
import kiosk.staff

KioskWindow {
    width: 800; height: 600; visible: true
    CompactEntry { id: first; objectName: "first"; width: 300; label: "First" }
    CompactEntry { id: second; objectName: "second"; y: 200; width: 300; label: "Second" }
    HandWatch {
        readonly property string toldOf: entry ? entry.objectName : ""

        objectName: "watch"
        anchors.fill: parent
        // As a keyboard that comes for one field and finds no room to show it.
        onEntryChanged: {
            if (entry === first)
                second.forceActiveFocus();
        }
    }
}
"""


def test_being_told_of_a_field_may_move_the_keys_to_another(qapp: object) -> None:
    bench = Bench()
    component = QQmlComponent(bench.engine)
    component.setData(TWO_FIELDS, QUrl("watch.qml"))
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    first, second, watch = (window.findChild(QQuickItem, name) for name in ("first", "second", "watch"))
    assert first and second and watch
    window.requestActivate()
    settle()
    first.forceActiveFocus()
    settle()
    assert second.hasActiveFocus()
    assert watch.property("toldOf") == "second"
    second.setFocus(False)
    settle()
    assert watch.property("toldOf") == ""
    window.close()
    bench.close()
