pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// After a while the idle screen shows a poster, then the venue page again, in turn. One takes the other's place through
// the poster's own colour; hiding shows the venue page at once. A poster can be held.
Item {
    id: posters

    required property VenuePage venue
    property bool showing: true
    property bool still: false
    property int after: 60000
    property int each: 20000
    property int place: -1
    property bool held: false
    readonly property bool shown: current !== null
    // What a poster is held by, for keys.
    readonly property alias hold: hold
    // The page that the poster on the screen is about; "" where none is.
    readonly property string page: current?.page ?? ""
    readonly property PosterTurn current: place >= 0 && place < list.count ? list.itemAt(place) as PosterTurn : null

    function reset(): void {
        veil.drop();
        held = false;
        place = -1;
        coming = -1;
        next = 0;
        turn.restart();
    }

    property int next: 0
    // The poster that is on its way; it is made before anything moves, so that no frame of the fade waits for it.
    property int coming: -1
    readonly property PosterTurn made: current ?? (coming >= 0 && coming < list.count ? list.itemAt(coming) as PosterTurn : null)

    // Shows the next poster, or the venue page after each one.
    function step(): void {
        if (!shown && list.count === 0)
            return;
        if (!shown) {
            coming = next % list.count;
            next += 1;
        }
        if (Theme.fade > 0)
            veil.change();
        else
            turnOver();
    }

    function turnOver(): void {
        place = shown ? -1 : coming;
        coming = -1;
    }

    visible: shown || veil.opacity > 0

    Timer {
        id: turn

        interval: posters.held ? 300000 : posters.shown ? posters.each : posters.after
        repeat: true
        running: posters.showing && !posters.still
        onTriggered: {
            posters.held = false;
            posters.step();
        }
    }

    // What each of them says, without drawing it: there may be many, and only one is on the screen.
    Repeater {
        id: list

        model: posters.venue.posters

        PosterTurn {}
    }

    Loader {
        anchors.fill: parent
        active: posters.made !== null
        visible: posters.shown
        sourceComponent: Poster {
            turn: posters.made
            ahead: posters.coming >= 0
        }
    }

    Pressable {
        id: hold

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.mm(12)
        width: holdRow.implicitWidth + 2 * Theme.mm(6)
        height: Theme.target
        visible: posters.shown
        label: posters.held ? qsTr("Go on") : qsTr("Pause")
        activeFocusOnTab: false
        pressedLine: Theme.plainTeal
        onVisibleChanged: focus = visible && focus
        onActivated: {
            posters.held = !posters.held;
            turn.restart();
        }

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.plainSurface
        }

        MouseArea {
            anchors.fill: parent
            onClicked: hold.act()
        }

        Row {
            id: holdRow

            anchors.centerIn: parent
            spacing: Theme.mm(3)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: posters.held ? "play" : "pause"
                color: Theme.plainGround(posters.current?.tint ?? "plum")
                size: Math.round(Theme.plainBody)
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: hold.label
                color: Theme.plainGround(posters.current?.tint ?? "plum")
                font.pixelSize: Theme.plainBody
                font.bold: true
                Accessible.ignored: true
            }
        }
    }

    PosterVeil {
        id: veil

        anchors.fill: parent
        color: Theme.plainGround(posters.made?.tint ?? "plum")
        takes: posters.shown ? Math.round(Theme.fade * 0.6) : Theme.fade
        onCovered: posters.turnOver()
    }
}
