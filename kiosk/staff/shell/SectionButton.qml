pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// One section in the dark column: a drawing, a word, and how much waits there.
Pressable {
    id: button

    property string icon: ""
    property string count: ""
    detail: count
    property int fontSize: Theme.compactBar

    // What it is high where there is room.
    property int room: 0

    implicitHeight: Math.max(Theme.target, words.height + Theme.mm(4), Math.min(room, Theme.mm(19)))
    radius: 0
    ringWithin: true
    pressedLine: Theme.onSidebar
    selectable: true

    Rectangle {
        anchors.fill: parent
        color: button.selected || button.pressed ? Theme.sidebarChosen : Theme.sidebarGround
    }

    Rectangle {
        width: Theme.mm(1.4)
        height: parent.height
        visible: button.selected
        color: Theme.sidebarMarker
    }

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(7)
        anchors.verticalCenter: parent.verticalCenter
        name: button.icon
        color: button.selected ? Theme.onSidebar : Theme.onSidebarMuted
        size: Math.round(button.fontSize * 1.25)
    }

    Label {
        id: words

        anchors.left: sign.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.mm(4)
        anchors.rightMargin: Theme.mm(2)
        anchors.verticalCenter: parent.verticalCenter
        text: button.label
        color: Theme.onSidebar
        font.pixelSize: button.fontSize
        font.bold: button.selected
        lineHeight: Theme.tight
        Accessible.ignored: true
    }

    Rectangle {
        id: badge

        // On the drawing's corner, so that the word keeps its line.
        anchors.horizontalCenter: sign.right
        anchors.verticalCenter: sign.top
        anchors.verticalCenterOffset: Theme.mm(0.6)
        width: Math.max(height, number.implicitWidth + Theme.mm(2))
        height: Math.round(Theme.compactBarSmall * 1.2)
        radius: height / 2
        visible: button.count !== ""
        color: Theme.sidebarMarker

        Label {
            id: number

            anchors.centerIn: parent
            text: button.count
            color: Theme.onAmber
            font.pixelSize: Theme.compactBarSmall
            font.bold: true
            lineHeight: 1
            Accessible.ignored: true
        }
    }
}
