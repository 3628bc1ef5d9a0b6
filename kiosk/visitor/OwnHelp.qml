pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The venue's own help, before the services: a number large, an address in words.
Column {
    id: list

    property alias model: repeater.model
    property string heading: ""

    width: parent ? parent.width : 0
    visible: repeater.count > 0
    spacing: Theme.smallGap

    Label {
        width: parent.width
        text: list.heading
        font.pixelSize: Theme.title
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }

    Repeater {
        id: repeater

        Card {
            id: card

            required property string title
            required property string address
            required property bool dialled
            required property string line

            width: list.width
            spacing: Theme.mm(1)

            Label {
                width: parent.width
                text: card.title
                font.bold: true
                lineHeight: Theme.tight
            }

            Label {
                width: parent.width
                text: card.address
                font.features: Theme.slashedZero
                color: Theme.teal
                font.pixelSize: card.dialled ? Theme.fitted(Theme.number, text, width, Theme.number) : Theme.body
                wrapMode: card.dialled ? Text.NoWrap : Text.WrapAnywhere
                font.bold: true
                lineHeight: Theme.tight
            }

            Label {
                width: parent.width
                text: card.line
                color: Theme.muted
                lineHeight: Theme.tight
            }
        }
    }
}
