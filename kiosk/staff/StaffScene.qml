pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The staff room, below the hide bar: the places, what is written, and the keyboard on the screen. Each page's scene is
// given `desk` and `page`, and fills what is left.
FocusScope {
    id: staff

    required property Desk desk
    // Of the hide bar, which the host draws over this.
    required property int barWidth
    required property int barHeight
    readonly property bool portrait: height > width
    readonly property bool working: desk && desk.phase === "work"
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    // Opens the desk's page in the host.
    function turn(): void {
        menu.open = false;
        if (!desk || desk.scene === "") {
            host.source = "";
            return;
        }
        host.setSource(Qt.resolvedUrl(desk.scene + ".qml"), {
            desk: desk,
            page: desk.page
        });
        host.forceActiveFocus();
    }

    focus: true
    Component.onCompleted: turn()

    Keys.forwardTo: kiosk && kiosk.keyWatch ? [kiosk.keyWatch] : []
    Keys.onPressed: event => {
        const things = host.item as ThingsScene;
        const texts = host.item as TranslationsScene;
        if (event.matches(StandardKey.Undo)) {
            event.accepted = true;
            desk.undo();
        } else if (event.matches(StandardKey.Redo) || (event.key === Qt.Key_Y && (event.modifiers & Qt.ControlModifier))) {
            event.accepted = true;
            desk.redo();
        } else if ((things || texts) && (event.key === Qt.Key_F6 || event.matches(StandardKey.Find))) {
            event.accepted = true;
            things?.search();
            texts?.search();
        } else if (event.key === Qt.Key_Down || event.key === Qt.Key_Up) {
            event.accepted = true;
            const next = (staff.Window.activeFocusItem ?? staff).nextItemInFocusChain(event.key === Qt.Key_Down);
            next?.forceActiveFocus(event.key === Qt.Key_Down ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        }
    }

    Connections {
        target: staff.desk

        function onPlace_changed(): void {
            staff.turn();
        }
    }

    Connections {
        target: staff.kiosk

        function onUndoWanted(): void {
            staff.desk.undo();
        }
        function onRedoWanted(): void {
            staff.desk.redo();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Loader {
        id: side

        anchors.left: parent.left
        active: staff.working && !staff.portrait
        width: active ? Math.round(Theme.deskBar * 12.9) : 0
        height: parent.height
        sourceComponent: Sidebar {
            desk: staff.desk
            footHeight: staff.barHeight
        }
    }

    Item {
        id: main

        anchors.left: side.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom

        PlacesBar {
            id: menu

            anchors.left: parent.left
            anchors.right: parent.right
            height: visible ? implicitHeight : 0
            visible: staff.working && staff.portrait
            desk: staff.desk
        }

        DeskBar {
            id: deskBar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: menu.bottom
            height: visible ? implicitHeight : 0
            visible: staff.working
            desk: staff.desk
        }

        NoticeBar {
            id: notice

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: deskBar.bottom
            text: staff.desk ? staff.desk.notice : ""
            onDismissed: {
                staff.desk.dismiss_notice();
                host.forceActiveFocus();
            }
        }

        Item {
            id: pageArea

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: notice.bottom
            anchors.bottom: keyboard.top
            clip: true

            Loader {
                id: host

                anchors.fill: parent
                focus: true
            }
        }

        KeyboardDock {
            id: keyboard

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: band.top
            entry: hand.entry
            wanted: hand.touched && !Theme.keysInUse
            most: Math.round((main.height - band.height - band.anchors.bottomMargin) * 0.5)
        }

        DeskBand {
            id: band

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.bottomMargin: staff.portrait ? staff.barHeight : 0
            width: staff.portrait ? parent.width : parent.width - staff.barWidth
            height: staff.portrait ? Math.round(staff.barHeight * 0.78) : staff.barHeight
            desk: staff.desk
            working: staff.working
            lockable: staff.portrait
        }

        PlacesMenu {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: menu.bottom
            anchors.bottom: band.top
            visible: menu.visible && menu.open
            desk: staff.desk
            onChosen: menu.open = false
        }
    }

    // Above everything, so that it is told of each touch.
    HandWatch {
        id: hand

        anchors.fill: parent
    }
}
