pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Covers what was on screen, then asks (safety rule 6). The hide bar stays free below it.
Item {
    id: cover

    property int bottomInset: 0

    signal goOn
    signal moreTime

    onVisibleChanged: {
        if (visible)
            yes.forceActiveFocus();
    }

    MouseArea {
        anchors.fill: parent
        onClicked: cover.goOn()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        y: Math.round((parent.height - cover.bottomInset - implicitHeight) / 2)
        spacing: Theme.gap

        Label {
            width: parent.width
            text: qsTr("Still there?")
            font.pixelSize: Theme.heading
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.AlertMessage
        }

        Label {
            width: parent.width
            text: qsTr("Touch the screen to go on. If nobody does, it clears itself.")
            horizontalAlignment: Text.AlignHCenter
        }

        Button {
            id: yes

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, implicitWidth + 2 * Theme.gap)
            minimumHeight: Theme.primaryTarget
            kind: "solid"
            label: qsTr("Go on")
            onActivated: cover.goOn()
        }

        Button {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, implicitWidth + 2 * Theme.gap)
            minimumHeight: Theme.primaryTarget
            icon: "timer"
            label: qsTr("I need more time")
            onActivated: cover.moreTime()
        }
    }
}
