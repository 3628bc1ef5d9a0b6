pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A bank card is held to the screen, and its outline made to match: all cards have one size (ISO/IEC 7810 ID-1). `card`
// is the width of the outline in pixels.
Column {
    id: size

    required property real card
    required property string inches

    signal stepped(by: int)

    spacing: Theme.compactGap

    Label {
        width: parent.width
        text: qsTr("Hold a bank card, or a library card, flat on the screen over the frame. Make the frame as wide as the card.")
        font.pixelSize: Theme.compactBody
    }

    Rectangle {
        width: Math.min(size.card, size.width)
        height: Math.round(size.card * 53.98 / 85.6)
        radius: Math.round(size.card * 3.18 / 85.6)
        color: Theme.tealTint
        border.width: Math.max(2, Theme.hairline)
        border.color: Theme.teal

        Label {
            anchors.centerIn: parent
            text: qsTr("Card")
            color: Theme.teal
            font.pixelSize: Theme.compactBody
            font.bold: true
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.compactGap

        Repeater {
            model: [-10, -1, 1, 10]

            Button {
                required property int modelData

                kind: "plain"
                fontSize: Theme.compactBody
                label: modelData < -1 ? qsTr("Narrower") : modelData < 0 ? "−" : modelData > 1 ? qsTr("Wider") : "+"
                Accessible.name: modelData < -1 ? qsTr("Much narrower") : modelData < 0 ? qsTr("A little narrower") : modelData > 1 ? qsTr("Much wider") : qsTr("A little wider")
                onActivated: size.stepped(modelData)
            }
        }
    }

    Label {
        width: parent.width
        text: qsTr("The screen is taken to measure %1 from corner to corner.").arg(size.inches)
        color: Theme.muted
        font.pixelSize: Theme.compactBody
    }
}
