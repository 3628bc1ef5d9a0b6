pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Which field has the keys, and whether it is fingers that are at work: whoever types with them needs a keyboard on the
// screen. It only watches; its handlers never take a touch away from what is below.
Item {
    id: watch

    property bool touched: false
    readonly property DeskEntry entry: entryOf(Window.activeFocusItem)

    function entryOf(item: Item): DeskEntry {
        for (let each = item; each; each = each.parent) {
            if ((each as DeskEntry) !== null)
                return each as DeskEntry;
        }
        return null;
    }

    PointHandler {
        target: null
        acceptedDevices: PointerDevice.TouchScreen
        onActiveChanged: watch.touched = true
    }
    PointHandler {
        target: null
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onActiveChanged: watch.touched = false
    }
}
