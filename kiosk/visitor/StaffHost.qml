pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Where the staff room stands while somebody is in it. The application gives the file of its scene and its shell; this
// room knows neither, so nothing of the staff room is loaded, or can be reached, until then. The scene gets `shell`,
// and the size of the hide bar, which lies over its bottom edge, as `barWidth` and `barHeight`.
FocusScope {
    id: host

    property QtObject shell: null
    property bool covered: false
    property int idleAfter: 120000
    required property int barWidth
    required property int barHeight
    // What the scene wants to be read like; null while there is none.
    readonly property ReadScene room: loader.item as ReadScene
    // Not `shell !== null`: were the shell gone first, its scene would still have to be covered by the hide bar.
    readonly property bool open: loader.status !== Loader.Null
    // What hiding does here, below the words of the hide bar. The first set-up forgets the PIN.
    readonly property string hideWords: room && room.forgets ? qsTr("Hides at once. Only the PIN is forgotten.") : qsTr("Locks and hides. Nothing is lost.")

    // Nobody has touched or typed for a while: hidden without a question, since work is saved and the place is kept.
    signal idled
    signal closed

    function activity(): void {
        if (idle.running)
            idle.restart();
    }

    function enter(newShell: QtObject, scene: url): void {
        shell = newShell;
        loader.setSource(scene, {
            shell: shell,
            barWidth: barWidth,
            barHeight: barHeight
        });
        forceActiveFocus();
    }

    // The scene goes before its shell.
    function close(): void {
        if (!open)
            return;
        loader.source = "";
        shell = null;
        closed();
    }

    visible: open && !covered
    enabled: visible
    Keys.forwardTo: (Window.window as KioskWindow)?.firstKeys ?? []

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
    }

    Binding {
        target: loader.item
        property: "barWidth"
        value: host.barWidth
    }
    Binding {
        target: loader.item
        property: "barHeight"
        value: host.barHeight
    }

    Timer {
        id: idle

        interval: host.idleAfter
        running: host.visible
        onTriggered: host.idled()
    }
}
