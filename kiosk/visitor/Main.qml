pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The root window. From below to above: the visit, the hide bar, the curtain (the venue page), and the watchers, which
// only look. Hiding is `hideScreen()`: it makes the ready-made venue page visible and nothing else; the visit is ended after
// that frame is on the screen, so that no Python stands between the touch and the picture.
KioskWindow {
    id: root

    required property Visits visits
    required property VenuePage venue
    property bool windowed: false
    property real pixelsPerMm: 3.94
    property bool lessMotion: false
    property string hideKey: ""
    property int hideCode: 0
    property int posterAfter: 60000
    property int posterFor: 20000
    property bool postersStill: false
    readonly property bool portrait: height > width
    readonly property bool visiting: session !== null
    readonly property VisitorSession session: visits.session as VisitorSession
    readonly property alias pointerShown: pointer.shown

    signal leaveHeld

    function hideScreen(): void {
        if (curtain.visible) {
            curtain.showPlace();
            return;
        }
        curtain.drop();
        gone.wait();
        watch.forget();
        Theme.keysInUse = false;
        pointer.hide();
    }

    function wake(): void {
        // Beginning ends the last visit itself; a pending end must not reach the new one.
        gone.forget();
        visits.begin();
        settling = true;
        settled.restart();
        curtain.visible = false;
        visitLoader.forceActiveFocus();
    }

    title: qsTr("Community Kiosk")
    color: Theme.plainPaper
    keyWatch: watch
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    onClosing: close => close.accepted = windowed
    onActiveChanged: watch.forget()

    VisitLook {
        pixelsPerMm: root.pixelsPerMm
        bandWidth: root.portrait ? root.width : root.width / 2
        lessMotion: root.lessMotion
        session: root.session
    }

    AfterFrame {
        id: gone

        onShown: root.visits.end()
    }

    Timer {
        id: settled

        interval: 350
        onTriggered: root.settling = false
    }

    Loader {
        id: visitLoader

        anchors.fill: parent
        active: root.visiting
        // What is covered is not drawn, cannot be touched, and a screen reader does not find it.
        visible: !curtain.visible && !idle.covering
        enabled: !idle.covering
        sourceComponent: Visit {
            session: root.session
            venue: root.venue
            portrait: root.portrait
            barWidth: panicBar.width
            barHeight: panicBar.height
            onHideWanted: root.hideScreen()
            onNewVisitWanted: root.wake()
        }
    }

    StillThere {
        anchors.fill: parent
        visible: idle.covering
        bottomInset: panicBar.height
        onGoOn: {
            idle.goOn();
            visitLoader.forceActiveFocus();
        }
        onMoreTime: {
            root.session.set_more_time(true);
            idle.goOn();
            visitLoader.forceActiveFocus();
        }
    }

    PanicBar {
        id: panicBar

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: root.portrait ? root.width : Math.round(root.width / 2)
        height: Theme.panicBarHeight
        visible: root.visiting
        label: qsTr("Hide this screen")
        detail: qsTr("Clears everything at once. No way back.")
        onPressed: root.hideScreen()
    }

    IdleWatch {
        id: idle

        running: root.visiting && !curtain.visible
        coverAfter: root.session ? root.session.coverAfter : 90000
        askFor: root.session ? root.session.askFor : 20000
        onGaveUp: root.hideScreen()
    }

    VenueScene {
        id: curtain

        anchors.fill: parent
        venue: root.venue
        portrait: root.portrait
        posterAfter: root.posterAfter
        posterFor: root.posterFor
        still: root.postersStill
        onWoken: root.wake()
    }

    // --- watchers: they see everything and take nothing ---

    KeyWatch {
        id: watch

        hideCode: root.hideCode
        onHideWanted: root.hideScreen()
        onActivity: {
            // The last keys of a slap are not yet somebody who goes on by keys.
            if (!curtain.deaf)
                Theme.keysInUse = true;
            idle.activity();
        }
        onLeaveHeld: root.leaveHeld()
    }

    PalmWatch {
        anchors.fill: parent
        onCovered: root.hideScreen()
        onActivity: {
            Theme.keysInUse = false;
            pointer.hide();
            idle.activity();
        }
    }

    PointerWatch {
        id: pointer

        anchors.fill: parent
        always: root.windowed
    }

    HidingKeys {
        hideKey: root.hideKey
        onWanted: root.hideScreen()
    }
}
