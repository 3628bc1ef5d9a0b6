pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Any of the seven days.
RowFrame {
    id: line

    DayChips {
        width: line.width
        row: line.row as FormDays
        form: line.form
    }
}
