pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The way to another page: a picture, a title, a line, an arrow.
Pressable {
    id: card

    property string icon: ""
    property string tint: "teal"
    property bool plain: false

    implicitHeight: Math.max(Theme.primaryTarget, badge.height + 2 * Theme.smallGap, words.implicitHeight + 2 * Theme.smallGap)

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.pressed ? Theme.tealPressed : card.plain ? Theme.tealTint : Theme.surface
        border.width: card.plain && !Theme.contrast ? 0 : Theme.hairline
        border.color: Theme.touchLine
    }

    IconBadge {
        id: badge

        anchors.left: parent.left
        anchors.leftMargin: Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        name: card.icon
        side: Math.round(Theme.icon * 1.5)
        color: card.plain ? "transparent" : Theme.tint(card.tint)
        border.width: 0
        iconColor: Theme.shade(card.tint)
    }

    Column {
        id: words

        anchors.left: badge.right
        anchors.leftMargin: Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        width: card.width - badge.width - arrow.width - 4 * Theme.smallGap

        Label {
            width: parent.width
            text: card.label
            color: card.plain ? Theme.teal : Theme.ink
            font.bold: true
            lineHeight: Theme.tight
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: !card.plain && text !== ""
            text: card.detail
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
        size: Theme.smallIcon
        textSize: Theme.body
    }
}
