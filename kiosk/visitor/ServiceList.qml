pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// People who can help, open ones first.
Column {
    id: list

    property alias model: repeater.model
    property string heading: qsTr("People who can help")
    property bool brief: false

    signal chosen(route: string)

    width: parent ? parent.width : 0
    visible: repeater.count > 0
    spacing: Theme.smallGap

    Label {
        width: parent.width
        text: list.heading
        font.pixelSize: Theme.title
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }

    Repeater {
        id: repeater

        ServiceCard {
            required property string route

            width: list.width
            brief: list.brief
            onActivated: list.chosen(route)
        }
    }
}
