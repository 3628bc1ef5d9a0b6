import QtQuick

// A page that scrolls by finger, wheel and keys, and says so while there is more below.
Item {
    id: page

    default property alias content: column.data
    property string moreLabel: ""
    property int moreSize: Theme.bar
    property int spacing: Theme.gap
    property int topInset: Theme.gap
    property int sideInset: 0
    property alias contentY: flick.contentY
    readonly property real contentHeight: flick.contentHeight
    // What has the keys here. It stays in sight while a keyboard comes, while what is above it grows and while it is typed
    // in, unless somebody has scrolled it away.
    property Item held: null
    property bool follows: true
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

    function inSight(): bool {
        if (!held || !column.visible)
            return false;
        const part = shownOf(held);
        const top = held.mapToItem(flick, 0, part.y).y;
        return top >= 0 && top + part.height <= flick.height;
    }

    // Nothing pulls the page from under a finger.
    function keep(): void {
        if (held && held.activeFocus && follows && !flick.moving)
            reveal(held);
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
        const bottom = top + part.height + 2 * Theme.gap + (moreLabel !== "" ? hint.height : 0);
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(top, bottom - flick.height, flick.contentHeight - flick.height));
        if (item !== held)
            follows = inSight();
    }

    onHeightChanged: keep()

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
        contentHeight: column.y + column.implicitHeight + Theme.gap + (column.implicitHeight > height ? hint.height : 0)
        boundsBehavior: Flickable.StopAtBounds
        flickDeceleration: 3000
        clip: true
        onMovementEnded: page.follows = page.inSight()

        Column {
            id: column

            x: page.sideInset
            y: page.topInset
            width: flick.width - 2 * page.sideInset
            spacing: page.spacing
            onImplicitHeightChanged: Qt.callLater(page.keep)
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

    // Lines sink into the strip rather than being cut by it.
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: hint.top
        height: Theme.mm(7)
        visible: hint.visible
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.paper, 0)
            }
            GradientStop {
                position: 1
                color: Theme.paper
            }
        }
    }

    // A strip of its own: what is below it is cut off cleanly, and it can be pressed.
    Pressable {
        id: hint

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.max(Theme.mm(13), hintRow.implicitHeight + Theme.smallGap)
        visible: page.moreBelow && page.moreLabel !== ""
        activeFocusOnTab: false
        label: page.moreLabel
        onActivated: page.scrollBy(0.8)

        Rectangle {
            anchors.fill: parent
            color: hint.pressed ? Theme.tealPressed : Theme.paper
        }

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            height: Theme.hairline
            color: Theme.line
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
            }

            Label {
                text: page.moreLabel
                color: Theme.teal
                font.bold: true
                font.pixelSize: page.moreSize
            }
        }
    }
}
