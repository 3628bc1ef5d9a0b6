pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Something on, or a room: what stands before it, its title, a line about it, and perhaps a picture.
Rectangle {
    id: card

    property string lead: ""
    property string title: ""
    property string detail: ""
    property string picture: ""
    property string alternative: ""
    readonly property bool pictured: picture !== ""

    height: Math.max(words.implicitHeight + 2 * Theme.mm(3), pictured ? shown.width * 0.6 + 2 * Theme.mm(2) : 0)
    radius: Theme.radius
    color: Theme.plainSurface
    border.width: Theme.hairline
    border.color: Theme.plainLine

    Label {
        id: leadLabel

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(6)
        anchors.verticalCenter: parent.verticalCenter
        width: text === "" ? 0 : Math.round(Theme.plainTitle * 4.3)
        text: card.lead
        color: Theme.plainTeal
        font.pixelSize: Theme.plainTitle
        font.bold: true
    }

    Column {
        id: words

        anchors.left: leadLabel.right
        anchors.right: card.pictured ? shown.left : parent.right
        anchors.rightMargin: Theme.mm(6)
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: card.title
            color: Theme.plainInk
            font.pixelSize: Theme.plainTitle
            font.bold: true
            lineHeight: Theme.tight
        }

        Label {
            width: parent.width
            visible: text !== ""
            text: card.detail
            color: Theme.plainMuted
            font.pixelSize: Theme.plainBody
            lineHeight: Theme.tight
        }
    }

    Image {
        id: shown

        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(2)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(Theme.plainTitle * 4.3)
        height: card.height - 2 * Theme.mm(2)
        visible: card.pictured
        // Of what does not fit on the screen nothing is read.
        source: card.visible ? card.picture : ""
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        Accessible.role: Accessible.Graphic
        Accessible.name: card.alternative
    }
}
