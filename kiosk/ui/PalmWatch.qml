import QtQuick

// Four fingers, or one contact as wide as a palm, anywhere on the screen. Lies above everything and only watches:
// its handlers never take a touch away from what is below.
Item {
    id: watch

    property real palmWidth: 28 * Theme.pixelsPerMm
    readonly property int fingers: first.active + second.active + third.active + fourth.active
    readonly property bool palm: wide(first) || wide(second) || wide(third) || wide(fourth)

    signal covered
    signal activity

    function wide(finger: PointHandler): bool {
        const size = finger.point.ellipseDiameters;
        return finger.active && Math.max(size.width, size.height) >= palmWidth;
    }

    onFingersChanged: {
        activity();
        if (fingers >= 4)
            covered();
    }
    onPalmChanged: {
        if (palm)
            covered();
    }

    PointHandler {
        id: first

        target: null
        acceptedDevices: PointerDevice.TouchScreen
    }
    PointHandler {
        id: second

        target: null
        acceptedDevices: PointerDevice.TouchScreen
    }
    PointHandler {
        id: third

        target: null
        acceptedDevices: PointerDevice.TouchScreen
    }
    PointHandler {
        id: fourth

        target: null
        acceptedDevices: PointerDevice.TouchScreen
    }

    // A mouse, where there is one, counts as activity too.
    PointHandler {
        target: null
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onActiveChanged: watch.activity()
    }
}
