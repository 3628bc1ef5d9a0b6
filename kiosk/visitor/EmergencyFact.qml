pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// One way to reach 999, and its limits.
Card {
    id: fact

    property string icon: ""
    property string title: ""
    property string words: ""
    property string code: ""
    property string address: ""

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
                lineHeight: Theme.tight
            }

            Label {
                width: parent.width
                text: fact.words
                color: Theme.muted
                lineHeight: Theme.tight
            }
        }
    }

    Loader {
        width: parent.width
        active: fact.code !== ""
        visible: active
        sourceComponent: CodePanel {
            code: fact.code
            words: fact.address
            warning: qsTr("Scanning leaves a record on your phone.")
        }
    }
}
