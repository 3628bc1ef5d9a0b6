pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The large sign in the middle of a film that is not playing.
Rectangle {
    id: sign

    property bool pressed: false

    width: row.width + 2 * Theme.padding
    height: Math.max(Theme.primaryTarget, row.height + 2 * Theme.smallGap)
    radius: height / 2
    color: pressed ? Theme.tealPressed : Theme.surface
    border.width: Theme.contrast ? Theme.hairline : 0
    border.color: Theme.touchLine

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.smallGap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "play"
            color: Theme.teal
            size: Theme.bigIcon
            textSize: Theme.body
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Play")
            color: Theme.teal
            font.pixelSize: Theme.title
            font.bold: true
            Accessible.ignored: true
        }
    }
}
