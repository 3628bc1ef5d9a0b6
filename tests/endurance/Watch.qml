import QtQuick

// Looks at what lies in the window, from above, after each step; found once, since the parts of the root are never made anew.
QtObject {
    id: watch

    property Item root: null
    property Item curtain: null
    property Item visit: null
    property Item staff: null
    property Item above: null

    onRootChanged: {
        for (const item of root.children) {
            const kind = String(item);
            if (kind.startsWith("VenueScene"))
                curtain = item;
            else if (kind.startsWith("StaffHost"))
                staff = item;
            else if (kind.startsWith("QQuickLoader") && !visit)
                visit = item;
            else if (kind.startsWith("ScreenWatch"))
                above = item;
        }
    }

    // "venue", "visit" or "staff": what is on the screen; or a sentence about what must never be.
    function seen(): string {
        const open = staff.open;
        if (!curtain.visible)
            return open ? "staff" : visit.item ? "visit" : "Neither the venue page nor anything else is shown.";
        if (visit.visible || staff.visible)
            return "A page is shown beside the venue page.";
        if (curtain.opacity < 1 || curtain.width < root.width || curtain.height < root.height || curtain.x !== 0 || curtain.y !== 0)
            return "The venue page does not cover the screen.";
        const items = root.children;
        for (let at = items.length - 1; items[at] !== curtain; at--)
            if (items[at] !== above && items[at].visible && items[at].width > 0)
                return "Something lies over the venue page.";
        return "venue";
    }

    // The times that a person waits, gone by at once.
    function letPass(): void {
        curtain.deaf = false;
        curtain.guarded = false;
        root.Window.window.settling = false;
    }
}
