pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A button in a form.
RowFrame {
    id: line

    headed: false

    function takeFocus(): void {
        button.forceActiveFocus(Qt.TabFocusReason);
    }

    Button {
        id: button

        width: Math.min(implicitWidth, line.width)
        minimumHeight: Theme.compactRow
        fontSize: Theme.compactBody
        label: line.row.label
        onActivated: line.view.acted(line.row.key)
    }
}
