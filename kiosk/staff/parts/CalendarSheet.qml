pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A month to touch a day in, over the form and below the hide bar.
Sheet {
    id: sheet

    required property CalendarChoice calendar
    readonly property int gap: Theme.mm(1.6)
    readonly property int cell: Math.floor((grid.width - 6 * gap) / 7)

    title: calendar.title
    asking: calendar.asking
    measure: Math.max(Theme.mm(150), Theme.compactBody * 20)
    first: close

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        CompactButton {
            kind: "plain"
            icon: "chevron-left"
            directional: true
            label: qsTr("Month before")
            onActivated: sheet.calendar.turn(-1)
        }
        CompactButton {
            kind: "plain"
            icon: "chevron-right"
            directional: true
            label: qsTr("Next month")
            onActivated: sheet.calendar.turn(1)
        }
        CompactButton {
            id: close

            icon: "x"
            label: qsTr("Cancel")
            onActivated: sheet.calendar.leave()
        }
    }

    Label {
        width: parent.width
        text: sheet.calendar.month
        font.pixelSize: Theme.compactTitle
        font.bold: true
        Accessible.role: Accessible.Heading
    }

    Grid {
        id: grid

        width: parent.width
        columns: 7
        spacing: sheet.gap

        Repeater {
            model: sheet.calendar.weekdays

            Label {
                required property string modelData

                width: sheet.cell
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                color: Theme.muted
                font.pixelSize: Theme.compactSmall
                wrapMode: Text.NoWrap
            }
        }

        Repeater {
            model: sheet.calendar.days

            Button {
                required label
                required property string key
                required property string name
                required property bool chosen
                required property bool today
                required property bool outside

                width: sheet.cell
                minimumHeight: Theme.target
                inset: 0
                // The same number stands twice in some months.
                enabled: !outside
                opacity: outside ? 0.35 : 1
                kind: today ? "quiet" : "plain"
                fontSize: Theme.compactBody
                selectable: true
                selected: chosen
                detail: name
                onActivated: sheet.calendar.pick(key)
            }
        }
    }
}
