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
    // How many keys down at once are a slap.
    property int slap: 3
    property int chordHeldFor: 3000

    signal hideWanted
    signal activity
    signal leaveHeld
    signal staffHeld

    function forget(): void {
        down = {};
        count = 0;
        chord.stop();
        letGo.stop();
    }

    function isModifier(key: int): bool {
        return key === Qt.Key_Shift || key === Qt.Key_Control || key === Qt.Key_Alt || key === Qt.Key_Meta || key === Qt.Key_AltGr || key === Qt.Key_CapsLock || key === Qt.Key_NumLock;
    }

    // The key itself rather than its letter: Shift may come or go while it is down.
    function place(event: KeyEvent): int {
        return event.nativeScanCode || event.key;
    }

    Keys.onPressed: event => {
        activity();
        if (event.isAutoRepeat || isModifier(event.key))
            return;
        if (!down[place(event)]) {
            down[place(event)] = true;
            count += 1;
        }
        stale.restart();
        if (count >= slap || (hideCode !== 0 && (event.key | (event.modifiers & ~Qt.KeypadModifier)) === hideCode)) {
            event.accepted = true;
            forget();
            hideWanted();
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
}
