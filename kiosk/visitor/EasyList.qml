pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A page in Easy Read: a large picture and one short sentence a row, in larger letters than elsewhere.
Column {
    id: list

    property alias model: rows.model
    property string tint: "teal"
    // The picture keeps its size where text grows; where little room is left beside it, it stands above.
    readonly property int side: Math.min(Theme.mm(38), Math.round(width * 0.32))
    readonly property bool beside: width - side - 3 * Theme.padding > Theme.heading * 6

    width: parent ? parent.width : 0
    spacing: Theme.smallGap

    Repeater {
        id: rows

        Rectangle {
            id: line

            required property string markup
            required property string drawing

            width: list.width
            height: (list.beside ? Math.max(list.side, words.height) : list.side + Theme.smallGap + words.height) + 2 * Theme.smallGap
            radius: Theme.radius
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.line

            // It says what the sentence says, so nobody has to hear it twice.
            Image {
                id: picture

                anchors.left: parent.left
                anchors.leftMargin: Theme.padding
                y: list.beside ? Math.round((parent.height - height) / 2) : Theme.smallGap
                width: list.side
                height: list.side
                asynchronous: true
                source: line.drawing === "" ? "" : Theme.paperDrawing(line.drawing, list.tint)
                sourceSize: Qt.size(width, width)
            }

            Prose {
                id: words

                anchors.left: list.beside ? picture.right : parent.left
                anchors.right: parent.right
                anchors.leftMargin: Theme.padding
                anchors.rightMargin: Theme.padding
                y: list.beside ? Math.round((parent.height - height) / 2) : picture.y + picture.height + Theme.smallGap
                markup: line.markup
                font.pixelSize: Theme.heading
                font.bold: true
            }
        }
    }
}
