pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What is worth knowing before ringing: two beside each other where there is room.
Grid {
    id: grid

    property alias model: repeater.model
    readonly property int across: Math.max(1, Math.min(2, Math.floor(width / (Theme.body * 14))))
    readonly property int cell: Math.floor((width - (across - 1) * spacing) / across)

    width: parent ? parent.width : 0
    visible: repeater.count > 0
    columns: across
    spacing: Theme.smallGap

    Repeater {
        id: repeater

        Card {
            id: fact

            required property int index
            required property string icon
            required property string title
            required property string markup
            // Looked for again when all are there, which is when `count` changes.
            readonly property Item neighbour: grid.across === 2 && repeater.count > 0 ? repeater.itemAt(index % 2 === 0 ? index + 1 : index - 1) : null

            width: grid.cell
            height: Math.max(implicitHeight, neighbour ? neighbour.implicitHeight : 0)

            Row {
                width: parent.width
                spacing: Theme.smallGap

                Icon {
                    id: picture

                    name: fact.icon
                    color: Theme.teal
                    size: Theme.icon
                }

                Column {
                    width: parent.width - picture.width - parent.spacing

                    Label {
                        width: parent.width
                        text: fact.title
                        font.bold: true
                    }

                    Prose {
                        width: parent.width
                        markup: fact.markup
                        color: Theme.muted
                    }
                }
            }
        }
    }
}
