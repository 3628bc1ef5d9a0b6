pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A picture as small as it is needed, or the sign of what has none; of a film its still, with its sign and its length.
Rectangle {
    id: shown

    property string picture: ""
    property string icon: ""
    property string length: ""

    color: Theme.paper
    clip: true

    Image {
        id: image

        anchors.fill: parent
        visible: status === Image.Ready
        source: shown.picture
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        // Never more dots than are drawn, whatever the file holds.
        sourceSize: Qt.size(Math.max(1, Math.round(shown.width)), Math.max(1, Math.round(shown.height)))
        Accessible.ignored: true
    }

    Rectangle {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.mm(1.5)
        width: length.width + Theme.mm(4)
        height: length.height + Theme.mm(1.5)
        radius: Theme.mm(1.5)
        visible: image.visible && shown.length !== ""
        color: Theme.surface

        Row {
            id: length

            anchors.centerIn: parent
            spacing: Theme.mm(1.5)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: shown.icon
                color: Theme.teal
                size: Theme.compactBody
            }

            Label {
                text: shown.length
                font.pixelSize: Theme.compactBody
                font.bold: true
            }
        }
    }

    Column {
        anchors.centerIn: parent
        visible: !image.visible
        spacing: Theme.mm(1)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: shown.icon === "image" && (shown.picture === "" || image.status === Image.Error) ? "image-off" : shown.icon
            color: Theme.teal
            size: Math.round(Theme.compactBody * 2)
        }

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: text !== ""
            text: shown.length
            font.pixelSize: Theme.compactTitle
            font.bold: true
        }
    }
}
