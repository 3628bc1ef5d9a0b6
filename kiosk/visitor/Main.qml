pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// From below to above: the visit, the staff room, the hide bar, the curtain (the venue page), the watchers, which only look.
// Hiding only makes the ready-made curtain visible; what was open ends after that frame, so that no Python stands before it.
KioskWindow {
    id: root

    required property Visits visits
    required property VenuePage venue
    required property ReadAloud reader
    property bool windowed: false
    property real pixelsPerMm: 3.94
    property bool lessMotion: false
    property string hideKey: ""
    property int hideCode: 0
    property var padKeys: ({})
    property string padHideKey: ""
    property int posterAfter: 60000
    property int posterFor: 20000
    property bool postersStill: false
    property bool unseen: false
    property bool mirrored: Application.layoutDirection === Qt.RightToLeft
    property bool staffFirst: false
    property int usualGap: 300
    property bool staffAsked: false
    property bool wasActive: false
    readonly property bool portrait: height > width
    readonly property bool visiting: session !== null
    readonly property VisitorSession session: visits.session as VisitorSession
    readonly property alias pointerShown: watch.pointerShown
    readonly property real readTo: (visitLoader.item as Visit)?.readTo ?? 0

    signal leaveHeld
    signal staffWanted
    signal staffGone
    // Kills what speaks, by a connection in which nobody of ours stands.
    signal screenHidden

    function hideScreen(): void {
        watch.forget();
        if (curtain.visible)
            return curtain.showPlace();
        curtain.drop();
        screenHidden();
        gone.wait();
    }

    function showPoster(): void {
        curtain.showPoster();
    }

    function wake(): void {
        beginBy(() => visits.begin());
    }

    function wakeAt(page: string): void {
        beginBy(() => visits.begin_at(page));
    }

    // Beginning ends the last visit itself; a pending end must not reach the new one.
    function beginBy(begin: var): void {
        gone.forget();
        staff.close();
        staffAsked = false;
        begin();
        settle();
        curtain.visible = false;
        visitLoader.forceActiveFocus();
        if (watch.keys.padAction === "speak")
            reader.go_by_ear();
    }

    function goOn(): void {
        idle.goOn();
        visitLoader.forceActiveFocus();
    }

    // The same wipe as hiding stands between a visit and the staff room.
    function askForStaff(): void {
        staffAsked = !staff.open && !unseen;
        if (staffAsked)
            curtain.visible && !visiting ? gone.shown() : hideScreen();
    }

    function openStaff(shell: QtObject, scene: url): void {
        gone.forget();
        visits.end();
        settle();
        curtain.visible = false;
        staff.enter(shell, scene);
    }

    title: qsTr("Community Kiosk")
    color: Theme.plainPaper
    keyWatch: watch.keys
    focusWalk: walk
    readAloud: reader.open
    strikeGap: session && session.moreTime ? 3 * usualGap : usualGap
    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true
    onClosing: close => close.accepted = windowed
    onActiveChanged: {
        if (wasActive)
            watch.keys.lose();
        wasActive = true;
    }
    onWatched: idle.activity()

    VisitLook {
        pixelsPerMm: root.pixelsPerMm
        screen: Qt.size(root.width, root.height)
        bandWidth: root.portrait ? root.width - Theme.lowerWidth : root.width / 2
        lessMotion: root.lessMotion
        session: root.session
        room: staff.room
    }

    AfterFrame {
        id: gone

        onShown: {
            root.visits.end();
            staff.close();
            if (root.staffAsked)
                root.staffWanted();
            root.staffAsked = false;
        }
    }

    Loader {
        id: visitLoader

        anchors.fill: parent
        active: root.visiting
        // What is covered is not drawn, cannot be touched, and a screen reader does not find it.
        visible: !curtain.visible && !idle.covering
        enabled: !idle.covering
        LayoutMirroring.enabled: root.session && root.session.otherLanguage !== "" ? root.session.otherRunsRight : root.mirrored
        LayoutMirroring.childrenInherit: true
        sourceComponent: Visit {
            session: root.session
            venue: root.venue
            reader: root.reader
            shift: curtain.shift
            portrait: root.portrait
            barWidth: panicBar.width
            barHeight: panicBar.height
            onHideWanted: root.hideScreen()
            onNewVisitWanted: root.beginBy(() => root.visits.begin_again())
            onLanguageWanted: tag => root.beginBy(() => root.visits.begin_in(tag))
            onStaffWanted: root.askForStaff()
        }
    }

    StaffHost {
        id: staff

        anchors.fill: parent
        covered: curtain.visible
        barWidth: panicBar.width
        barHeight: panicBar.height
        onIdled: root.hideScreen()
        onClosed: root.staffGone()
    }

    // Made with the visit, in its language, and there before it is asked.
    Loader {
        anchors.fill: parent
        active: root.visiting
        visible: idle.covering
        LayoutMirroring.enabled: visitLoader.LayoutMirroring.enabled
        LayoutMirroring.childrenInherit: true
        sourceComponent: StillThere {
            bottomInset: panicBar.height
            onGoOn: root.goOn()
            onMoreTime: {
                root.session.set_more_time(true);
                root.goOn();
            }
        }
    }

    // In one place in every language, at the right also where everything else runs from there: whoever has practised, and
    // the hand of somebody who is watched, must not look for it; staff show it to people without reading their language;
    // and what the venue page has at that place (nothing that wakes it) is the venue's, not the visit's.
    PanicBar {
        id: panicBar

        LayoutMirroring.enabled: false
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: root.portrait ? root.width : Math.round(root.width / 2)
        height: Theme.panicBarHeight
        visible: root.visiting || staff.open
        // Under the curtain until what was open has ended.
        Accessible.ignored: curtain.visible
        mirrored: visitLoader.LayoutMirroring.enabled
        // A visit says them in its language; they are never asked for while the screen hides.
        label: (visitLoader.item as Visit)?.hideLabel ?? qsTr("Hide this screen")
        detail: (visitLoader.item as Visit)?.hideDetail ?? staff.hideWords
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
        onWoken: page => root.staffFirst ? root.askForStaff() : root.wakeAt(page)
        onStaffWanted: root.askForStaff()
    }

    FocusWalk {
        id: walk

        bar: panicBar
        // The venue page goes its own ways with keys.
        visible: !curtain.visible
    }

    ScreenWatch {
        id: watch

        anchors.fill: parent
        hideKey: root.hideKey
        hideCode: root.hideCode
        pad: root.padKeys
        padHideKey: root.padHideKey
        // On the venue page they are keys like any other: one of them wakes it as any does.
        padHidesOnly: staff.open || curtain.visible
        // People who type fast have three keys down at times; five are a slap all the same.
        slap: staff.visible ? 5 : 3
        deaf: curtain.deaf
        pointerAlways: root.windowed
        unseen: root.unseen
        onHideWanted: root.hideScreen()
        onPadPressed: action => (visitLoader.item as Visit)?.pad.press(action)
        onActivity: {
            idle.activity();
            staff.activity();
            curtain.stir();
        }
        onLeaveHeld: root.leaveHeld()
        onStaffHeld: root.askForStaff()
    }
}
