pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The venue's editions, the newest first, and the way back to each.
Item {
    id: scene

    required property History history

    CompactScroll {
        anchors.fill: parent
        visible: !sheet.shown

        Label {
            width: parent.width
            visible: text !== ""
            text: scene.history.words
            font.pixelSize: Theme.compactBody
        }

        Repeater {
            model: scene.history.editions

            CompactCard {
                id: edition

                required property int key
                required property string heading
                required property string when_and_who
                required property string note
                required property bool current

                width: parent ? Math.min((parent as Item).width, Theme.compactMeasure * 1.2) : 0
                title: heading

                Label {
                    width: parent.width
                    text: edition.when_and_who
                    color: Theme.muted
                    font.pixelSize: Theme.compactSmall
                }
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: edition.note
                    font.pixelSize: Theme.compactBody
                }
                Notice {
                    width: parent.width
                    tone: "good"
                    text: edition.current ? qsTr("Visitors see this one.") : ""
                }
                CompactButton {
                    visible: !edition.current
                    enabled: !scene.history.busy
                    icon: "undo-2"
                    label: qsTr("Go back to this one")
                    onActivated: scene.history.go_back(edition.key)
                }
            }
        }
    }

    ConfirmSheet {
        id: sheet

        confirmation: scene.history.confirmation as Confirmation
    }
}
