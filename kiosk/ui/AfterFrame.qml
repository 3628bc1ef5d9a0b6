import QtQuick

// Says when what changed just now has reached the screen. A frame that was begun earlier may still be on its way to it, so
// only one begun after `wait()` counts.
Item {
    id: after

    property bool waiting: false
    property bool drawing: false

    signal shown

    function wait(): void {
        waiting = true;
        drawing = false;
        notDrawn.restart();
    }

    // Nobody waits any more.
    function forget(): void {
        waiting = false;
        drawing = false;
        notDrawn.stop();
        later.stop();
    }

    function arrived(): void {
        forget();
        later.restart();
    }

    Connections {
        target: after.Window.window

        function onAfterAnimating(): void {
            after.drawing = after.waiting;
        }
        function onFrameSwapped(): void {
            if (after.drawing)
                after.arrived();
        }
    }

    // Nobody sees the window (it is minimised, or the screen sleeps), so no frame comes.
    Timer {
        id: notDrawn

        interval: 150
        onTriggered: after.arrived()
    }

    // The frame is on the screen; only now is there time for everything else.
    Timer {
        id: later

        interval: 0
        onTriggered: after.shown()
    }
}
