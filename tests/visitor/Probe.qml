import QtQuick
import kiosk.ui

// Looks through a window from inside. Python must not walk the tree itself: PySide6 6.12 may hand it a dead object for a
// new one at the same place in memory.
QtObject {
    id: probe

    property Item root: null

    // When the screen was hidden by `hideSoon`, and when the frame after it was there; milliseconds, 0 for not yet.
    property real hiddenAt: 0
    property real drawnAt: 0

    function hideSoon(): void {
        soon.restart();
    }

    property Timer soon: Timer {
        interval: 600
        onTriggered: {
            probe.hiddenAt = Date.now();
            probe.root.Window.window.hideScreen();
        }
    }

    property Connections frames: Connections {
        target: probe.root ? probe.root.Window.window : null

        function onFrameSwapped(): void {
            if (probe.hiddenAt > 0 && probe.drawnAt === 0)
                probe.drawnAt = Date.now();
        }
    }

    // Every value that a property had since it is followed.
    property var followed: []

    function follow(kind: string, name: string): void {
        const item = one(kind);
        followed = [item[name]];
        item[name + "Changed"].connect(() => followed.push(item[name]));
    }

    function kind(item: var): string {
        return String(item).split("_QML")[0].split("(")[0];
    }

    function all(): var {
        const found = [];
        collect(root, false, found);
        return found;
    }

    // Those that are visible; nothing in what is not visible is.
    function seen(): var {
        const found = [];
        collect(root, true, found);
        return found;
    }

    function collect(item: var, seenOnly: bool, found: var): void {
        if (seenOnly && !item.visible)
            return;
        found.push(item);
        const children = item.children;
        for (let at = 0, end = children.length; at < end; at++)
            collect(children[at], seenOnly, found);
    }

    function of(name: string): var {
        const [made, builtIn] = [name + "_QML", name + "("];
        return all().filter(item => {
            const written = String(item);
            return written.startsWith(made) || written.startsWith(builtIn);
        });
    }

    // The labels that are drawn, and those made of one (a page's title).
    function labels(): var {
        return seen().filter(item => item instanceof Label && drawn(item));
    }

    function one(name: string): var {
        const found = of(name);
        if (found.length !== 1)
            throw new Error(found.length + " of " + name);
        return found[0];
    }

    // Items and the timers, handlers and the like that lie in them.
    function count(): int {
        return all().reduce((sum, item) => sum + 1 + item.resources.length, 0);
    }

    // The words of all items, drawn or not.
    function words(): var {
        return wordsOf(all());
    }

    function shownWords(): var {
        return wordsOf(seen().filter(drawn));
    }

    // What can be pressed now.
    function buttons(): var {
        return seen().filter(item => typeof item.activated === "function" && reached(item));
    }

    // The pages that what is drawn leads to.
    function shownRoutes(): var {
        return seen().filter(item => typeof item.route === "string" && item.route !== "" && drawn(item)).map(item => item.route);
    }

    function wordsOf(items: var): var {
        const names = ["text", "label", "detail", "markup", "words", "code", "content", "title", "number", "warning"];
        const found = [];
        for (const item of items)
            for (const name of names)
                if (typeof item[name] === "string" && item[name] !== "")
                    found.push(item[name]);
        return found;
    }

    function focusItem(): var {
        return root.Window.activeFocusItem;
    }

    function focused(): string {
        const item = focusItem();
        return item ? kind(item) : "";
    }

    // Whether what has the keys can be seen.
    function focusSeen(): bool {
        const item = root.Window.activeFocusItem;
        return item !== null && drawn(item);
    }

    function focusIn(name: string): bool {
        return inside(root.Window.activeFocusItem, one(name));
    }

    function focusedLabel(): string {
        return root.Window.activeFocusItem?.label ?? "";
    }

    // The label of the shell's field that has the keys, "" where none has.
    function typingIn(): string {
        for (let above = root.Window.activeFocusItem; above; above = above.parent)
            if (["CompactField", "CompactText"].includes(kind(above)))
                return above.inUse ? above.label : "";
        return "";
    }

    function focusPlaces(): int {
        return seen().filter(item => item.activeFocusOnTab && drawn(item)).length;
    }

    function focusOn(place: int): void {
        seen().filter(item => item.activeFocusOnTab && drawn(item))[place].forceActiveFocus(Qt.TabFocusReason);
    }

    // Where the page scrolls that is on top, as a place; null where none does.
    function scrolledArea(): var {
        const flick = scroller();
        return flick === null ? null : place(flick);
    }

    function scroller(): var {
        return seen().filter(item => item.flick !== undefined && drawn(item) && item.contentHeight > item.height)[0] ?? null;
    }

    function scrolls(item: var): bool {
        for (let above = item; above; above = above.parent)
            if (above === scroller())
                return true;
        return false;
    }

    function scroll(): void {
        const flick = scroller();
        flick.contentY = Math.min(flick.contentHeight - flick.height, flick.contentY + flick.height * 0.4);
    }

    // The first timer that lies in the one item of a type.
    function timerOf(name: string): var {
        return Array.from(one(name).resources).filter(each => each.interval !== undefined)[0];
    }

    function drawn(item: var): bool {
        return item.visible && item.width > 0 && item.height > 0;
    }

    // Whether an item lies in another, however deep.
    function inside(item: var, outer: var): bool {
        for (let above = item; above; above = above.parent)
            if (above === outer)
                return true;
        return false;
    }

    // Whether an item can be pressed or typed in: it is drawn, and nothing it lies in is switched off.
    function reached(item: var): bool {
        for (let above = item; above; above = above.parent)
            if (!above.enabled)
                return false;
        return drawn(item);
    }

    // A part that is pressed by its label, where it is on the screen now.
    function labelled(label: string): var {
        return seen().find(item => item.label === label && item.activated !== undefined && drawn(item)) ?? null;
    }

    function place(item: var): var {
        const corner = item.mapToItem(root, 0, 0);
        return [corner.x, corner.y, item.width, item.height];
    }

    function placeOf(item: var): var {
        return item === null ? null : place(item);
    }

    // The uppermost thing at a place, watchers left out since they draw nothing: its kind, and those of all it lies in.
    function uppermost(x: real, y: real): var {
        const find = item => {
            // The last of equals is the uppermost; QML's own sort would not keep their order.
            const order = Array.from(item.children, (child, at) => [child.z, at]).sort((a, b) => b[0] - a[0] || b[1] - a[1]);
            for (const [, at] of order) {
                const child = item.children[at];
                const found = child.visible && !kind(child).endsWith("Watch") ? find(child) : [];
                if (found.length > 0)
                    return [kind(item), ...found];
            }
            return item.contains(item.mapFromItem(root, x, y)) ? [kind(item)] : [];
        };
        return find(root);
    }
}
