pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// One of many: what is picked, and a list to pick another from.
RowFrame {
    id: line

    under: row.remark

    function takeFocus(): void {
        pick.forceActiveFocus(Qt.TabFocusReason);
    }

    PickButton {
        id: pick

        width: line.width
        icon: line.row.kind === "icon" && line.row.chosen.length > 0 ? line.row.chosen[0] : line.row.kind === "media" ? "image" : ""
        label: line.row.value || line.row.hint || qsTr("Choose")
        onActivated: line.view.ask(line.row, true)
    }
}
