pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Who did what, the newest first.
CompactScroll {
    id: view

    required property AuditList audit

    spacing: Theme.mm(2.5)

    Label {
        width: Math.min(parent.width, Theme.compactMeasure)
        text: qsTr("What staff did in this room. Nothing a visitor does is ever noted.")
        color: Theme.muted
        font.pixelSize: Theme.compactBody
    }
    Label {
        width: parent.width
        visible: text !== ""
        text: view.audit.words
        font.pixelSize: Theme.compactBody
    }

    Repeater {
        model: view.audit.lines

        Column {
            id: line

            required property string key
            required property string when
            required property string who
            required property string what

            width: parent ? (parent as Item).width : 0
            spacing: Theme.mm(0.6)

            Label {
                width: parent.width
                text: line.what
                font.pixelSize: Theme.compactBody
                lineHeight: Theme.tight
            }
            Label {
                width: parent.width
                text: line.who + ", " + line.when
                color: Theme.muted
                font.pixelSize: Theme.compactSmall
            }
            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
        }
    }

    CompactButton {
        visible: view.audit.more
        kind: "plain"
        label: qsTr("Show more")
        onActivated: view.audit.show_more()
    }
}
