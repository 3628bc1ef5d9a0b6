pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Which field has the keys, and whether whoever types needs a keyboard on the screen: fingers do, and so does a mouse, as
// which many touch screens come, until a real key was pressed. It only watches; its handlers never take a touch away from
// what is below.
Item {
    id: watch

    // Somebody has pressed a real key since these pages were opened.
    property bool keysAtHand: false
    property bool called: false
    readonly property KioskWindow kiosk: Window.window as KioskWindow
    readonly property bool wanted: kiosk !== null && kiosk.screenKeyboard
    // Set rather than bound: the keyboard that comes for one field may move the keys to another while this is told of.
    property CompactEntry entry: null
    // Where the keys may go without leaving the field: to the keyboard on the screen, and to what calls it.
    property list<Item> beside

    function entryOf(item: Item): CompactEntry {
        for (let each = item; each; each = each.parent) {
            if ((each as CompactEntry) !== null)
                return each as CompactEntry;
        }
        return null;
    }

    // Somebody asked for the keyboard: a mouse keeps it from now on.
    function call(): void {
        called = true;
        want(true);
    }

    function want(it: bool): void {
        if (kiosk)
            kiosk.screenKeyboard = it;
    }

    Window.onActiveFocusItemChanged: {
        for (let each = Window.activeFocusItem; each; each = each.parent) {
            if (beside.includes(each))
                return;
        }
        entry = entryOf(Window.activeFocusItem);
    }
    Component.onCompleted: {
        entry = entryOf(Window.activeFocusItem);
        keysAtHand = Theme.keysInUse;
        want(!keysAtHand);
    }

    Connections {
        target: Theme

        function onKeysInUseChanged(): void {
            if (!Theme.keysInUse)
                return;
            watch.keysAtHand = true;
            watch.called = false;
            watch.want(false);
        }
    }

    PointHandler {
        target: null
        acceptedDevices: PointerDevice.TouchScreen
        onActiveChanged: watch.want(true)
    }
    PointHandler {
        target: null
        acceptedDevices: PointerDevice.AllDevices & ~PointerDevice.TouchScreen
        onActiveChanged: watch.want(!watch.keysAtHand || watch.called)
    }
}
