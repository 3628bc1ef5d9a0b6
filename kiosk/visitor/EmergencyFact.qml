pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// One way to reach 999, and its limits.
Card {
    id: fact

    property string icon: ""
    property string title: ""
    property string words: ""

    width: parent ? parent.width : 0

    Row {
        width: parent.width
        spacing: Theme.gap

        IconBadge {
            id: badge

            name: fact.icon
            color: Theme.redTint
            iconColor: Theme.red
        }

        Column {
            width: parent.width - badge.width - parent.spacing

            Label {
                width: parent.width
                text: fact.title
                font.bold: true
                lineHeight: lineCount > 1 ? Theme.tight : 1
            }

            Label {
                width: parent.width
                text: fact.words
                color: Theme.muted
                lineHeight: lineCount > 1 ? Theme.tight : 1
            }
        }
    }
}
