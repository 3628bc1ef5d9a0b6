pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The venue's hours in this week, days alike together.
Column {
    id: week

    required property var hours

    spacing: Theme.mm(1.5)

    Repeater {
        model: week.hours

        Row {
            id: hoursRow

            required property string days
            required property string hours

            // A mirrored row begins at its right end.
            width: week.width
            spacing: Theme.gap

            Label {
                width: Math.round(Theme.plainBody * 4.6)
                text: hoursRow.days
                color: Theme.plainOnTealMuted
                font.pixelSize: Theme.plainBody
            }

            Label {
                text: hoursRow.hours
                color: Theme.plainOnTealMuted
                font.pixelSize: Theme.plainBody
            }
        }
    }
}
