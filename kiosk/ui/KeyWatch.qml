import QtQuick

// Sees every key before the part that has the focus does. A slap on the keyboard (three or more keys down at once,
// modifiers not counted) is a wish to hide; so is a hardware key the venue chose. Pure QML: it never waits for Python.
Item {
    id: watch

    readonly property int allThree: Qt.ControlModifier | Qt.AltModifier | Qt.ShiftModifier
    property var down: ({})
    property int count: 0
    // The venue's own key for hiding, with its modifiers, as one number; 0 where there is none. The line of text that has
    // the focus claims letters and Home before any shortcut, but not before this.
    property int hideCode: 0
    // What the keys of a keypad do, by their codes or places (`scan…`), and the last of them; else only "hide" counts.
    property var pad: ({})
    property bool padHidesOnly: false
    property string padAction: ""
    property int slap: 3 // keys down at once
    property int chordHeldFor: 3000

    // Keys that are down, modifiers too, by their place: `since` when, and `up` when they were let go, 0 for not yet; times
    // in milliseconds. Unlike `down`, hiding does not clear them: nothing wakes the screen while a key is down (safety rule 3).
    property var held: ({})
    property bool noneDown: true
    // Of the latest press: whether somebody pressed the key just then, and whether no other key was down. A key that is held
    // repeats itself, and an X server may tell that as releases and presses, in pairs: a real release lasts.
    property bool fresh: false
    property bool alone: false
    // Milliseconds: no keyboard repeats a key so soon after it went down, and a release that lasts so long is one.
    property int beforeRepeats: 150
    property int lasting: 200
    // The place of a key whose press did not come here: a shortcut took it, or it went to another window.
    readonly property int unseen: 0

    signal hideWanted
    signal padPressed(action: string)
    // Somebody pressed a key. One that is held is nobody who is there.
    signal activity
    signal leaveHeld
    signal staffHeld
    // The last key that was down has really been let go.
    signal allUp

    // What was begun counts for nothing any more; keys that are down still are.
    function forget(): void {
        down = {};
        count = 0;
        chord.stop();
        letGo.stop();
    }

    // A key went down and was not told of here.
    function holdUnseen(): void {
        held[unseen] = {
            since: 0,
            up: 0
        };
        noneDown = false;
        lost.restart();
    }

    // The window has lost or got the keys: what happened meanwhile was told elsewhere. A key that is still down repeats itself.
    function lose(): void {
        forget();
        held = {};
        holdUnseen();
        held[unseen].up = Date.now();
        lift.begin();
    }

    function hold(event: KeyEvent): void {
        const at = place(event), now = Date.now(), key = held[at];
        if (!key) {
            if (event.isAutoRepeat)
                delete held[unseen];
            fresh = !event.isAutoRepeat;
            alone = fresh && noneDown;
            held[at] = {
                since: now,
                up: 0
            };
        } else if (event.isAutoRepeat || (key.up > 0 && now - key.up < lasting)) {
            fresh = alone = false;
            key.up = 0;
        } else if (key.up > 0) {
            fresh = true;
            alone = false;
            key.since = now;
            key.up = 0;
        }
        // Else it is the same press, which a part within another forwards once more.
        noneDown = false;
        lift.again();
        lost.restart();
    }

    function release(event: KeyEvent): void {
        if (event.isAutoRepeat)
            return;
        const at = held[place(event)] ? place(event) : unseen, now = Date.now();
        if (!held[at])
            return;
        lost.restart();
        if (now - held[at].since < beforeRepeats) {
            delete held[at];
            settle(true);
        } else {
            held[at].up = now;
            lift.begin();
        }
    }

    function settle(released: bool): void {
        if (noneDown || Object.keys(held).length > 0)
            return;
        lift.stop();
        lost.stop();
        noneDown = true;
        if (released)
            allUp();
    }

    function isModifier(key: int): bool {
        return key === Qt.Key_Shift || key === Qt.Key_Control || key === Qt.Key_Alt || key === Qt.Key_Meta || key === Qt.Key_AltGr || key === Qt.Key_CapsLock || key === Qt.Key_NumLock;
    }

    // The key itself rather than its letter: Shift may come or go while it is down.
    function place(event: KeyEvent): int {
        return event.nativeScanCode || event.key;
    }

    Keys.onPressed: event => {
        hold(event);
        padAction = pad[event.key | (event.modifiers & ~Qt.KeypadModifier)] ?? pad["scan" + event.nativeScanCode] ?? "";
        if (fresh)
            activity();
        if (event.isAutoRepeat || isModifier(event.key))
            return;
        if (!down[place(event)]) {
            down[place(event)] = true;
            count += 1;
        }
        stale.restart();
        if (count >= slap || padAction === "hide" || (hideCode !== 0 && (event.key | (event.modifiers & ~Qt.KeypadModifier)) === hideCode)) {
            event.accepted = true;
            forget();
            hideWanted();
        } else if (padAction !== "" && !padHidesOnly) {
            event.accepted = true;
            if (fresh)
                padPressed(padAction);
        } else if ((event.key === Qt.Key_Q || event.key === Qt.Key_S) && (event.modifiers & allThree) === allThree) {
            event.accepted = true;
            letGo.stop();
            if (!chord.running || chord.key !== event.key)
                chord.restart();
            chord.key = event.key;
            if (event.key === Qt.Key_S)
                (Window.window as KioskWindow)?.staffNear();
        }
    }
    Keys.onReleased: event => {
        release(event);
        if (event.isAutoRepeat)
            return;
        letGo.start();
        if (down[place(event)]) {
            delete down[place(event)];
            count -= 1;
        }
    }

    // A release that never came (the window lost the focus) must not count for ever.
    Timer {
        id: stale

        interval: 2000
        onTriggered: {
            watch.down = {};
            watch.count = 0;
        }
    }

    // Held for three seconds, Ctrl+Alt+Shift+Q leaves the kiosk, and Ctrl+Alt+Shift+S asks for the staff room.
    Timer {
        id: chord

        property int key: 0

        interval: watch.chordHeldFor
        onTriggered: {
            if (key === Qt.Key_Q)
                watch.leaveHeld();
            else
                watch.staffHeld();
        }
    }

    // A busy machine can see the repeats of a key that is held as releases and presses: a real release lasts.
    Timer {
        id: letGo

        interval: 200
        onTriggered: chord.stop()
    }

    // Two turns of the event loop's clock rather than one: on a busy machine the press that belongs to a release may wait
    // to be read while a single timer has run out.
    Timer {
        id: lift

        property int turns: 0

        function begin(): void {
            turns = 0;
            restart();
        }

        function again(): void {
            if (running)
                begin();
        }

        interval: watch.lasting / 2
        repeat: true
        onTriggered: {
            turns += 1;
            if (turns < 2)
                return;
            stop();
            for (const at in watch.held) {
                if (watch.held[at].up > 0)
                    delete watch.held[at];
            }
            watch.settle(true);
        }
    }

    // A release that never came must not keep the kiosk shut for ever. A key that is held by something lying on it repeats
    // itself, so it is not forgotten.
    Timer {
        id: lost

        interval: 60000
        onTriggered: {
            watch.held = {};
            watch.settle(false);
        }
    }
}
