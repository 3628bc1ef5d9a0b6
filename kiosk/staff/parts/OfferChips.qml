pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What staff often write in a field, each written by a touch.
Flow {
    id: chips

    required property FormLine row
    required property FormModel form

    spacing: Theme.mm(1.6)

    Repeater {
        model: chips.row.offers

        Button {
            required property string modelData

            width: Math.min(implicitWidth, chips.width)
            minimumHeight: Theme.target
            fontSize: Theme.compactSmall
            inset: Theme.mm(2)
            kind: "plain"
            label: modelData
            detail: chips.row.label
            onActivated: {
                chips.form.set_text(chips.row.key, modelData);
                chips.form.leave_field(chips.row.key);
            }
        }
    }
}
