pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Where there is nothing to show yet: what to do next, or what comes here, near where the eye is.
Item {
    id: side

    property string text: ""
    property string icon: "arrow-left"

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(parent.height * 0.28)
        width: Math.min(parent.width - 2 * Theme.margin, Theme.compactMeasure)
        spacing: Theme.mm(4)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.mm(24)
            height: width
            radius: width / 2
            color: Theme.tealTint
            border.width: Theme.contrast ? Theme.hairline : 0
            border.color: Theme.line

            Icon {
                anchors.centerIn: parent
                name: side.icon
                directional: side.icon === "arrow-left"
                color: Theme.teal
                size: Theme.mm(11)
            }
        }

        Label {
            width: parent.width
            text: side.text
            color: Theme.muted
            font.pixelSize: Theme.compactTitle
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
