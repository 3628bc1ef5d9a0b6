pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Where there is nothing to show yet: what to do next, or what comes here, near where the eye is.
Item {
    id: side

    property string text: ""
    required property string drawing

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(parent.height * 0.28)
        width: Math.min(parent.width - 2 * Theme.margin, Theme.compactMeasure)
        spacing: Theme.mm(4)

        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(Theme.mm(56), Math.round(side.height * 0.3))
            height: width
            asynchronous: true
            source: Theme.paperDrawing(side.drawing, "teal")
            sourceSize: Qt.size(width, width)
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
