pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Which key of a tactile keypad does what: one presses "Choose", then the key.
CompactCard {
    id: card

    required property SettingsPage page

    title: qsTr("A keypad to find by feel")

    Label {
        width: Math.min(parent.width, Theme.compactMeasure)
        text: qsTr("A keypad on USB with a few raised keys, beside a headset. Most send F13 to F19, and need nothing here. Press each key once if yours does not.")
        font.pixelSize: Theme.compactBody
    }

    KeyCatcher {
        width: Math.min(parent.width, Theme.compactMeasure)
        page: card.page
        forKeypad: true
    }

    Repeater {
        model: card.page.keypad

        Item {
            id: line

            required property string key
            required property string label
            required property string name
            readonly property bool waited: card.page.catchingFor === key

            width: Math.min(card.width - 2 * Theme.compactInset, Theme.compactMeasure)
            height: Math.max(choose.height, words.height)

            Label {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: line.width - choose.width - Theme.smallGap
                text: line.name === "" ? qsTr("%1: no key").arg(line.label) : qsTr("%1: %2").arg(line.label).arg(line.name)
                font.pixelSize: Theme.compactBody
            }

            CompactButton {
                id: choose

                anchors.right: parent.right
                kind: "plain"
                label: line.waited ? qsTr("Stop") : qsTr("Choose")
                question: line.label
                onActivated: {
                    if (line.waited)
                        card.page.stop_catching();
                    else
                        card.page.catch_pad(line.key);
                }
            }
        }
    }

    CompactButton {
        visible: !card.page.keypadIsUsual
        kind: "plain"
        label: qsTr("Use F13 to F19 again")
        onActivated: card.page.forget_keypad()
    }
}
