import QtQuick

// How the keys go from stop to stop. Tab goes to the next one at once. An arrow goes there too, but scrolls for as long as
// something to read lies between. Nothing leaves what lies over the page; the hide bar can be reached from anywhere. The
// keys of a keyboard on the screen are one stop for Tab, and arrows go about in it.
Item {
    id: walk

    property Item bar: null
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    function lies(item: Item, outer: Item): bool {
        let above = item;
        while (above && above !== outer)
            above = above.parent;
        return above !== null;
    }

    // What lies over the page now.
    function over(): Item {
        const modal = kiosk?.modal ?? null;
        return modal && modal.visible && modal.enabled ? modal : null;
    }

    // What has the keys; of a field, all of it.
    function current(): Item {
        const item = Window.activeFocusItem ?? kiosk.contentItem;
        let above = item;
        while (above && !above.activeFocusOnTab)
            above = above.parent;
        return above ?? item;
    }

    function pageOf(item: Item): ScrollPage {
        for (let above = item; above; above = above.parent) {
            if ((above as ScrollPage) !== null)
                return above as ScrollPage;
        }
        return null;
    }

    function keyboardOf(item: Item): Keyboard {
        for (let above = item; above; above = above.parent) {
            if ((above as Keyboard) !== null)
                return above as Keyboard;
        }
        return null;
    }

    // The stop after `from`, or before it; `from` where there is no other. `without` is passed over.
    function nextTo(from: Item, forward: bool, without: Item): Item {
        const modal = over();
        let item = from;
        // The chain goes round: where nothing else is a stop, it comes back.
        do {
            item = item.nextItemInFocusChain(forward);
            if (item && (modal === null || item === bar || lies(item, modal)) && (without === null || !lies(item, without)))
                return item;
        } while (item && item !== from)
        return from;
    }

    function take(item: Item, forward: bool): void {
        item.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    function tab(forward: bool): void {
        const from = current();
        const page = from as ScrollPage;
        take(page ? onward(page, forward) : nextTo(from, forward, keyboardOf(from)), forward);
    }

    // Whether the key was one of the four.
    function arrow(key: int): bool {
        const from = current();
        const [on, back] = from.LayoutMirroring.enabled ? [Qt.Key_Left, Qt.Key_Right] : [Qt.Key_Right, Qt.Key_Left];
        const forward = key === Qt.Key_Down || key === on;
        if (!forward && key !== Qt.Key_Up && key !== back)
            return false;
        const page = pageOf(from), keyboard = keyboardOf(from);
        if (keyboard && (key === Qt.Key_Up || key === Qt.Key_Down)) {
            const near = nearest(keyboard, from, forward);
            take(near ?? nextTo(from, forward, keyboard), forward);
            return true;
        }
        const next = page && from === page ? onward(page, forward) : nextTo(from, forward, null);
        const nextPage = pageOf(next);
        if (page && !lead(page, next, forward))
            return true;
        // What stands before the first stop of a page is read first.
        if (nextPage && nextPage !== page && nextPage.holds(next) && !nextPage.shows(next))
            nextPage.forceActiveFocus(Qt.TabFocusReason);
        else
            take(next, forward);
        return true;
    }

    // Whether the keys may go on to `next` now. They may where all between was seen; else the page scrolls there.
    function lead(page: ScrollPage, next: Item, forward: bool): bool {
        const here = page.holds(next);
        const far = (here ? page.placeFor(next) : forward ? page.last : 0) - page.contentY;
        if (Math.abs(far) <= (here ? 0.8 * page.seenHeight : 1) || !page.scrolls)
            return true;
        const from = page.origin ?? page.held;
        page.scrollBy(Math.max(-0.8, Math.min(0.8, far / page.height)));
        page.leaveBehind(from);
        return false;
    }

    // Of a keyboard, the key above or below `from`; null where that is in its first or last row.
    function nearest(keyboard: Item, from: Item, down: bool): Item {
        const middle = item => item.mapToItem(keyboard, item.width / 2, item.height / 2);
        const at = middle(from);
        let best = null, least = 0;
        for (let item = nextTo(keyboard, true, null), tries = 0; lies(item, keyboard) && tries < 200; item = nextTo(item, true, null), tries += 1) {
            const other = middle(item), below = down ? other.y - at.y : at.y - other.y;
            // The row first, then what stands nearest in it.
            const far = below * keyboard.width + Math.abs(other.x - at.x);
            if (below > 1 && (best === null || far < least)) {
                best = item;
                least = far;
            }
        }
        return best;
    }

    // From a page that has the keys itself: the stop after the one that was left behind, else the first in sight.
    function onward(page: ScrollPage, forward: bool): Item {
        if (page.origin !== null && page.holds(page.origin))
            return nextTo(page.origin, forward, null);
        let last = null, item = nextTo(page, true, null);
        for (let tries = 0; page.holds(item) && tries < 1000; item = nextTo(item, true, null), tries += 1) {
            if (forward && page.topOf(item) >= -1)
                return item;
            if (page.topOf(item) < page.seenHeight - 1)
                last = item;
        }
        return forward ? item : last ?? nextTo(page, false, null);
    }

    // A page that scrolls in `item`, which is drawn.
    function pageIn(item: Item): ScrollPage {
        for (const child of item.children) {
            if (!child.visible)
                continue;
            const page = child as ScrollPage;
            const found = page?.scrolls ? page : pageIn(child);
            if (found)
                return found;
        }
        return null;
    }

    // Whether the key was one that scrolls: it does so for the page that has the keys, else for the one on the screen.
    function scroll(key: int): bool {
        if (![Qt.Key_PageDown, Qt.Key_PageUp, Qt.Key_Home, Qt.Key_End].includes(key))
            return false;
        const page = pageOf(current());
        const scrolling = page?.scrolls ? page : pageIn(over() ?? kiosk.contentItem);
        scrolling?.scrollByKey(key);
        return true;
    }

    // For what nobody else has taken: the arrows, and the keys that scroll.
    function press(event: KeyEvent): void {
        event.accepted = arrow(event.key) || scroll(event.key);
    }

    Keys.onPressed: event => {
        if ((event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab) || (event.modifiers & (Qt.ControlModifier | Qt.AltModifier)))
            return;
        event.accepted = true;
        tab(event.key === Qt.Key_Tab && !(event.modifiers & Qt.ShiftModifier));
    }
}
