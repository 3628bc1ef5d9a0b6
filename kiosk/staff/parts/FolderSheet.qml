pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Asks for a stick or a folder.
Sheet {
    id: sheet

    required property FolderChoice choice

    // It goes before the page does.
    title: choice?.title ?? ""
    asking: choice?.asking ?? false
    first: no

    Label {
        width: parent.width
        visible: text !== ""
        text: sheet.choice?.words ?? ""
        font.pixelSize: Theme.compactBody
    }

    Repeater {
        model: sheet.choice?.places ?? null

        CompactLine {
            required property string key
            required property string name
            required property string detail_words

            width: parent ? (parent as Item).width : 0
            icon: "hard-drive"
            label: name
            detail: detail_words
            onActivated: sheet.choice.choose(key)
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        CompactButton {
            icon: "rotate-cw"
            label: qsTr("Look again")
            onActivated: sheet.choice.look_again()
        }
        CompactButton {
            id: no

            kind: "plain"
            label: qsTr("None of these")
            onActivated: sheet.choice.leave()
        }
    }
}
