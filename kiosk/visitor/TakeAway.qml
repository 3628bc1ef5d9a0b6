pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// "On your phone": choose what to take, then ask for its code.
Card {
    id: card

    property alias codes: choices.model
    property int chosen: 0
    readonly property CodeChoice choice: choices.count > 0 ? choices.itemAt(chosen) as CodeChoice : null

    visible: choices.count > 0
    spacing: Theme.gap

    Label {
        width: parent.width
        text: qsTr("On your phone")
        font.pixelSize: Theme.title
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        Repeater {
            id: choices

            CodeChoice {
                required property int index

                selectable: true
                selected: card.chosen === index
                onActivated: card.chosen = index
            }
        }
    }

    CodePanel {
        width: parent.width
        code: card.choice ? card.choice.code : ""
        words: card.choice ? card.choice.words : ""
        warning: card.choice ? card.choice.warning : ""
    }
}
