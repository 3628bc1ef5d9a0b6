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
    property string focalPoint: "middle"
    // Of a thing without a picture: as on a poster, in the colours of the venue.
    property string drawing: ""
    readonly property bool pictured: picture !== "" || drawing !== ""

    height: Math.max(words.implicitHeight + 2 * Theme.mm(3), pictured ? (picture !== "" ? shown.width : drawn.width) * 0.6 + 2 * Theme.mm(2) : 0)
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
        anchors.right: card.picture !== "" ? shown.left : card.drawing !== "" ? drawn.left : parent.right
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

    CroppedImage {
        id: shown

        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(2)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(Theme.plainTitle * 4.3)
        height: card.height - 2 * Theme.mm(2)
        visible: card.picture !== ""
        // Of what does not fit on the screen nothing is read.
        source: card.visible ? card.picture : ""
        focalPoint: card.focalPoint
        asynchronous: true
        Accessible.role: Accessible.Graphic
        Accessible.name: card.alternative
    }

    Rectangle {
        id: drawn

        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(2)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(Theme.plainTitle * 2.6)
        height: card.height - 2 * Theme.mm(2)
        visible: card.drawing !== ""
        radius: Theme.radius
        color: Theme.plainTeal

        Image {
            anchors.centerIn: parent
            width: Math.min(parent.width, parent.height) - 2 * Theme.mm(1)
            height: width
            source: card.visible && card.drawing !== "" ? Theme.plainDrawing(card.drawing, "teal") : ""
            sourceSize: Qt.size(width, width)
            asynchronous: true
        }
    }
}
