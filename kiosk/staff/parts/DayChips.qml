pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The days of a week, each on or off.
Flow {
    id: chips

    required property FormDays row
    required property FormModel form
    // As wide as seven of them need side by side, where there is room.
    readonly property int each: Math.max(Theme.target, Math.floor((width - 6 * spacing) / 7))

    spacing: Theme.mm(1.6)

    Repeater {
        model: chips.row.options

        Button {
            required property int index
            required property string modelData
            readonly property string day: chips.row.option_keys[index]

            width: Math.min(chips.each, Theme.compactBody * 4)
            minimumHeight: Theme.compactRow
            inset: 0
            kind: "plain"
            fontSize: Theme.compactSmall
            label: modelData
            selectable: true
            selected: chips.row.chosen.includes(day)
            Accessible.role: Accessible.CheckBox
            onActivated: chips.form.toggle_day(chips.row.key, day)
        }
    }
}
