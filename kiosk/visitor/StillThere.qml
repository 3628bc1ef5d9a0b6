pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Covers what was on screen, then asks (safety rule 6). The hide bar stays free below it.
Item {
    id: cover

    property int bottomInset: 0

    signal goOn
    signal moreTime

    Keys.onPressed: event => ((cover.Window.window as KioskWindow)?.focusWalk as FocusWalk)?.press(event)
    onVisibleChanged: {
        if (!visible)
            return;
        yes.forceActiveFocus();
        question.Accessible.announce(question.text, Accessible.Assertive);
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
            id: question

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
            font.pixelSize: Theme.bar
            horizontalAlignment: Text.AlignHCenter
        }

        Flow {
            id: ways

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, yes.implicitWidth + more.implicitWidth + spacing)
            spacing: Theme.gap

            Button {
                id: yes

                width: Math.min(ways.width, implicitWidth)
                minimumHeight: Theme.primaryTarget
                kind: "solid"
                fontSize: Theme.bar
                label: qsTr("Go on")
                onActivated: cover.goOn()
            }

            Button {
                id: more

                width: Math.min(ways.width, implicitWidth)
                minimumHeight: Theme.primaryTarget
                icon: "timer"
                fontSize: Theme.bar
                label: qsTr("I need more time")
                onActivated: cover.moreTime()
            }
        }
    }
}
