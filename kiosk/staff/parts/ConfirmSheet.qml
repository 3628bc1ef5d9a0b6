pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Asks whether something shall really be done, with what will follow.
Sheet {
    id: sheet

    required property Confirmation confirmation

    // It goes before the page does.
    title: confirmation?.title ?? ""
    asking: confirmation?.asking ?? false
    first: no

    Repeater {
        model: sheet.confirmation?.lines ?? []

        Row {
            id: line

            required property string modelData

            width: parent ? (parent as Item).width : 0
            spacing: Theme.mm(2.5)

            Rectangle {
                id: dot

                y: Math.round(Theme.compactBody * 0.55)
                width: Theme.mm(1.6)
                height: width
                radius: width / 2
                color: Theme.teal
            }

            Label {
                width: line.width - dot.width - line.spacing
                text: line.modelData
                font.pixelSize: Theme.compactBody
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        CompactButton {
            kind: "solid"
            label: sheet.confirmation?.yes ?? ""
            onActivated: sheet.confirmation.accept()
        }
        CompactButton {
            id: no

            kind: "plain"
            label: qsTr("No, leave it as it is")
            onActivated: sheet.confirmation.refuse()
        }
    }
}
