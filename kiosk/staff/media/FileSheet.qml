pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Asks for a file: the folders here, then the files with their sizes, and what they look like as soon as they are examined.
Sheet {
    id: sheet

    required property FileChoice choice

    title: choice.title
    asking: choice.asking
    first: back

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        CompactButton {
            id: back

            kind: "plain"
            icon: "arrow-left"
            directional: true
            label: qsTr("Back")
            onActivated: sheet.choice.up()
        }
        CompactButton {
            kind: "plain"
            label: qsTr("Cancel")
            onActivated: sheet.choice.leave()
        }
    }

    Label {
        width: parent.width
        text: qsTr("In “%1”").arg(sheet.choice.folderName)
        color: Theme.muted
        font.pixelSize: Theme.compactBody
        wrapMode: Text.WrapAnywhere
    }

    Label {
        width: parent.width
        visible: text !== ""
        text: sheet.choice.words
        font.pixelSize: Theme.compactBody
    }

    Repeater {
        model: sheet.choice.files

        CompactLine {
            required icon
            required property string key
            required property string name
            required property string detail_words
            required property var glance

            width: parent ? (parent as Item).width : 0
            label: name
            detail: detail_words
            shown: glance
            onActivated: sheet.choice.choose(key)
        }
    }

    CompactButton {
        kind: "plain"
        icon: "chevron-down"
        visible: label !== ""
        label: sheet.choice.moreWords
        onActivated: sheet.choice.show_more()
    }
}
