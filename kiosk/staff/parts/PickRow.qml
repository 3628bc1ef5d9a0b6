pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// One of many: what is picked, and a list to pick another from.
RowFrame {
    id: line

    readonly property FormPick own: row as FormPick

    function takeFocus(): void {
        pick.forceActiveFocus(Qt.TabFocusReason);
    }

    PickButton {
        id: pick

        width: line.width
        icon: line.own.of === "icon" ? line.own.chosen : line.own.of === "media" ? "image" : ""
        picture: line.own.picture
        deed: line.own.chosen !== "" ? qsTr("Swap") : ""
        label: line.own.value || line.own.hint || qsTr("Choose")
        onActivated: line.view.asked(line.slot, true)
    }
}
