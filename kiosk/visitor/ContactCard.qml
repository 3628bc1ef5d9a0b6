pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// One way to reach a service, as large as it deserves.
Card {
    id: card

    required property string icon
    required property string label
    required property string value
    required property bool dialled
    required property string answering
    required property bool open
    required property string limits
    required property var hours
    required property string note

    Row {
        width: parent.width
        spacing: Theme.gap

        Item {
            id: picture

            y: Math.round((value.lineHeightPixels - height) / 2)
            width: Theme.bigIcon
            height: Theme.bigIcon

            Icon {
                anchors.centerIn: parent
                name: card.icon
                color: Theme.teal
                size: card.dialled ? Theme.bigIcon : Theme.icon
                textSize: Theme.body
            }
        }

        Column {
            width: parent.width - picture.width - parent.spacing
            spacing: Theme.mm(1.5)

            Label {
                id: value

                readonly property int lineHeightPixels: Math.round(font.pixelSize * 1.15)

                width: parent.width
                text: card.value
                font.features: Theme.slashedZero
                font.pixelSize: card.dialled ? Theme.fitted(Theme.bigNumber, text, width, Theme.bigNumber) : Theme.title
                font.bold: true
                lineHeight: Theme.tight
                wrapMode: card.dialled ? Text.NoWrap : Text.WrapAnywhere
            }

            Label {
                width: parent.width
                visible: text !== ""
                text: card.label
            }

            Flow {
                width: parent.width
                spacing: Theme.smallGap

                Chip {
                    id: chip

                    text: card.answering
                    filled: card.open
                    room: parent ? (parent as Item).width : -1
                }

                Label {
                    visible: text !== ""
                    width: Math.min(implicitWidth, (parent as Item).width)
                    height: Math.max(implicitHeight, chip.text !== "" ? chip.height : 0)
                    text: card.limits
                    color: Theme.muted
                    verticalAlignment: Text.AlignVCenter
                }
            }

            Repeater {
                model: card.hours

                Label {
                    required property string modelData

                    width: (parent as Item).width
                    text: modelData
                    color: Theme.muted
                }
            }

            Label {
                width: parent.width
                visible: text !== ""
                text: card.note
                color: Theme.muted
            }
        }
    }
}
