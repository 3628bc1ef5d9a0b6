pragma ComponentBehavior: Bound

import QtQuick

// Hides the screen on touch-down (safety rule 1). It is a sibling above the whole visit, so nothing can cover it, and
// it is pure QML, so it never waits for Python.
Rectangle {
    id: bar

    property string label: ""
    property string detail: ""
    // Its words run from the right.
    property bool mirrored: false

    signal pressed

    color: Theme.amber

    Accessible.role: Accessible.Button
    Accessible.id: "frame"
    Accessible.name: label
    Accessible.description: detail
    Accessible.focusable: true
    Accessible.onPressAction: bar.pressed()

    activeFocusOnTab: true
    Keys.forwardTo: (Window.window as KioskWindow)?.firstKeys ?? []
    Keys.onPressed: event => {
        if ([Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key)) {
            event.accepted = true;
            bar.pressed();
        } else {
            ((bar.Window.window as KioskWindow)?.focusWalk as FocusWalk)?.press(event);
        }
    }

    // Each finger that comes down, also beside one that rests on the bar already. The touch is taken, so that nothing
    // underneath sees it; a handler that merely looked would not be told of it beside the watchers above, which look too.
    MultiPointTouchArea {
        anchors.fill: parent
        mouseEnabled: false
        onPressed: bar.pressed()
    }

    // A touch frame that brings a press and the release of another finger reaches handlers only, not the area above (Qt
    // takes it for the end of a touch). Each follows one finger, and as many fingers as these are a palm.
    component Press: PointHandler {
        target: null
        acceptedDevices: PointerDevice.TouchScreen
        onActiveChanged: {
            if (active)
                bar.pressed();
        }
    }

    Press {}
    Press {}
    Press {}
    Press {}

    // A mouse or a pen, by whichever of its buttons.
    TapHandler {
        acceptedDevices: PointerDevice.AllDevices & ~PointerDevice.TouchScreen
        acceptedButtons: Qt.AllButtons
        gesturePolicy: TapHandler.WithinBounds
        onPressedChanged: {
            if (pressed)
                bar.pressed();
        }
    }

    FocusRing {
        radius: 0
        within: true
        visible: bar.activeFocus && Theme.keysInUse
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.gap
        LayoutMirroring.enabled: bar.mirrored
        LayoutMirroring.childrenInherit: true

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "eye-off"
            color: Theme.onAmber
            size: Math.round(Theme.barTitle * 1.35)
            textSize: Theme.barTitle
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter

            Label {
                // As wide as what stands below, so that both begin at the same edge from right to left too.
                width: Math.max(implicitWidth, more.visible ? more.width : 0)
                text: bar.label
                color: Theme.onAmber
                font.pixelSize: Theme.barTitle
                font.bold: true
                lineHeight: Theme.tight
                Accessible.ignored: true
            }

            Label {
                id: more

                text: bar.detail
                visible: implicitWidth + Theme.barTitle * 3 < bar.width
                color: Theme.onAmber
                font.pixelSize: Theme.bar
                lineHeight: Theme.tight
                Accessible.ignored: true
            }
        }
    }
}
