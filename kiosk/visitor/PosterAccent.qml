pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The short line under the name of a poster's campaign; it draws itself when the poster comes.
Rectangle {
    id: accent

    readonly property bool mirrored: LayoutMirroring.enabled

    radius: height / 2
    transform: Scale {
        origin.x: accent.mirrored ? accent.width : 0

        NumberAnimation on xScale {
            running: accent.visible && !Theme.lessMotion
            from: 0
            to: 1
            duration: Theme.drawOn
            easing.type: Easing.InOutCubic
        }
    }
}
