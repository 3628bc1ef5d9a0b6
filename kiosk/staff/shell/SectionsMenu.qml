pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The sections over the page, on a screen that has no column for them.
ModalScope {
    id: menu

    required property Shell shell
    // Whether the way out is here, too.
    required property bool lockable

    signal chosen
    signal readingWanted

    Rectangle {
        anchors.fill: parent
        color: Theme.sidebarGround
    }

    MouseArea {
        anchors.fill: parent
    }

    SectionList {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        shell: menu.shell
        fontSize: Theme.compactBody
        onChosen: menu.chosen()
    }

    SectionFoot {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        fontSize: Theme.compactBody
        lockable: menu.lockable
        onReadingWanted: menu.readingWanted()
        onLockWanted: menu.shell.lock()
    }
}
