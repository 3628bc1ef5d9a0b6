pragma ComponentBehavior: Bound

import QtQuick

// Hides the screen on touch-down (safety rule 1). It is a sibling above the whole visit, so nothing can cover it, and
// it is pure QML, so it never waits for Python.
Rectangle {
    id: bar

    property string label: ""
    property string detail: ""

    signal pressed

    color: Theme.amber

    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: detail
    Accessible.onPressAction: bar.pressed()

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

    Row {
        anchors.centerIn: parent
        spacing: Theme.gap

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
                text: bar.label
                color: Theme.onAmber
                font.pixelSize: Theme.barTitle
                font.bold: true
                lineHeight: Theme.tight
                Accessible.ignored: true
            }

            Label {
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
