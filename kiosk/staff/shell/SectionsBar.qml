pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// On a screen without room for the column of sections: which section this is, and a key that opens the list of them.
Rectangle {
    id: bar

    required property Shell shell
    property bool open: false
    // Only the key, for something else to stand beside it.
    property bool brief: false
    readonly property int wanted: Math.ceil(sign.width + words.implicitWidth + Theme.mm(14))

    implicitWidth: wanted + 2 * Theme.mm(4)
    implicitHeight: Math.max(Theme.primaryTarget, key.implicitHeight) + Theme.mm(4)
    color: Theme.sidebarGround

    Pressable {
        id: key

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(bar.brief ? parent.width - 2 * Theme.mm(4) : parent.width * 0.6, bar.wanted)
        implicitHeight: Theme.primaryTarget
        height: implicitHeight
        pressedLine: Theme.onSidebar
        label: qsTr("Places: %1").arg(bar.shell.sectionLabel)
        Accessible.expandable: true
        Accessible.expanded: bar.open
        onActivated: bar.open = !bar.open

        Rectangle {
            anchors.fill: parent
            radius: key.radius
            color: key.pressed || bar.open ? Theme.sidebarChosen : Theme.sidebarGround
            border.width: Theme.hairline
            border.color: Theme.onSidebarMuted
        }

        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter
            name: bar.open ? "x" : "menu"
            color: Theme.onSidebar
            size: Math.round(Theme.compactBar * 1.25)
        }

        Label {
            id: words

            anchors.left: sign.right
            anchors.right: parent.right
            anchors.margins: Theme.mm(3)
            anchors.verticalCenter: parent.verticalCenter
            text: bar.shell.sectionLabel
            color: Theme.onSidebar
            font.pixelSize: Theme.compactTitle
            font.bold: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        visible: Theme.contrast
        color: Theme.line
    }

    Label {
        visible: !bar.brief
        anchors.left: key.right
        anchors.right: parent.right
        anchors.margins: Theme.mm(5)
        anchors.verticalCenter: parent.verticalCenter
        text: bar.shell.venueName
        color: Theme.onSidebarMuted
        font.pixelSize: Theme.compactBar
        horizontalAlignment: Text.AlignRight
        maximumLineCount: 2
        elide: Text.ElideRight
    }
}
