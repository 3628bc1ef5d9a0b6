pragma ComponentBehavior: Bound

import QtQuick

// Whatever can be chosen: acts on release, cancels on slide-off, works by touch, by keys and by a screen reader. A page has
// dozens, so what only the one in use needs is made when it comes into use.
Item {
    id: pressable

    property string label: ""
    property string detail: ""
    property int radius: Theme.radius
    // It says whether it is selected, also while it is not.
    property bool selectable: false
    property bool selected: false
    // The question that it answers: whoever hears it has no other way to know.
    property string question: ""
    // It lies edge to edge with others, which would cover a ring around it.
    property bool ringWithin: false
    // Drawn within its edge while it is pressed, so that a press is seen at once and nothing moves for it. It stands out
    // from the ground that a pressed thing has by 3:1.
    property color pressedLine: Theme.teal
    readonly property bool pressed: tap.pressed || keyDown
    property bool keyDown: false
    // The press began while the screen was still changing under the finger.
    property bool early: false

    // A key of a keyboard on the screen: struck twice within a moment, it counts once.
    property bool once: false
    property real struckAt: 0

    signal activated

    function act(): void {
        if (settling() || (once && Math.abs(Date.now() - struckAt) < (kiosk()?.strikeGap ?? 0)))
            return;
        struckAt = Date.now();
        activated();
    }

    function kiosk(): KioskWindow {
        return Window.window as KioskWindow;
    }

    function settling(): bool {
        return kiosk()?.settling ?? false;
    }

    activeFocusOnTab: true
    Keys.forwardTo: activeFocus ? kiosk()?.firstKeys ?? [] : []
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space) {
            event.accepted = true;
            // A key that is held repeats itself, on a busy X server as if it were pressed again.
            if (!event.isAutoRepeat && (kiosk()?.keyWatch?.fresh ?? true))
                keyDown = !settling();
        }
    }
    Keys.onReleased: event => {
        if (keyDown && !event.isAutoRepeat && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)) {
            event.accepted = true;
            keyDown = false;
            act();
        }
    }
    onActiveFocusChanged: {
        keyDown = false;
        if (activeFocus)
            kiosk()?.focusMoved(pressable);
    }

    Accessible.role: Accessible.Button
    Accessible.name: question === "" ? label : qsTr("%1. The question: %2").arg(label).arg(question)
    Accessible.description: detail
    Accessible.checkable: selectable
    Accessible.checked: selected
    Accessible.focusable: true
    Accessible.onPressAction: act()

    TapHandler {
        id: tap

        // A press counts however long it lasts, for hands that are slow to lift.
        longPressThreshold: 0
        onPressedChanged: {
            if (pressed)
                pressable.early = pressable.settling();
        }
        onTapped: {
            if (!pressable.early)
                pressable.act();
        }
    }

    Loader {
        active: pressable.pressed || pressable.activeFocus && Theme.keysInUse
        sourceComponent: Item {
            parent: pressable
            anchors.fill: parent
            z: 1

            FocusRing {
                radius: pressable.radius
                within: pressable.ringWithin
                visible: pressable.activeFocus && Theme.keysInUse
            }

            Rectangle {
                anchors.fill: parent
                visible: pressable.pressed
                color: "transparent"
                radius: pressable.radius
                border.width: Theme.focusWidth
                border.color: pressable.pressedLine
            }
        }
    }
}
