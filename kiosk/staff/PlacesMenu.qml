pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The places over the page, on a tall screen that has no column for them.
Rectangle {
    id: menu

    required property Desk desk

    signal chosen

    color: Theme.deskGround

    MouseArea {
        anchors.fill: parent
    }

    PlaceList {
        anchors.fill: parent
        desk: menu.desk
        onChosen: menu.chosen()
    }
}
