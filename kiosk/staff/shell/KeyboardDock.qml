pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Where the keyboard on the screen stands while it is wanted and a field has the keys. What is typed in stays in sight.
Loader {
    id: dock

    required property CompactEntry entry
    required property bool wanted
    // As high as it may become.
    required property int most
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    active: wanted && entry !== null
    height: active ? implicitHeight : 0
    onLoaded: Qt.callLater(() => {
        // Not where the room has gone by then.
        if (dock && dock.entry && dock.kiosk)
            dock.kiosk.focusMoved(dock.entry);
    })
    sourceComponent: CompactKeyboard {
        width: dock.width
        room: dock.most
        entry: dock.entry
        spaceLabel: qsTr("Space")
        rubOutLabel: qsTr("Delete")
        capitalsLabel: qsTr("Capital")
        signsLabel: qsTr("Signs")
        lettersLabel: qsTr("Letters")
        newLineLabel: qsTr("New line")
        doneLabel: qsTr("Done")
        onPutAway: dock.entry.focus = false
    }
}
