pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Waits for the key that is to hide the screen, or to do something on the keypad. Escape, which hides it already, never comes this far.
Rectangle {
    id: catcher

    required property SettingsPage page
    property bool forKeypad: false

    implicitHeight: words.height + (problem.visible ? problem.height : 0) + 2 * Theme.compactInset
    visible: page.catching && (page.catchingFor !== "") === forKeypad
    radius: Theme.mm(2.5)
    color: Theme.note
    border.width: Math.max(2, Theme.hairline)
    border.color: Theme.teal
    onVisibleChanged: {
        if (visible)
            forceActiveFocus();
    }
    Keys.onPressed: event => {
        event.accepted = true;
        const held = [Qt.Key_Shift, Qt.Key_Control, Qt.Key_Alt, Qt.Key_AltGr, Qt.Key_Meta];
        if (!event.isAutoRepeat && !held.includes(event.key))
            page.key_pressed(event.key, event.modifiers);
    }

    Label {
        id: words

        x: Theme.compactInset
        y: Theme.compactInset
        width: parent.width - 2 * x
        text: qsTr("Now press the key.")
        font.pixelSize: Theme.compactTitle
        font.bold: true
    }

    Label {
        id: problem

        anchors.top: words.bottom
        x: Theme.compactInset
        width: parent.width - 2 * x
        visible: text !== ""
        text: catcher.page.keyProblem
        color: Theme.red
        font.pixelSize: Theme.compactBody
    }
}
