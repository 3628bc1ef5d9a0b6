import QtQuick

// Shows the pointer of a screen that is touched once a mouse has really moved, until `hide()`. Where the pointer happens
// to lie when the window opens is no movement. Qt Quick takes a cursor away only when the mouse moves again, so the window
// follows `shown` as well.
Item {
    id: watch

    property bool always: false
    property bool shown: false
    property bool resting: false
    property point restsAt

    function hide(): void {
        shown = false;
        resting = false;
    }

    HoverHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        cursorShape: watch.always || watch.shown ? Qt.ArrowCursor : Qt.BlankCursor
        onPointChanged: {
            const at = point.position;
            if (!watch.resting) {
                watch.resting = true;
                watch.restsAt = at;
            } else if (Math.abs(at.x - watch.restsAt.x) + Math.abs(at.y - watch.restsAt.y) > Theme.mm(1)) {
                watch.shown = true;
            }
        }
    }
}
