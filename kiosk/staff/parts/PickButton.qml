pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Looks like a field, and opens a list to pick from. A picture shows itself in the place of an icon.
Pressable {
    id: pick

    property string icon: ""
    property string picture: ""
    // What a touch does, in a word.
    property string deed: ""

    detail: deed
    implicitHeight: Math.max(shown.visible ? shown.height + 2 * Theme.mm(2) : Theme.compactRow, words.height + 2 * Theme.mm(2))
    radius: Theme.mm(2.5)

    Rectangle {
        anchors.fill: parent
        radius: pick.radius
        color: pick.pressed ? Theme.tealPressed : Theme.surface
        border.width: Math.max(2, Theme.hairline)
        border.color: Theme.edge
    }

    Image {
        id: shown

        anchors.left: parent.left
        anchors.leftMargin: Theme.compactInset
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(Theme.compactBody * 5.4)
        height: Math.round(Theme.compactBody * 3.6)
        visible: status === Image.Ready
        source: pick.picture
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        // Never more dots than are drawn, whatever the file holds.
        sourceSize: Qt.size(width, height)
        Accessible.ignored: true
    }

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.compactInset
        anchors.verticalCenter: parent.verticalCenter
        visible: pick.icon !== "" && !shown.visible
        name: pick.icon
        color: Theme.teal
        size: Math.round(Theme.compactBody * 1.2)
    }

    Label {
        id: words

        anchors.left: shown.visible ? shown.right : sign.visible ? sign.right : parent.left
        anchors.right: word.left
        anchors.leftMargin: shown.visible || sign.visible ? Theme.mm(2.5) : Theme.compactInset
        anchors.rightMargin: Theme.mm(2)
        anchors.verticalCenter: parent.verticalCenter
        text: pick.label
        font.pixelSize: Theme.compactBody
        lineHeight: Theme.tight
        Accessible.ignored: true
    }

    Label {
        id: word

        anchors.right: arrow.left
        anchors.rightMargin: visible ? Theme.mm(2) : 0
        anchors.verticalCenter: parent.verticalCenter
        width: visible ? implicitWidth : 0
        visible: text !== "" && pick.width > Theme.compactBody * 14
        text: pick.deed
        Accessible.ignored: true
        color: Theme.teal
        font.pixelSize: Theme.compactSmall
        font.bold: true
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
