pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What every scene is: a page that scrolls, remembers for the way back how far it was read, and can go elsewhere.
ScrollPage {
    id: scene

    required property VisitorSession session
    property string heading: ""
    // What is drawn where the page leaves room below its words.
    property string drawing: ""
    property string drawingTint: "teal"
    // The page, where the ways to read it otherwise stand above its own parts and not within them.
    property Page readable: null
    // The switch for Easy Read stands in the bar or the band of the visit.
    property bool easyInBars: false
    // What stands above the page's own parts, with the room below it.
    readonly property int headHeight: (note.text === "" ? 0 : note.height + spacing) + (headTop === 0 ? 0 : headTop + spacing)
    readonly property int headTop: readable ? (head.item as PageHead)?.topHeight ?? 0 : heading === "" ? 0 : title.height

    // The page has other room, or its text another size, and what hangs on that has changed too.
    signal resized

    function tellResized(): void {
        Qt.callLater(() => {
            if (scene && scene.Window.window)
                scene.resized();
        });
    }

    function go(route: string): void {
        session.remember(contentY);
        session.open(route);
    }

    // Where it was read to, until so much of it is built; whoever scrolls meanwhile is elsewhere.
    property real goal: 0
    moreLabel: qsTr("More below")
    lessLabel: qsTr("More above")
    sideInset: Theme.margin
    topInset: Theme.gap
    focus: true
    onWidthChanged: tellResized()
    onHeightChanged: tellResized()
    onContentYChanged: goal = 0
    onLastChanged: {
        if (goal > 0 && goal <= last)
            contentY = goal;
    }
    Component.onCompleted: Qt.callLater(() => {
        if (scene && scene.session) {
            if (scene.session.moreToBuild && scene.session.position > scene.last)
                scene.goal = scene.session.position;
            else
                scene.contentY = scene.session.position;
        }
    })

    Connections {
        target: Theme

        function onScaleChanged(): void {
            scene.tellResized();
        }
    }

    // A long page is built a few blocks at a time, three screens ahead of the reader: a touch on the hide bar comes in
    // between, and what the end of the visit has to take down stays small.
    Timer {
        interval: 16
        repeat: true
        running: scene.visible && scene.session.moreToBuild && scene.last < Math.max(scene.contentY, scene.goal) + 3 * scene.height
        onTriggered: scene.session.build_more()
    }

    Loader {
        parent: scene
        z: -1
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(0, scene.height - scene.contentHeight)
        active: scene.drawing !== ""
        sourceComponent: PageDrawing {
            drawing: scene.drawing
            tint: scene.drawingTint
        }
    }

    // What of the page is not in the language that was chosen, or not checked in it.
    Label {
        id: note

        width: parent.width
        visible: text !== ""
        text: scene.session.languageNote
        color: Theme.muted
        font.pixelSize: Theme.bar
    }

    PageTitle {
        id: title

        visible: scene.heading !== "" && !scene.readable
        text: scene.heading
        tint: scene.drawingTint
    }

    Loader {
        id: head

        width: parent.width
        active: scene.readable !== null
        visible: active
        sourceComponent: PageHead {
            session: scene.session
            page: scene.readable
            easyOffered: scene.readable.hasEasyRead && !scene.easyInBars
            title: scene.heading
            tint: scene.drawingTint
        }
    }
}
