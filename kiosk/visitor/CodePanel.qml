pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What can be taken away by QR code: what it says in words, the honest limit, and the button that asks for the code
// (safety rule 8).
Column {
    id: panel

    property string code: ""
    property string words: ""
    property string warning: ""
    // Words and limit stand beside the code alone.
    property bool brief: false

    function ask(): void {
        let above = panel.parent;
        while (above && !(above as Visit))
            above = above.parent;
        (above as Visit)?.codeSheet.show(code, words, warning);
    }

    spacing: Theme.smallGap

    Label {
        width: parent.width
        visible: !panel.brief
        text: panel.words
        font.features: Theme.slashedZero
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WrapAnywhere
    }

    HonestLimit {
        width: parent.width
        visible: !panel.brief && text !== ""
        text: panel.warning
    }

    Button {
        width: parent.width
        minimumHeight: panel.brief ? Theme.target : Theme.primaryTarget
        kind: panel.brief ? "quiet" : "solid"
        icon: "qr-code"
        label: qsTr("Show QR code")
        onActivated: panel.ask()
    }
}
