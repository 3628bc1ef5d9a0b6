pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Adds something to a list; where there are several kinds, or many to pick from, it asks which.
RowFrame {
    id: line

    readonly property FormAdd own: row as FormAdd

    headed: false

    function takeFocus(): void {
        button.forceActiveFocus(Qt.TabFocusReason);
    }

    Button {
        id: button

        width: Math.min(implicitWidth, line.width)
        minimumHeight: Theme.compactRow
        icon: "plus"
        fontSize: Theme.compactBody
        label: line.row.label
        onActivated: {
            if (line.own.many || line.own.options.length > 0)
                line.view.asked(line.slot, line.own.many);
            else
                line.form.add(line.row.key, "");
        }
    }
}
