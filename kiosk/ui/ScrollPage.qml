import QtQuick

// A page that scrolls by finger, wheel and keys, and says so while there is more below. While it rests, no line of text is
// cut by its lower edge: a line that would be is covered.
Item {
    id: page

    default property alias content: column.data
    property string moreLabel: ""
    property int moreSize: Theme.bar
    property int spacing: Theme.gap
    property int topInset: Theme.gap
    property int sideInset: 0
    property alias contentY: flick.contentY
    // Something lies over all of it: it is not there for keys and screen readers either. What is laid out never hangs on
    // what can be seen, or the page would not be where it was afterwards.
    property bool covered: false
    // Of the lower part of the page in which "more below" floats.
    readonly property int hintHeight: hint.height + Theme.mm(1)
    readonly property real contentHeight: flick.contentHeight
    // What has the keys here. It stays in sight while a keyboard comes, while what is above it grows and while it is typed
    // in, unless somebody has scrolled it away.
    property Item held: null
    property bool follows: true
    readonly property bool moving: flick.moving
    readonly property bool moreBelow: flick.contentHeight - flick.contentY - flick.height > Theme.mm(4)
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    function toTop(): void {
        flick.contentY = 0;
    }

    function scrollBy(pages: real): void {
        const last = Math.max(0, flick.contentHeight - flick.height);
        flick.contentY = Math.max(0, Math.min(last, flick.contentY + pages * flick.height));
        follows = inSight();
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
        if (!held || !column.visible)
            return false;
        const part = shownOf(held);
        const top = held.mapToItem(flick, 0, part.y).y;
        return top >= 0 && top + part.height <= flick.height;
    }

    // Nothing pulls the page from under a finger. A delayed call may find that the page has been turned away: its functions
    // are gone by then.
    function keep(): void {
        if (page && page.Window.window !== null && held && held.activeFocus && follows && !flick.moving)
            page.reveal(held);
    }

    function reveal(item: Item): void {
        let above = item;
        while (above && above !== column)
            above = above.parent;
        if (!above)
            return;
        // What was added just now has no place yet.
        column.forceLayout();
        const part = shownOf(item);
        const top = item.mapToItem(column, 0, part.y).y + column.y - Theme.gap;
        const bottom = top + part.height + 2 * Theme.gap + (moreLabel !== "" ? hintHeight : 0);
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(top, bottom - flick.height, flick.contentHeight - flick.height));
        if (item !== held)
            follows = inSight();
    }

    // `item` stands at the top, or as near to it as the end of the page lets it.
    function showTop(item: Item): void {
        column.forceLayout();
        const top = item.mapToItem(column, 0, 0).y + column.y - Theme.smallGap;
        flick.contentY = Math.max(0, Math.min(top, flick.contentHeight - flick.height));
        follows = false;
    }

    onHeightChanged: {
        keep();
        cover.look();
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
            event.accepted = true;
            scrollBy(event.key === Qt.Key_PageDown ? 0.8 : -0.8);
        }
    }

    Connections {
        target: page.kiosk

        function onFocusMoved(item: Item): void {
            page.held = item;
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
        contentHeight: column.y + column.implicitHeight + Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        flickDeceleration: 3000
        clip: true
        onMovementEnded: page.follows = page.inSight()
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

    // What goes on below sinks into the page's ground beside the hint, without its words.
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: page.hintHeight
        visible: hint.visible
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.paper, 0)
            }
            GradientStop {
                position: 0.3
                color: Qt.alpha(Theme.paper, 0.85)
            }
            GradientStop {
                position: 0.6
                color: Theme.paper
            }
        }
    }

    // It floats: what is beside it can still be seen.
    Pressable {
        id: hint

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(1)
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(page.width, hintRow.implicitWidth + 2 * Theme.padding)
        height: Math.max(Theme.target, hintWords.implicitHeight + Theme.smallGap)
        radius: height / 2
        visible: page.moreBelow && page.moreLabel !== "" && !page.covered
        activeFocusOnTab: false
        label: page.moreLabel
        onActivated: page.scrollBy(0.8)

        Rectangle {
            anchors.fill: parent
            radius: hint.radius
            color: hint.pressed ? Theme.tealPressed : Theme.surface
            border.width: Theme.hairline
            border.color: Theme.contrast ? Theme.touchLine : Theme.edge
        }

        Row {
            id: hintRow

            anchors.centerIn: parent
            spacing: Theme.smallGap

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron-down"
                color: Theme.teal
                size: Theme.smallIcon
                textSize: page.moreSize
            }

            Label {
                id: hintWords

                text: page.moreLabel
                color: Theme.teal
                font.bold: true
                font.pixelSize: page.moreSize
                Accessible.ignored: true
            }
        }
    }
}
