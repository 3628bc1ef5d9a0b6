pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What the keys of a tactile keypad do during a visit, but for hiding, which the watchers do.
Item {
    id: pad

    required property ReadAloud reader

    function press(action: string): void {
        switch (action) {
        case "speak":
            return reader.open ? reader.stop() : reader.go_by_ear();
        case "again":
            return reader.again();
        case "louder":
            return reader.louder();
        case "ok":
            return act(Window.activeFocusItem);
        default:
            return ((Window.window as KioskWindow)?.focusWalk as FocusWalk)?.tab(action === "next");
        }
    }

    function act(item: Item): void {
        (item as Pressable)?.act();
        (item as PanicBar)?.pressed();
    }
}
