pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// How far a film is, in a line and in words, and what can be done with it. Times in milliseconds.
Column {
    id: controls

    property bool playing: false
    property int position: 0
    property int duration: 0
    property bool audible: false
    property bool captioned: false
    property bool deaf: false
    property bool soundOn: false
    property bool captionsOn: true

    signal turned
    signal restarted
    signal soundSwitched
    signal captionsSwitched

    function clock(milliseconds: int): string {
        const seconds = Math.round(milliseconds / 1000);
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }

    spacing: Theme.smallGap

    // Time runs from left to right in every language, as its numbers do.
    Rectangle {
        width: parent.width
        height: Theme.mm(2)
        radius: height / 2
        color: Theme.edge
        Accessible.ignored: true

        Rectangle {
            width: Math.round(parent.width * (controls.duration > 0 ? Math.min(1, controls.position / controls.duration) : 0))
            height: parent.height
            radius: parent.radius
            color: Theme.teal
            LayoutMirroring.enabled: false
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        Button {
            id: turn

            // The same for both words, so that nothing beside it moves.
            width: Math.max(implicitWidth, Theme.body * 6)
            kind: "solid"
            icon: controls.playing ? "pause" : "play"
            label: controls.playing ? qsTr("Pause") : qsTr("Play")
            onActivated: controls.turned()
        }

        Button {
            icon: "rotate-ccw"
            label: qsTr("From the start")
            onActivated: controls.restarted()
        }

        Button {
            icon: controls.soundOn ? "volume-2" : "volume-x"
            label: controls.soundOn ? qsTr("Turn sound off") : qsTr("Turn sound on")
            visible: controls.audible && !controls.deaf
            onActivated: controls.soundSwitched()
        }

        Button {
            icon: controls.captionsOn ? "captions-off" : "captions"
            label: controls.captionsOn ? qsTr("Captions off") : qsTr("Captions on")
            visible: controls.captioned
            onActivated: controls.captionsSwitched()
        }

        Label {
            height: turn.height
            visible: controls.duration > 0
            text: qsTr("%1 of %2").arg(controls.clock(controls.position)).arg(controls.clock(controls.duration))
            verticalAlignment: Text.AlignVCenter
        }
    }

    Label {
        width: parent.width
        visible: controls.deaf
        text: qsTr("This kiosk cannot play sound.")
        color: Theme.muted
    }
}
