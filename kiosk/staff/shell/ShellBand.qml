pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Beside or above the hide bar: back a step, forward a step, the keyboard, and on a tall screen the way out.
Rectangle {
    id: band

    required property Shell shell
    // Whether there is anything to take back yet; before that there is only the way out.
    required property bool working
    property bool lockable: false
    // Whether there are fields to type in at all, and whether one has the keys but no keyboard.
    property bool keyed: false
    property bool typing: false
    readonly property bool leaves: lockable || !working
    readonly property int places: (leaves ? 1 : 0) + (working ? 2 : 0) + (keyed ? 1 : 0)
    readonly property int each: Math.floor((width - 2 * Theme.mm(5) - (places - 1) * Theme.smallGap) / Math.max(2, places))
    readonly property int high: Math.min(Math.max(Theme.primaryTarget, Theme.compactBarSmall * 3), height - 2 * Theme.mm(2))

    readonly property alias caller: caller

    signal keyboardWanted

    color: Theme.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Theme.hairline
        color: Theme.line
    }

    Row {
        x: Theme.mm(5)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.smallGap

        Button {
            visible: band.leaves
            width: band.each
            height: band.high
            minimumHeight: 0
            lines: 2
            icon: "lock"
            fontSize: Theme.compactBarSmall
            label: band.working ? qsTr("Lock and leave") : qsTr("Leave")
            onActivated: band.shell.lock()
        }

        Button {
            visible: band.working
            width: band.each
            height: band.high
            minimumHeight: 0
            lines: 2
            enabled: band.shell.canUndo
            opacity: enabled ? 1 : 0.4
            icon: "undo-2"
            directional: true
            fontSize: Theme.compactBarSmall
            label: band.shell.undoWords
            onActivated: band.shell.undo()
        }

        Button {
            visible: band.working
            width: band.each
            height: band.high
            minimumHeight: 0
            lines: 2
            enabled: band.shell.canRedo
            opacity: enabled ? 1 : 0.4
            icon: "redo-2"
            directional: true
            fontSize: Theme.compactBarSmall
            label: band.shell.redoWords
            onActivated: band.shell.redo()
        }

        Button {
            id: caller

            visible: band.keyed
            width: band.each
            height: band.high
            minimumHeight: 0
            lines: 2
            enabled: band.typing
            opacity: enabled ? 1 : 0.4
            icon: "keyboard"
            fontSize: Theme.compactBarSmall
            label: qsTr("Keyboard")
            onActivated: band.keyboardWanted()
        }
    }
}
