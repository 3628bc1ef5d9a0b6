pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What stands in the way, what asks to be looked at, why it is published, and the button.
Column {
    id: card

    required property PublishPage page

    spacing: Theme.compactGap

    Notice {
        width: parent.width
        tone: "good"
        text: card.page.done
    }
    Notice {
        width: parent.width
        tone: "error"
        text: card.page.trouble
    }

    CompactCard {
        width: parent.width
        visible: card.page.errorCount > 0
        title: qsTr("To be put right first")

        Repeater {
            model: card.page.errors

            FoundLine {
                width: parent ? (parent as Item).width : 0
                tone: "error"
                onActivated: card.page.jump(thing, field)
            }
        }
    }

    CompactCard {
        width: parent.width
        visible: card.page.warningCount > 0
        title: qsTr("Please look at")

        Repeater {
            model: card.page.warnings

            FoundLine {
                width: parent ? (parent as Item).width : 0
                tone: "warning"
                onActivated: card.page.jump(thing, field)
            }
        }

        SwitchLine {
            width: parent.width
            label: qsTr("Publish anyway")
            on: card.page.accepted
            onActivated: card.page.accept_warnings(!on)
        }
    }

    CompactCard {
        width: parent.width
        title: qsTr("Publish")

        Label {
            width: parent.width
            text: qsTr("Say why")
            font.pixelSize: Theme.compactBody
            font.bold: true
        }
        CompactText {
            id: reason

            width: parent.width
            label: qsTr("Say why")
            hint: qsTr("The new phone number of …")
            maximum: 500
            value: card.page.reason
            onEdited: text => card.page.set_reason(text)
            onPasteWanted: {
                const words = card.page.pasted();
                if (words !== "")
                    reason.type(words);
            }
        }
        CompactButton {
            kind: "solid"
            icon: "send"
            label: card.page.busy ? qsTr("Publishing…") : qsTr("Publish")
            enabled: card.page.ready
            opacity: enabled ? 1 : 0.5
            onActivated: card.page.publish()
        }
        Label {
            width: parent.width
            text: card.page.waitsFor !== "" ? card.page.waitsFor : qsTr("Visitors see it from their next start, never in the middle of a page.")
            color: Theme.muted
            font.pixelSize: Theme.compactSmall
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: card.page.taskWords
            color: Theme.muted
            font.pixelSize: Theme.compactSmall
        }
    }
}
