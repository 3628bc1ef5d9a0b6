pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Any of the seven days.
RowFrame {
    id: line

    under: row.remark || row.hint

    DayChips {
        width: line.width
        row: line.row
        view: line.view
        form: line.form
    }
}
