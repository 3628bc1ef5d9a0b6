pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The venue page, idle and neutral. It exists from the first frame to the last, so that hiding only makes it visible.
// It takes every touch; what hid the screen must not show it again (safety rule 3):
// - for 700 ms after hiding it answers no touch and no key, and each of them begins the 700 ms anew;
// - for ten seconds after hiding only "Touch here to start" wakes it, by a touch that begins and ends on it, or by keys:
//   Tab or an arrow goes to it, then Enter or Space. Holding the venue's name still asks for staff;
// - nothing wakes it while a key is down.
// An idle page is woken by a touch anywhere and by any key. One on a poster opens what the poster is about; there, Tab or an
// arrow goes to “Pause”, and the next one leaves it. One on the name of a language begins in that language.
// Each minute in which it is seen its still parts move by a pixel; hiding and waking move nothing.
FocusScope {
    id: scene

    required property VenuePage venue
    required property bool portrait
    property int posterAfter: 60000
    property int posterFor: 20000
    property bool still: false
    property int holdFor: 3000
    property bool deaf: false
    // Hidden less than ten seconds ago.
    property bool guarded: false
    // The key that went down here alone, while the page could hear it; its release wakes.
    property int armed: 0
    readonly property KioskWindow kiosk: Window.window as KioskWindow
    readonly property KeyWatch keys: kiosk?.keyWatch ?? null
    readonly property point shift: pixels.by

    // `page` is what the poster that was touched is about, "" for Start.
    signal woken(page: string)
    // The venue's name was held; the same touch does not wake.
    signal staffWanted

    function drop(): void {
        visible = true;
        hush();
        posters.reset();
    }

    function showPlace(): void {
        hush();
        posters.reset();
        kiosk?.staffForgone(); // hidden once more: whoever waits to be let in to the staff room may be gone
    }

    function showPoster(): void {
        posters.place = 0;
    }

    // Whatever is going on now wakes nothing when it ends.
    function hush(): void {
        deaf = true;
        guarded = true;
        armed = 0;
        touch.muted = true;
        near.stop();
        hearing.restart();
        guard.restart();
        programme.start.focus = false;
        forceActiveFocus();
    }

    // A touch or a key, also one that is meant for nothing here.
    function stir(): void {
        if (deaf)
            hearing.restart();
    }

    function wake(page: string): void {
        if (!deaf && visible)
            woken(guarded ? "" : page);
    }

    function onStart(at: point): bool {
        return programme.start.contains(mapToItem(programme.start, at));
    }

    function languageAt(at: point): string {
        return posters.shown ? "" : programme.languageAt(mapToItem(programme, at));
    }

    function onName(at: point): bool {
        return place.name.contains(mapToItem(place.name, at));
    }

    // Whether a key that goes down now may wake when it comes up: any on an idle page but a modifier, which belongs to a
    // chord, and Escape, which only ever hides.
    function wakes(event: KeyEvent): bool {
        if (deaf || !(keys?.alone ?? true) || (event.modifiers & ~Qt.KeypadModifier) !== 0)
            return false;
        if (guarded)
            return programme.start.activeFocus && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key);
        return event.key !== Qt.Key_Escape && !keys?.isModifier(event.key);
    }

    focus: visible
    Keys.forwardTo: keys ? [keys] : []
    Keys.onPressed: event => {
        stir();
        if (event.isAutoRepeat)
            return;
        const turns = !deaf && [Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_Down, Qt.Key_Right, Qt.Key_Up, Qt.Key_Left].includes(event.key);
        const onPoster = turns && posters.shown;
        armed = wakes(event) && !onPoster ? event.key : 0;
        if (onPoster) {
            event.accepted = true;
            posters.hold.focus = !posters.hold.focus;
        } else if (guarded && turns) {
            event.accepted = true;
            programme.start.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Keys.onReleased: stir()

    Connections {
        target: scene.keys

        function onAllUp(): void {
            if (scene.armed === 0)
                return;
            scene.armed = 0;
            scene.wake(posters.page);
        }
    }

    Connections {
        target: scene.venue

        function onMinute_passed(): void {
            if (scene.visible && !scene.still)
                pixels.step += 1;
        }
    }

    PixelShift {
        id: pixels
    }

    Timer {
        id: hearing

        interval: 700
        onTriggered: scene.deaf = false
    }

    Timer {
        id: guard

        interval: 10000
        onTriggered: scene.guarded = false
    }

    Timer {
        id: near

        interval: 800
        onTriggered: scene.kiosk?.staffNear()
    }

    MouseArea {
        id: touch

        // It began while the page could not hear it, or the screen was hidden while it lasted.
        property bool muted: false
        // It began while only "Touch here to start" wakes, so it must begin and end there.
        property bool aimed: false
        property bool onTarget: false
        // What the poster was about that was there when it began.
        property string page: ""

        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Touch to start")
        // Beside “Touch here to start” it would be said twice.
        Accessible.ignored: !posters.shown
        Accessible.onPressAction: {
            if (!scene.guarded)
                scene.wake(posters.page);
        }
        pressAndHoldInterval: scene.holdFor
        onPressed: mouse => {
            const at = Qt.point(mouse.x, mouse.y);
            muted = scene.deaf || !(scene.keys?.noneDown ?? true);
            aimed = scene.guarded;
            onTarget = scene.onStart(at);
            page = posters.page || scene.languageAt(at);
            scene.stir();
            if (scene.onName(at))
                near.restart();
        }
        onReleased: {
            near.stop();
            scene.stir();
        }
        onCanceled: near.stop()
        onPressAndHold: mouse => {
            mouse.accepted = !muted && !posters.shown && scene.onName(Qt.point(mouse.x, mouse.y));
            if (mouse.accepted)
                scene.staffWanted();
        }
        onClicked: mouse => {
            const at = Qt.point(mouse.x, mouse.y);
            const meant = !aimed || (onTarget && scene.onStart(at));
            // Who slid off a language before letting go did not choose it.
            const slid = page !== "" && page !== posters.page && page !== scene.languageAt(at);
            if (!muted && meant && (scene.keys?.noneDown ?? true))
                scene.wake(aimed || slid ? "" : page);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.plainPaper
    }

    VenuePlace {
        id: place

        anchors.left: parent.left
        // A large lying screen has more to say of what is on.
        width: scene.portrait ? parent.width : Math.round(parent.width * (Theme.growth > 1.1 ? 0.31 : 0.41))
        height: scene.portrait ? Math.round(parent.height * (Theme.isHigh(width, parent.height) ? 1 - Theme.reachedShare : 0.46)) : parent.height
        visible: !posters.shown
        venue: scene.venue
        shift: scene.shift
    }

    VenueProgramme {
        id: programme

        anchors.left: scene.portrait ? parent.left : place.right
        anchors.right: parent.right
        anchors.top: scene.portrait ? place.bottom : parent.top
        anchors.bottom: parent.bottom
        visible: !posters.shown
        venue: scene.venue
        shift: scene.shift
        onStartPressed: scene.wake("")
        onLanguagePressed: route => {
            if (!scene.guarded)
                scene.wake(route);
        }
    }

    Posters {
        id: posters

        anchors.fill: parent
        venue: scene.venue
        showing: scene.visible
        after: scene.posterAfter
        each: scene.posterFor
        still: scene.still
    }
}
