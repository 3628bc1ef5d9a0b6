pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The places over the page, on a screen that has no column for them.
Rectangle {
    id: menu

    required property Desk desk
    // Whether the way out is here, too.
    required property bool lockable

    signal chosen
    signal readingWanted

    color: Theme.deskGround

    MouseArea {
        anchors.fill: parent
    }

    PlaceList {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top
        desk: menu.desk
        fontSize: Theme.deskBody
        onChosen: menu.chosen()
    }

    PlaceFoot {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        fontSize: Theme.deskBody
        lockable: menu.lockable
        onReadingWanted: menu.readingWanted()
        onLockWanted: menu.desk.lock()
    }
}
