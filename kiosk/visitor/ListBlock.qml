pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Steps with numbers, or points with dots.
Card {
    id: block

    property string title: ""
    property var items: []
    property bool numbered: false
    // How many items of the list stand in the blocks before.
    property int before: 0
    property real lineHeight: Theme.lineHeight

    spacing: Theme.gap

    Label {
        width: parent.width
        visible: text !== ""
        text: block.title
        font.pixelSize: Theme.title
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: block.items

        Item {
            id: line

            required property int index
            required property string modelData

            width: parent ? (parent as Item).width : 0
            implicitHeight: Math.max(mark.height, words.implicitHeight)

            Rectangle {
                id: mark

                anchors.left: parent.left
                // Letters of another script may stand lower in their line.
                y: Math.round(words.baselineOffset - Theme.body * Theme.ascent) + (block.numbered ? 0 : Math.round((Theme.body * Theme.lineHeight - height) / 2))
                width: block.numbered ? Math.round(Theme.body * 1.35) : Math.round(Theme.body * 0.35)
                height: width
                radius: width / 2
                color: block.numbered ? Theme.tealTint : Theme.teal
                border.width: Theme.contrast ? Theme.hairline : 0
                border.color: Theme.line

                Loader {
                    anchors.centerIn: parent
                    active: block.numbered
                    sourceComponent: Label {
                        text: String(block.before + line.index + 1)
                        color: Theme.teal
                        font.bold: true
                        lineHeight: 1
                    }
                }
            }

            Prose {
                id: words

                anchors.left: mark.right
                anchors.leftMargin: Theme.smallGap
                width: Math.min(line.width - mark.width - Theme.smallGap, Theme.measure)
                markup: line.modelData
                lineHeight: block.lineHeight
            }
        }
    }
}
