pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Adds something to a list; where there are several kinds, or many to pick from, it asks which.
RowFrame {
    id: line

    headed: false
    under: row.remark || row.hint

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
            if (line.row.kind === "picks" || line.row.options.length > 0)
                line.view.ask(line.row, line.row.kind === "picks");
            else
                line.form.add(line.row.key, "");
        }
    }
}
