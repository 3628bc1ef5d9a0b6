pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The staff room, below the hide bar: the sections, what is written, and the keyboard on the screen. Each page's scene is
// given `shell` and `page`, and fills what is left.
ReadScene {
    id: staff

    required property Shell shell
    // Of the hide bar, which the host draws over this.
    required property int barWidth
    required property int barHeight
    readonly property bool portrait: height > width
    readonly property bool working: shell && shell.phase === "work"
    // No room for the column of sections: they lie behind a key.
    readonly property bool menued: portrait || width < Theme.compactBody * 56
    readonly property OwnReading reading: shell?.reading as OwnReading
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    // Opens the shell's page in the host.
    function turn(): void {
        showPage();
        if (!shell || shell.scene === "") {
            host.source = "";
            return;
        }
        host.setSource(Qt.resolvedUrl("../" + shell.scene + ".qml"), {
            shell: shell,
            page: shell.page
        });
        host.forceActiveFocus();
    }

    // Nothing lies over the page any more.
    function showPage(): void {
        head.menuOpen = false;
        sheet.asking = false;
    }

    function askReading(): void {
        // The menu goes: the page is what gets the keys back.
        if (head.menuOpen)
            host.forceActiveFocus();
        showPage();
        sheet.asking = true;
    }

    focus: true
    textScale: reading ? reading.textScale : 1
    contrast: reading ? reading.contrast : false
    forgets: shell !== null && shell.phase === "setup"
    Component.onCompleted: turn()

    Keys.forwardTo: kiosk?.firstKeys ?? []
    Keys.onPressed: event => {
        const things = host.item as ThingsScene;
        const texts = host.item as TranslationsScene;
        if (event.matches(StandardKey.Undo)) {
            event.accepted = true;
            shell.undo();
        } else if (event.matches(StandardKey.Redo) || (event.key === Qt.Key_Y && (event.modifiers & Qt.ControlModifier))) {
            event.accepted = true;
            shell.redo();
        } else if ((things || texts) && (event.key === Qt.Key_F6 || event.matches(StandardKey.Find))) {
            event.accepted = true;
            things?.search();
            texts?.search();
        } else {
            (kiosk?.focusWalk as FocusWalk)?.press(event);
        }
    }

    Connections {
        target: staff.shell

        function onSection_changed(): void {
            staff.turn();
        }
        function onPhase_changed(): void {
            keyboard.clipping = "";
        }
    }

    Connections {
        target: staff.kiosk

        function onUndoWanted(): void {
            staff.shell.undo();
        }
        function onRedoWanted(): void {
            staff.shell.redo();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Loader {
        id: side

        anchors.left: parent.left
        active: staff.working && !staff.menued
        width: active ? Math.round(Theme.compactBar * 12.9) : 0
        height: parent.height
        sourceComponent: Sidebar {
            shell: staff.shell
            footHeight: staff.barHeight
            onChosen: staff.showPage()
            onReadingWanted: staff.askReading()
        }
    }

    Item {
        id: main

        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom

        ShellHead {
            id: head

            width: parent.width
            shell: staff.shell
            working: staff.working
            menued: staff.menued
            brief: !staff.portrait
            onRead: host.forceActiveFocus()
        }

        Item {
            id: pageArea

            width: parent.width
            anchors.top: head.bottom
            anchors.bottom: keyboard.top
            clip: true

            Loader {
                id: host

                anchors.fill: parent
                focus: true
                visible: !sheet.shown && !menu.shown
            }

            ReadingSheet {
                id: sheet

                reading: staff.reading
                home: host
                onDone: asking = false
            }
        }

        KeyboardDock {
            id: keyboard

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: band.top
            entry: hand.entry
            wanted: hand.wanted
            most: Math.round((main.height - band.height - band.anchors.bottomMargin) * 0.5)
        }

        ShellBand {
            id: band

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.bottomMargin: staff.portrait ? staff.barHeight : 0
            width: staff.portrait ? parent.width : parent.width - staff.barWidth
            height: staff.portrait ? Math.round(staff.barHeight * 0.78) : staff.barHeight
            shell: staff.shell
            working: staff.working
            lockable: staff.portrait
            typing: hand.entry !== null && !keyboard.active
            keyed: staff.shell && (staff.shell.phase === "work" || staff.shell.phase === "setup")
            onKeyboardWanted: {
                // What calls it cannot be pressed once it is there.
                hand.entry.forceActiveFocus(Qt.TabFocusReason);
                hand.call();
                if (Theme.keysInUse)
                    keyboard.takeKeys();
            }
        }

        SectionsMenu {
            id: menu

            width: parent.width
            y: head.menuTop
            height: band.y - y
            open: head.menuTop > 0 && head.menuOpen
            home: host
            shell: staff.shell
            lockable: !staff.portrait
            onChosen: staff.showPage()
            onReadingWanted: staff.askReading()
        }
    }

    // Above everything, so that it is told of each touch.
    HandWatch {
        id: hand

        anchors.fill: parent
        beside: [keyboard, band.caller]
    }
}
