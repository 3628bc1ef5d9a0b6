pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// In danger now? One touch to 999 and the ways round speaking.
Pressable {
    id: strip

    pressedLine: Theme.red
    label: qsTr("In danger now? 999, and if you cannot speak")
    implicitHeight: Math.max(Theme.primaryTarget, words.implicitHeight + 2 * Theme.smallGap)

    Rectangle {
        anchors.fill: parent
        radius: strip.radius
        color: strip.pressed ? Theme.tealPressed : Theme.redTint
        border.width: Math.max(2, Theme.hairline)
        border.color: Theme.red
    }

    Icon {
        id: phone

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        name: "phone-call"
        color: Theme.red
    }

    Label {
        id: words

        anchors.left: phone.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: strip.width - 2 * Theme.padding - phone.width - Theme.gap - Theme.smallGap - arrow.width
        text: strip.label
        color: Theme.red
        font.bold: true
        lineHeight: Theme.tight
        Accessible.ignored: true
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        name: "chevron-right"
        directional: true
        color: Theme.red
    }
}
