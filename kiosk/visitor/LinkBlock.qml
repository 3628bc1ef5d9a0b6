pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// An address to take away: in words always, as a QR code when asked for.
Card {
    id: block

    property string title: ""
    property string markup: ""
    property string code: ""
    property string address: ""

    Label {
        width: parent.width
        visible: text !== ""
        text: block.title
        font.pixelSize: Theme.title
        font.bold: true
        lineHeight: Theme.tight
    }

    Prose {
        width: parent.width
        visible: markup !== ""
        markup: block.markup
    }

    Loader {
        width: parent.width
        active: block.code !== ""
        visible: active
        sourceComponent: CodePanel {
            code: block.code
            words: block.address
            warning: qsTr("Scanning leaves a record on your phone. If someone checks it, remember it instead.")
        }
    }
}
