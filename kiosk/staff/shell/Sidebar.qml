pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The dark column beside what is written: where one is, where one can go, and the way out.
Rectangle {
    id: side

    required property Shell shell
    required property int footHeight

    signal chosen
    signal readingWanted

    color: Theme.sidebarGround

    Column {
        id: head

        x: Theme.mm(7)
        y: Theme.mm(6)
        width: parent.width - 2 * x

        Label {
            width: parent.width
            text: side.shell.venueName
            color: Theme.onSidebar
            font.pixelSize: Theme.compactBar
            font.bold: true
            lineHeight: Theme.tight
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        Label {
            width: parent.width
            text: side.shell.person
            color: Theme.onSidebarMuted
            font.pixelSize: Theme.compactBarSmall
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    SectionList {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.mm(4)
        anchors.bottom: reading.top
        shell: side.shell
        onChosen: side.chosen()
    }

    SectionFoot {
        id: reading

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        onReadingWanted: side.readingWanted()
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: side.footHeight

        SectionButton {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            height: Math.min(Theme.primaryTarget, parent.height)
            icon: "lock"
            label: qsTr("Lock and leave")
            onActivated: side.shell.lock()
        }
    }
}
