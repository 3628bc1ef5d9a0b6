pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A short question to think about. The answer is not recorded; the reply is what it is for.
Card {
    id: block

    required property QuestionBlockRow row
    property int chosen: -1

    spacing: Theme.gap

    Label {
        width: parent.width
        visible: text !== ""
        text: block.row.title
        color: Theme.plum
        font.bold: true
    }

    Prose {
        id: asked

        width: parent.width
        markup: block.row.markup
        font.pixelSize: Theme.title
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        Repeater {
            model: block.row.answers

            Button {
                required property int index
                required property string modelData

                width: Math.min(implicitWidth, (parent as Item).width)
                label: modelData
                question: asked.plain
                selectable: true
                selected: block.chosen === index
                onActivated: block.chosen = index
            }
        }
    }

    Prose {
        width: parent.width
        visible: block.chosen >= 0
        markup: block.chosen >= 0 ? block.row.replies[block.chosen] : ""
        Accessible.role: Accessible.AlertMessage
    }
}
