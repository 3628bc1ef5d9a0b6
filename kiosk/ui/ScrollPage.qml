import QtQuick

// A page that scrolls by finger, wheel and keys, and says so while there is more below. While it rests, no line of text is
// cut by its lower edge: a line that would be is covered.
Item {
    id: page

    default property alias content: column.data
    // What leads on and back, where the page says so.
    property string moreLabel: ""
    property string lessLabel: ""
    property int moreSize: Theme.bar
    property int spacing: Theme.gap
    property int topInset: Theme.gap
    property int sideInset: 0
    property alias contentY: flick.contentY
    // Something lies over all of it: it is not there for keys and screen readers either. What is laid out never hangs on
    // what can be seen, or the page would not be where it was afterwards.
    property bool covered: false
    // Of the lower part of the page in which "more below" floats.
    // It keeps the gap between targets from what lies below the page, which may be the hide bar.
    readonly property int hintHeight: hint.height + Theme.mm(3)
    readonly property real contentHeight: flick.contentHeight
    // What has the keys here. It stays in sight while a keyboard comes, while what is above it grows and while it is typed
    // in, unless somebody has scrolled it away.
    property Item held: null
    property bool follows: true
    // What had the keys until they scrolled it out of sight; since then the page itself has them. Null where somebody has
    // turned the page since.
    property Item origin: null
    readonly property bool moving: flick.moving
    readonly property real length: column.y + column.implicitHeight + Theme.gap
    readonly property bool scrolls: length - flick.height > Theme.mm(4)
    readonly property real last: Math.max(0, flick.contentHeight - flick.height)
    readonly property bool moreBelow: scrolls && last - flick.contentY > Theme.mm(4)
    readonly property bool moreAbove: scrolls && flick.contentY > Theme.mm(4)
    // Of the page, above what leads on and back.
    readonly property real seenHeight: flick.height - (hinting ? hintHeight : 0)
    // One of those that lead on and back is there.
    readonly property bool hinting: (moreBelow || moreAbove) && moreLabel !== "" && !covered
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    function toTop(): void {
        flick.contentY = 0;
    }

    function scrollBy(pages: real): void {
        flick.contentY = Math.max(0, Math.min(last, flick.contentY + pages * flick.height));
        follows = inSight();
    }

    // For the keys that scroll; what had them stays behind where it is no longer in sight.
    function scrollByKey(key: int): void {
        if (key === Qt.Key_Home || key === Qt.Key_End)
            flick.contentY = key === Qt.Key_End ? last : 0;
        else
            scrollBy(key === Qt.Key_PageDown ? 0.8 : -0.8);
        leaveBehind(null);
    }

    // What is not seen is not pressed.
    function leaveBehind(item: Item): void {
        if (!held || !held.activeFocus || (held as CompactEntry) || !holds(held) || shows(held))
            return;
        page.forceActiveFocus(Qt.OtherFocusReason);
        origin = item;
    }

    function holds(item: Item): bool {
        let above = item;
        while (above && above !== column)
            above = above.parent;
        return above !== null;
    }

    // Where something on the page stands in what is seen of it, and how high that is.
    function topOf(item: Item): real {
        return item.mapToItem(flick, 0, shownOf(item).y).y;
    }
    function shows(item: Item): bool {
        return topOf(item) >= -1 && topOf(item) + shownOf(item).height <= seenHeight + 1;
    }

    // Of a text that is higher than the page, the line that is being typed.
    function shownOf(item: Item): rect {
        const entry = item as CompactEntry;
        return entry && entry.height + 2 * Theme.gap > flick.height ? entry.cursor : Qt.rect(0, 0, item.width, item.height);
    }

    // Columns and rows learn their heights when they are drawn; who asks for one before that tells them to first.
    function layOut(item: Item): void {
        for (const child of item.children)
            layOut(child);
        (item as Positioner)?.forceLayout();
    }

    function inSight(): bool {
        return held && column.visible && topOf(held) >= 0 && topOf(held) + shownOf(held).height <= flick.height;
    }

    // Nothing pulls the page from under a finger. A delayed call may find that the page has been turned away: its functions
    // are gone by then.
    function keep(): void {
        if (page && page.Window.window !== null && held && held.activeFocus && follows && !flick.moving)
            page.reveal(held);
    }

    // How far the page is scrolled when `item` is in sight.
    function placeFor(item: Item): real {
        const part = shownOf(item);
        const top = item.mapToItem(column, 0, part.y).y + column.y - Theme.gap;
        const bottom = top + part.height + 2 * Theme.gap + (moreLabel !== "" ? hintHeight : 0);
        if (top < flick.contentY)
            return Math.max(0, top);
        if (bottom > flick.contentY + flick.height)
            return Math.max(0, Math.min(top, bottom - flick.height, last));
        return flick.contentY;
    }

    function reveal(item: Item): void {
        if (!holds(item))
            return;
        // What was added just now has no place yet.
        column.forceLayout();
        flick.contentY = placeFor(item);
        if (item !== held)
            follows = inSight();
    }

    // `item` stands at the top, or as near to it as the end of the page lets it.
    function showTop(item: Item): void {
        column.forceLayout();
        const top = item.mapToItem(column, 0, 0).y + column.y - Theme.smallGap;
        flick.contentY = Math.max(0, Math.min(top, last));
        follows = false;
    }

    onHeightChanged: keep()

    Connections {
        target: page.kiosk

        function onFocusMoved(item: Item): void {
            page.held = item;
            page.origin = null;
            page.follows = true;
            page.reveal(item);
        }
    }

    Connections {
        target: page.held as CompactEntry

        function onCursorChanged(): void {
            page.follows = true;
            Qt.callLater(page.keep);
        }
    }

    Flickable {
        id: flick

        width: page.width
        height: page.height
        contentWidth: width
        visible: !page.covered
        // The end is read above what leads back.
        contentHeight: page.length + (page.scrolls && page.moreLabel !== "" ? page.hintHeight : 0)
        boundsBehavior: Flickable.StopAtBounds
        flickDeceleration: 3000
        clip: true
        onMovementEnded: {
            page.follows = page.inSight();
            page.leaveBehind(null);
        }
        onContentYChanged: cover.look()

        Column {
            id: column

            x: page.sideInset
            y: page.topInset
            width: flick.width - 2 * page.sideInset
            spacing: page.spacing
            onImplicitHeightChanged: {
                Qt.callLater(page.keep);
                cover.look();
            }
        }
    }

    // How far along the page we are.
    Rectangle {
        id: bar

        readonly property bool needed: flick.contentHeight > flick.height + 1

        visible: needed
        anchors.right: parent.right
        // In the margin, so that nothing moves when it comes.
        anchors.rightMargin: page.sideInset > 0 ? Theme.mm(3) : -Theme.mm(5)
        y: flick.visibleArea.yPosition * page.height
        width: Theme.mm(1.4)
        height: Math.max(Theme.mm(8), flick.visibleArea.heightRatio * page.height)
        radius: width / 2
        color: Theme.edge
    }

    FoldCover {
        id: cover

        anchors.fill: parent
        within: column
        edge: page.height - page.hintHeight
        resting: hint.visible && !flick.moving
    }

    ScrollFade {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: page.hintHeight
        visible: hint.visible
    }

    ScrollHint {
        id: back

        view: page
        // Where the other stays, whichever of them are there.
        x: hint.x - Theme.mm(3) - width
        y: hint.y
        visible: page.moreAbove && page.hinting && label !== ""
        icon: "chevron-up"
        label: page.lessLabel
        by: -0.8
    }

    ScrollHint {
        id: hint

        view: page
        x: Math.min(page.width - width, Math.max(Math.round((page.width - width) / 2), back.width + Theme.mm(3)))
        y: page.height - height - Theme.mm(3)
        visible: page.moreBelow && page.hinting
        icon: "chevron-down"
        label: page.moreLabel
        by: 0.8
    }
}
