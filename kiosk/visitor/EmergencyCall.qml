pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The number, and what to say. Where there is little room, beside each other, and no more than that.
Rectangle {
    id: call

    property bool brief: false
    property bool large: false
    readonly property bool beside: brief && width > Theme.body * 12
    property bool mayCallStaff: false
    property int least: 0
    // What has to be on the first screen.
    readonly property alias needed: asking
    readonly property int shortSize: Math.round(Theme.bigNumber * 1.2)

    signal cardWanted

    implicitHeight: Math.max(beside ? Math.max(short.height, asking.height) + 2 * Theme.smallGap : words.implicitHeight + 2 * Theme.padding, least)
    radius: Theme.radius
    color: Theme.redGround
    border.width: Theme.contrast ? Theme.focusWidth : 0
    border.color: Theme.line

    Label {
        id: short

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        visible: call.beside
        text: qsTr("999")
        color: Theme.onGround
        font.pixelSize: call.shortSize
        font.bold: true
        lineHeight: 1
        wrapMode: Text.NoWrap
        Accessible.role: Accessible.Heading
    }

    Column {
        id: words

        anchors.left: call.beside ? short.right : parent.left
        anchors.right: parent.right
        anchors.leftMargin: call.brief ? Theme.padding : Theme.padding * 1.5
        anchors.rightMargin: anchors.leftMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.smallGap

        Label {
            width: parent.width
            visible: !call.brief
            text: qsTr("In danger now?")
            color: Theme.onGround
            font.pixelSize: call.large ? Theme.bigNumber : Theme.heading
            font.bold: true
            lineHeight: Theme.tight
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            visible: !call.beside
            text: qsTr("999")
            color: Theme.onGround
            font.pixelSize: call.brief ? call.shortSize : Theme.hugeNumber
            font.bold: true
            lineHeight: 1
        }
        Label {
            id: asking

            width: parent.width
            text: qsTr("Ask for the police or an ambulance. Then say where you are.")
            color: Theme.onGround
            font.pixelSize: call.brief ? Theme.body : call.large ? Theme.heading : Theme.lead
            lineHeight: call.brief ? Theme.tight : Theme.lineHeight
        }
        Label {
            width: parent.width
            visible: !call.brief
            text: qsTr("No phone? Ask anyone who works here.")
            color: Theme.onGround
            font.pixelSize: call.large ? Theme.number : Theme.body
        }
        Button {
            visible: call.mayCallStaff && !call.brief
            kind: "plain"
            icon: "hand-helping"
            label: qsTr("Show a card to staff")
            anchors.left: parent.left
            width: Math.min(parent.width, implicitWidth)
            onActivated: call.cardWanted()
        }
    }
}
