pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// On or off.
RowFrame {
    id: line

    headed: false

    function takeFocus(): void {
        both.forceActiveFocus(Qt.TabFocusReason);
    }

    SwitchLine {
        id: both

        width: line.width
        label: line.row.label
        on: (line.row as FormSwitch).on
        onActivated: line.form.switch_to(line.row.key, !on)
    }
}
