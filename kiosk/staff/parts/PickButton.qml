pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Looks like a field, and opens a list to pick from.
Pressable {
    id: pick

    property string icon: ""
    property string picture: ""

    implicitHeight: Math.max(Theme.compactRow, words.height + 2 * Theme.mm(2))
    radius: Theme.mm(2.5)

    Rectangle {
        anchors.fill: parent
        radius: pick.radius
        color: pick.pressed ? Theme.tealPressed : Theme.surface
        border.width: Math.max(2, Theme.hairline)
        border.color: Theme.edge
    }

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.compactInset
        anchors.verticalCenter: parent.verticalCenter
        visible: pick.icon !== ""
        name: pick.icon
        color: Theme.teal
        size: Math.round(Theme.compactBody * 1.2)
    }

    Label {
        id: words

        anchors.left: sign.visible ? sign.right : parent.left
        anchors.right: arrow.left
        anchors.leftMargin: sign.visible ? Theme.mm(2.5) : Theme.compactInset
        anchors.rightMargin: Theme.mm(2)
        anchors.verticalCenter: parent.verticalCenter
        text: pick.label
        font.pixelSize: Theme.compactBody
        lineHeight: Theme.tight
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.compactInset
        anchors.verticalCenter: parent.verticalCenter
        name: "chevron-down"
        color: Theme.teal
        size: Theme.compactBody
    }
}
