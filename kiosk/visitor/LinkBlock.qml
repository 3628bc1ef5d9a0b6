pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// An address to take away: in words always, as a QR code when asked for.
Card {
    id: block

    required property LinkBlockRow row

    Label {
        width: parent.width
        visible: text !== ""
        text: block.row.title
        font.pixelSize: Theme.title
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }

    Prose {
        width: parent.width
        visible: markup !== ""
        markup: block.row.markup
    }

    Loader {
        width: parent.width
        active: block.row.code !== ""
        visible: active
        sourceComponent: CodePanel {
            code: block.row.code
            words: block.row.address
            warning: qsTr("Scanning leaves a record on your phone. If someone else may see it, remember it instead.")
        }
    }
}
