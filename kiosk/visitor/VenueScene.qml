pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The venue page, idle and neutral. It exists from the first frame to the last, so that hiding only makes it visible.
// It takes every touch; for the first 700 ms after hiding it answers none (safety rule 3).
FocusScope {
    id: scene

    required property VenuePage venue
    required property bool portrait
    property int posterAfter: 60000
    property int posterFor: 20000
    property bool still: false
    property bool deaf: false
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    signal woken

    function drop(): void {
        deaf = true;
        hearing.restart();
        posters.reset();
        visible = true;
        forceActiveFocus();
    }

    function wake(): void {
        if (!deaf && visible)
            woken();
    }

    focus: visible
    Keys.forwardTo: kiosk && kiosk.keyWatch ? [kiosk.keyWatch] : []
    Keys.onReleased: event => {
        // Any key but a modifier: those belong to key chords.
        if (!event.isAutoRepeat && !scene.keyWhileDeaf && kiosk && !kiosk.keyWatch.isModifier(event.key) && event.key !== Qt.Key_Escape && event.modifiers === Qt.NoModifier)
            wake();
    }
    property bool keyWhileDeaf: false
    Keys.onPressed: keyWhileDeaf = deaf

    Timer {
        id: hearing

        interval: 700
        onTriggered: scene.deaf = false
    }

    MouseArea {
        id: touch

        property bool beganDeaf: false

        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Touch to start")
        Accessible.onPressAction: scene.wake()
        onPressed: beganDeaf = scene.deaf
        onClicked: {
            if (!beganDeaf)
                scene.wake();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.plainPaper
    }

    // --- the place ---
    Rectangle {
        id: place

        width: scene.portrait ? parent.width : Math.round(parent.width * 0.41)
        height: scene.portrait ? Math.round(parent.height * 0.46) : parent.height
        color: Theme.plainTeal

        Column {
            id: placeColumn

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.mm(18)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            Icon {
                name: scene.venue.icon
                color: Theme.plainOnTeal
                size: Theme.venueName
            }

            Label {
                width: parent.width
                text: scene.venue.name
                color: Theme.plainOnTeal
                font.pixelSize: Theme.venueName
                font.bold: true
                lineHeight: lineCount > 1 ? Theme.tight : 1
            }

            Column {
                width: parent.width

                Label {
                    text: scene.venue.date
                    color: Theme.plainOnTealMuted
                    font.pixelSize: Theme.plainTitle
                }

                Label {
                    text: scene.venue.clock
                    color: Theme.plainOnTeal
                    font.pixelSize: Theme.clock
                    font.bold: true
                    lineHeight: lineCount > 1 ? Theme.tight : 1
                }
            }

            Label {
                width: parent.width
                text: scene.venue.openToday
                color: Theme.plainOnTeal
                font.pixelSize: Theme.plainTitle
                font.bold: true
            }

            Column {
                width: parent.width
                spacing: Theme.mm(1.5)

                Repeater {
                    model: scene.venue.hours

                    Row {
                        id: hoursRow

                        required property string days
                        required property string hours

                        spacing: Theme.gap

                        Label {
                            width: Math.round(Theme.plainBody * 4.6)
                            text: hoursRow.days
                            color: Theme.plainOnTealMuted
                            font.pixelSize: Theme.plainBody
                        }

                        Label {
                            text: hoursRow.hours
                            color: Theme.plainOnTealMuted
                            font.pixelSize: Theme.plainBody
                        }
                    }
                }
            }
        }
    }

    // --- what is on ---
    VenueProgramme {
        anchors.left: scene.portrait ? parent.left : place.right
        anchors.right: parent.right
        anchors.top: scene.portrait ? place.bottom : parent.top
        anchors.bottom: parent.bottom
        venue: scene.venue
    }

    Posters {
        id: posters

        anchors.fill: parent
        venue: scene.venue
        showing: scene.visible
        after: scene.posterAfter
        each: scene.posterFor
        still: scene.still
        onWoken: scene.wake()
    }
}
