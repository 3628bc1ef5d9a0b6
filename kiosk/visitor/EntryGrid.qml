pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Topics to choose among, two beside each other where there is room; neighbours are equally high.
Grid {
    id: grid

    property alias model: entries.model
    readonly property int across: Math.max(1, Math.min(2, Math.floor(width / (Theme.body * 12.5))))
    readonly property int cell: Math.floor((width - (across - 1) * spacing) / across)

    signal chosen(route: string)

    width: parent ? parent.width : 0
    visible: entries.count > 0
    columns: across
    spacing: Theme.smallGap

    Repeater {
        id: entries

        LinkCard {
            required property int index
            // Looked for again when all are there, which is when `count` changes.
            readonly property Item neighbour: grid.across === 2 && entries.count > 0 ? entries.itemAt(index % 2 === 0 ? index + 1 : index - 1) : null

            required label
            required icon
            required tint
            required property string route

            width: grid.cell
            height: Math.max(implicitHeight, neighbour ? neighbour.implicitHeight : 0)
            onActivated: grid.chosen(route)
        }
    }
}
