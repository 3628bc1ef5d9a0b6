pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The smaller tiles, on the page of a screen whose band has no room for them.
Flow {
    id: tiles

    property alias model: repeater.model

    signal chosen(route: string)

    spacing: Theme.smallGap

    Repeater {
        id: repeater

        Button {
            required label
            required icon
            required property string route

            width: Math.min(implicitWidth, tiles.width)
            minimumHeight: Theme.primaryTarget
            kind: "plain"
            onActivated: tiles.chosen(route)
        }
    }

    Button {
        width: Math.min(implicitWidth, tiles.width)
        minimumHeight: Theme.primaryTarget
        kind: "plain"
        icon: "eye-off"
        label: qsTr("Practise hiding")
        onActivated: tiles.chosen("practise")
    }
}
