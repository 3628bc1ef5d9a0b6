pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A QR code, shown only when asked for, hidden again after a minute, with what it says in words beside it and the
// honest limit (safety rule 8).
Column {
    id: panel

    property string code: ""
    property string words: ""
    property string warning: ""
    property bool shown: false
    property int seconds: 60

    onCodeChanged: shown = false
    spacing: Theme.smallGap

    Timer {
        running: panel.shown
        interval: panel.seconds * 1000
        onTriggered: panel.shown = false
    }

    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        active: panel.shown
        visible: active
        sourceComponent: QrCode {
            implicitWidth: Math.min(panel.width, Theme.mm(95))
            implicitHeight: implicitWidth
            content: panel.code
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code for %1").arg(panel.words)
        }
    }

    Label {
        width: parent.width
        text: panel.words
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WrapAnywhere
    }

    Rectangle {
        width: parent.width
        implicitHeight: note.implicitHeight + 2 * Theme.smallGap
        visible: panel.warning !== ""
        radius: Theme.radius
        color: Theme.note
        border.width: Theme.contrast ? Theme.hairline : 0
        border.color: Theme.line

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.smallGap
            y: Theme.smallGap
            name: "info"
            size: Theme.icon
        }

        Label {
            id: note

            anchors.left: mark.right
            anchors.leftMargin: Theme.smallGap
            width: panel.width - mark.width - 3 * Theme.smallGap
            y: Theme.smallGap
            text: panel.warning
            lineHeight: Theme.tight
        }
    }

    Button {
        width: parent.width
        minimumHeight: Theme.primaryTarget
        kind: panel.shown ? "quiet" : "solid"
        icon: panel.shown ? "eye-off" : "qr-code"
        label: panel.shown ? qsTr("Put the code away") : qsTr("Show QR code")
        onActivated: panel.shown = !panel.shown
    }
}
