pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Languages by their own names, with the English ones below: all equally high, whatever room their letters take.
Grid {
    id: grid

    property alias model: languages.model
    readonly property alias count: languages.count
    readonly property int across: Math.max(1, Math.min(6, Math.floor((width + spacing) / (Theme.body * 8 + spacing))))
    readonly property int cell: Math.floor((width - (across - 1) * spacing) / across)
    readonly property int tallest: {
        let height = 0;
        for (let at = 0; at < count; at++)
            height = Math.max(height, languages.itemAt(at) ? languages.itemAt(at).implicitHeight : 0);
        return height;
    }

    signal chosen(route: string)

    width: parent ? parent.width : 0
    visible: count > 0
    columns: across
    spacing: Theme.smallGap

    Repeater {
        id: languages

        Pressable {
            id: card

            required label
            required detail
            required property string route

            width: grid.cell
            height: grid.tallest
            implicitHeight: Math.max(Theme.primaryTarget, words.implicitHeight + 2 * Theme.smallGap)
            onActivated: grid.chosen(route)

            Rectangle {
                anchors.fill: parent
                radius: card.radius
                color: card.pressed ? Theme.tealPressed : Theme.surface
                border.width: Theme.hairline
                border.color: Theme.touchLine
            }

            Column {
                id: words

                anchors.centerIn: parent
                width: card.width - 2 * Theme.smallGap

                Label {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: card.label
                    color: Theme.teal
                    font.bold: true
                    lineHeight: Theme.tight
                    Accessible.ignored: true
                }

                Label {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: card.detail
                    color: Theme.muted
                    lineHeight: Theme.tight
                    Accessible.ignored: true
                }
            }
        }
    }
}
