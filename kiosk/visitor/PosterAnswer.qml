pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A bubble in which nobody has answered yet.
Rectangle {
    id: bubble

    required property string tint

    radius: Math.round(height * 0.26)
    color: Theme.plainHill(tint)

    Rectangle {
        z: -1
        x: bubble.width - 2 * width
        y: bubble.height - Math.round(height * 0.6)
        width: Math.round(bubble.height * 0.24)
        height: width
        rotation: 45
        color: bubble.color
        antialiasing: true
    }

    Row {
        anchors.centerIn: parent
        spacing: Math.round(bubble.height * 0.16)

        Repeater {
            model: 3

            Rectangle {
                width: Math.round(bubble.height * 0.15)
                height: width
                radius: width / 2
                color: Theme.plainTint(bubble.tint)
            }
        }
    }
}
