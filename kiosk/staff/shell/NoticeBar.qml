pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A sentence above the page until it is read.
Rectangle {
    id: bar

    property string text: ""

    signal dismissed

    implicitHeight: visible ? Math.max(words.height, close.height) + 2 * Theme.mm(2) : 0
    height: implicitHeight
    visible: text !== ""
    color: Theme.note

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(7)
        anchors.verticalCenter: parent.verticalCenter
        name: "info"
        size: Math.round(Theme.compactBody * 1.2)
    }

    Label {
        id: words

        anchors.left: sign.right
        anchors.right: close.left
        anchors.margins: Theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        text: bar.text
        font.pixelSize: Theme.compactBody
        lineHeight: Theme.tight
        Accessible.role: Accessible.AlertMessage
        onTextChanged: text => {
            if (text !== "")
                Accessible.announce(text, Accessible.Polite);
        }
    }

    Button {
        id: close

        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(7)
        anchors.verticalCenter: parent.verticalCenter
        minimumHeight: Theme.target
        kind: "plain"
        fontSize: Theme.compactBody
        label: qsTr("Close")
        onActivated: bar.dismissed()
    }
}
