import QtQuick

// Whatever can be chosen: acts on release, cancels on slide-off, works by touch, by keys and by a screen reader.
Item {
    id: pressable

    property string label: ""
    property string detail: ""
    property int radius: Theme.radius
    property bool selected: false
    readonly property bool pressed: tap.pressed || keyDown
    property bool keyDown: false
    // The press began while the screen was still changing under the finger.
    property bool early: false
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    signal activated

    function act(): void {
        if (!kiosk || !kiosk.settling)
            activated();
    }

    activeFocusOnTab: true
    Keys.forwardTo: kiosk && kiosk.keyWatch ? [kiosk.keyWatch] : []
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space) {
            event.accepted = true;
            if (!event.isAutoRepeat)
                keyDown = !kiosk || !kiosk.settling;
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
        if (activeFocus && kiosk)
            kiosk.focusMoved(pressable);
    }

    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: detail
    Accessible.focusable: true
    Accessible.onPressAction: act()

    TapHandler {
        id: tap

        onPressedChanged: {
            if (pressed)
                pressable.early = pressable.kiosk !== null && pressable.kiosk.settling;
        }
        onTapped: {
            if (!pressable.early)
                pressable.act();
        }
    }

    FocusRing {
        radius: pressable.radius
        visible: pressable.activeFocus && Theme.keysInUse
        z: 1
    }
}
