pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Something that is on or off, with its words and the word for how it stands.
Pressable {
    id: line

    property bool on: false

    implicitHeight: Math.max(Theme.compactRow, words.implicitHeight + 2 * Theme.mm(2))
    radius: Theme.mm(2.5)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: on

    Rectangle {
        id: track

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(14 * Theme.spread)
        height: Theme.mm(8 * Theme.spread)
        radius: height / 2
        color: line.on ? Theme.teal : line.pressed ? Theme.tealPressed : Theme.surface
        border.width: Math.max(2, Theme.hairline)
        border.color: line.on ? Theme.teal : Theme.edge

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            x: line.on ? parent.width - width - Theme.mm(1) : Theme.mm(1)
            width: Theme.mm(6 * Theme.spread)
            height: width
            radius: width / 2
            color: line.on ? Theme.onSolid : Theme.edge
        }
    }

    Column {
        id: words

        anchors.left: how.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.mm(2)
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: line.label
            font.pixelSize: Theme.compactBody
            font.bold: true
            lineHeight: Theme.tight
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: text !== ""
            text: line.detail
            color: Theme.muted
            font.pixelSize: Theme.compactSmall
            Accessible.ignored: true
        }
    }

    Label {
        id: how

        anchors.left: track.right
        anchors.leftMargin: Theme.mm(2.5)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, Math.round(Theme.compactBody * 1.9))
        text: line.on ? qsTr("Yes") : qsTr("No")
        color: Theme.muted
        font.pixelSize: Theme.compactBody
        Accessible.ignored: true
    }
}
