pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// People who can help, open ones first.
Column {
    id: list

    property alias model: repeater.model
    property string heading: qsTr("People who can help")
    // Show only the cards from one place to another: on a narrow page the first few come before the long read.
    property int from: 0
    property int until: 10000

    signal chosen(route: string)

    width: parent ? parent.width : 0
    visible: repeater.count > from
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
            required property int index

            visible: index >= list.from && index < list.until
            width: list.width
            onActivated: list.chosen(route)
        }
    }
}
