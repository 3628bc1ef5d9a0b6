import QtQuick

// What lies over a page for as long as it is open. It has the keys meanwhile: they go round in it and to the hide bar, and
// when it closes, back to what had them before.
FocusScope {
    id: modal

    property bool open: false
    // What follows from `open` hangs on this one, which knows by then what had the keys.
    property bool shown: false
    // What gets the keys first, and where what had them before is no longer there.
    property Item first: null
    property Item home: null
    property Item before: null
    // What it lies over in its turn.
    property ModalScope outer: null

    // The page below is another one now: the keys do not go back to what is gone.
    function drop(): void {
        before = null;
        open = false;
    }

    function takeKeys(): void {
        const kiosk = Window.window as KioskWindow;
        before = Window.activeFocusItem;
        outer = kiosk?.modal as ModalScope;
        if (kiosk)
            kiosk.modal = modal;
        shown = true;
        (first ?? modal).forceActiveFocus();
    }

    function giveKeysBack(): void {
        const kiosk = Window.window as KioskWindow;
        // Not from what covers all of it by now.
        const had = activeFocus;
        if (kiosk?.modal === modal)
            kiosk.modal = outer;
        shown = false;
        const back = before && before.visible && before.enabled ? before : home;
        before = null;
        if (had)
            back?.forceActiveFocus();
        else if (back)
            back.focus = true;
    }

    visible: shown
    onOpenChanged: open ? takeKeys() : giveKeysBack()
    Component.onCompleted: {
        if (open && !shown)
            takeKeys();
    }
}
