pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Pages that go on from here.
Grid {
    id: grid

    property alias model: repeater.model
    readonly property int across: Math.max(1, Math.min(3, Math.floor(width / (Theme.body * 12))))
    readonly property int cell: Math.floor((width - (across - 1) * spacing) / across)

    signal chosen(route: string)

    width: parent ? parent.width : 0
    visible: repeater.count > 0
    columns: across
    spacing: Theme.smallGap

    Repeater {
        id: repeater

        LinkCard {
            required label
            required icon
            required tint
            required property string route

            width: grid.cell
            plain: true
            onActivated: grid.chosen(route)
        }
    }
}
