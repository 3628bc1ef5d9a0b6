pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Follows what is read aloud: a frame around it, the page scrolled to it; and whatever else somebody does cuts it. It looks
// only, and takes no touch from anything.
Item {
    id: follow

    required property ReadAloud reader
    required property ReadBar bar
    // What scrolls, where that is what is read.
    property ScrollPage page: null
    readonly property KioskWindow kiosk: Window.window as KioskWindow
    readonly property rect place: reader?.place ?? Qt.rect(0, 0, 0, 0)

    // Of what is higher than the page, its top.
    function reveal(box: rect): void {
        const top = page.mapFromItem(null, 0, box.y).y - Theme.gap;
        const below = top + box.height + 2 * Theme.gap - page.height + (page.moreBelow ? page.hintHeight : 0);
        const by = top < 0 ? top : Math.min(Math.max(below, 0), top);
        page.contentY = Math.max(0, Math.min(page.contentY + by, page.contentHeight - page.height));
        page.follows = false;
    }

    Connections {
        target: follow.reader

        function onReveal_wanted(box: rect): void {
            if (follow.page)
                follow.reveal(box);
        }
        // Whoever listens is here (safety rule 6).
        function onWord_heard(): void {
            follow.kiosk?.watched();
        }
    }

    Connections {
        target: follow.kiosk?.keyWatch ?? null

        function onActivity(): void {
            if (!follow.bar.activeFocus && follow.kiosk.keyWatch.padAction === "")
                follow.bar.cut();
        }
    }

    Connections {
        target: follow.kiosk

        function onFocusMoved(): void {
            if (follow.bar.byEar)
                Qt.callLater(() => follow?.reader.keys_moved());
        }
    }

    // Dark within light, as the ring of what has the keys: one of them is seen on any ground.
    Rectangle {
        readonly property point corner: follow.mapFromItem(null, follow.place.x, follow.place.y)

        x: corner.x - Theme.mm(1)
        y: Math.max(corner.y - Theme.mm(1), 0)
        width: follow.place.width + Theme.mm(2)
        height: Math.min(corner.y + follow.place.height + Theme.mm(1), follow.height) - y
        visible: follow.bar.open && follow.place.width > 0
        color: "transparent"
        radius: Theme.radius
        border.width: Theme.mm(0.8)
        border.color: Theme.amber

        Rectangle {
            anchors.fill: parent
            anchors.margins: parent.border.width
            color: "transparent"
            radius: parent.radius
            border.width: Theme.mm(0.4)
            border.color: Theme.ink
        }
    }

    PointHandler {
        target: null
        acceptedButtons: Qt.AllButtons
        onActiveChanged: {
            if (active && !follow.bar.contains(follow.bar.mapFromItem(null, point.scenePosition)))
                follow.bar.cut();
        }
    }
}
