pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A service on a list: its name, its number large, whether somebody is there now, and unless it is `brief`, what it is for.
Pressable {
    id: card

    required property string name
    required property string contact
    required property bool dialled
    required property string answering
    required property bool open
    required property string line
    property string icon: ""
    property bool brief: false

    label: name
    detail: [contact, answering, line].filter(each => each !== "").join(". ")
    implicitHeight: words.implicitHeight + 2 * Theme.smallGap + (brief ? 0 : Theme.mm(2))

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.pressed ? Theme.tealPressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.touchLine
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        width: card.width - Theme.padding - arrow.width - 2 * Theme.smallGap
        spacing: Theme.mm(1)

        Label {
            width: parent.width
            text: card.name
            font.bold: true
            lineHeight: Theme.tight
            Accessible.ignored: true
        }

        Flow {
            width: parent.width
            spacing: Theme.smallGap

            Label {
                visible: card.contact !== ""
                width: Math.min(implicitWidth, words.width)
                text: card.contact
                font.features: Theme.slashedZero
                color: Theme.teal
                font.pixelSize: card.dialled ? Theme.fitted(Theme.number, text, words.width, Theme.number) : Theme.body
                wrapMode: card.dialled ? Text.NoWrap : Text.Wrap
                font.bold: true
                lineHeight: Theme.tight
                Accessible.ignored: true
            }

            Chip {
                text: card.answering
                filled: card.open
                room: words.width
                Accessible.ignored: true
            }
        }

        Label {
            width: parent.width
            visible: !card.brief
            text: card.line
            color: Theme.muted
            lineHeight: Theme.tight
            Accessible.ignored: true
        }
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        name: "chevron-right"
        directional: true
        color: Theme.teal
    }
}
