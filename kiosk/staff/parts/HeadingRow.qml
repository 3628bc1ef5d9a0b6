pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The beginning of a part of a form.
RowFrame {
    id: part

    headed: false
    topPadding: slot.index > 0 ? Theme.mm(5) : 0

    Label {
        width: part.width
        text: part.row.label
        font.pixelSize: Theme.compactTitle
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }
}
