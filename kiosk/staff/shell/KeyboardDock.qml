pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Where the keyboard on the screen stands while it is wanted and a field has the keys. What is typed in stays in sight.
Loader {
    id: dock

    required property CompactEntry entry
    required property bool wanted
    // As high as it may become.
    required property int most
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    // What was cut or copied in this room; it goes with the room.
    property string clipping: ""

    // For whoever has called it by keys.
    function takeKeys(): void {
        (item as Item)?.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    active: wanted && entry !== null
    height: active ? implicitHeight : 0
    onLoaded: Qt.callLater(() => {
        // Not where the room has gone by then.
        if (dock && dock.entry && dock.kiosk)
            dock.kiosk.focusMoved(dock.entry);
    })
    sourceComponent: Rectangle {
        implicitHeight: keys.implicitHeight
        color: Theme.ringTint

        CompactKeyboard {
            id: keys

            anchors.horizontalCenter: parent.horizontalCenter
            // Hands do not reach further apart.
            width: Math.min(dock.width, Math.round(320 * Theme.pixelsPerMm))
            room: dock.most
            entry: dock.entry
            clipping: dock.clipping
            spaceLabel: qsTr("Space")
            rubOutLabel: qsTr("Delete")
            capitalsLabel: qsTr("Capital")
            signsLabel: qsTr("Signs")
            lettersLabel: qsTr("Letters")
            newLineLabel: qsTr("New line")
            selectLabel: qsTr("Select all")
            clearLabel: qsTr("Clear")
            cutLabel: qsTr("Cut")
            copyLabel: qsTr("Copy")
            pasteLabel: qsTr("Paste")
            nextLabel: qsTr("Next field")
            doneLabel: qsTr("Done")
            onClipped: words => dock.clipping = words
            onPutAway: {
                if (Theme.keysInUse) {
                    dock.kiosk.screenKeyboard = false;
                    dock.entry.forceActiveFocus(Qt.TabFocusReason);
                } else {
                    dock.entry.focus = false;
                }
            }
        }
    }
}
