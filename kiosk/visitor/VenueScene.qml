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
    property int holdFor: 3000
    property bool deaf: false
    // The key that went down here while the page could hear; only its release wakes.
    property int armed: 0
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    signal woken
    // The venue's name was held; the same touch does not wake.
    signal staffWanted

    function drop(): void {
        deaf = true;
        armed = 0;
        hearing.restart();
        posters.reset();
        visible = true;
        forceActiveFocus();
    }

    function showPlace(): void {
        posters.reset();
        kiosk?.staffForgone(); // hidden once more: whoever waits to be let in to the staff room may be gone
    }

    function wake(): void {
        if (!deaf && visible)
            woken();
    }

    focus: visible
    Keys.forwardTo: kiosk && kiosk.keyWatch ? [kiosk.keyWatch] : []
    Keys.onPressed: event => {
        // Any key but a modifier, which belongs to a chord, and Escape, which only ever hides.
        if (!event.isAutoRepeat)
            armed = deaf || event.modifiers !== Qt.NoModifier || event.key === Qt.Key_Escape || kiosk?.keyWatch?.isModifier(event.key) ? 0 : event.key;
    }
    Keys.onReleased: event => {
        if (event.isAutoRepeat || armed === 0 || event.key !== armed)
            return;
        armed = 0;
        wake();
    }

    Timer {
        id: hearing

        interval: 700
        onTriggered: scene.deaf = false
    }

    Timer {
        id: near

        interval: 800
        onTriggered: scene.kiosk?.staffNear()
    }

    MouseArea {
        id: touch

        property bool beganDeaf: false

        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Touch to start")
        Accessible.onPressAction: scene.wake()
        pressAndHoldInterval: scene.holdFor
        onPressed: mouse => {
            beganDeaf = scene.deaf;
            if (placeName.contains(mapToItem(placeName, mouse.x, mouse.y)))
                near.restart();
        }
        onReleased: near.stop()
        onCanceled: near.stop()
        onPressAndHold: mouse => {
            mouse.accepted = !beganDeaf && !posters.shown && placeName.contains(mapToItem(placeName, mouse.x, mouse.y));
            if (mouse.accepted)
                scene.staffWanted();
        }
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

        anchors.left: parent.left
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
            // A short screen shows the same, smaller, rather than less.
            scale: Math.min(1, (place.height - 2 * Theme.mm(6)) / implicitHeight)
            transformOrigin: LayoutMirroring.enabled ? Item.Right : Item.Left

            Icon {
                anchors.left: parent.left
                name: scene.venue.icon
                color: Theme.plainOnTeal
                size: Theme.venueName
            }

            Label {
                id: placeName

                width: parent.width
                text: scene.venue.name
                color: Theme.plainOnTeal
                font.pixelSize: Theme.venueName
                font.bold: true
                lineHeight: Theme.tight
            }

            Column {
                width: parent.width

                Label {
                    width: parent.width
                    text: scene.venue.date
                    color: Theme.plainOnTealMuted
                    font.pixelSize: Theme.plainTitle
                }

                Label {
                    width: parent.width
                    text: scene.venue.clock
                    color: Theme.plainOnTeal
                    font.pixelSize: Theme.clock
                    font.bold: true
                    lineHeight: Theme.tight
                }
            }

            Label {
                width: parent.width
                text: scene.venue.openToday
                color: Theme.plainOnTeal
                font.pixelSize: Theme.plainTitle
                font.bold: true
            }

            VenueHours {
                width: parent.width
                hours: scene.venue.hours
            }
        }
    }

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
