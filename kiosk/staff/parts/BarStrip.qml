pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Bars on one strip. `bars` are shares of its width, "0.375-0.875 0.9-1".
Rectangle {
    id: strip

    property string bars: ""
    property int parts: 0
    property color shade: Theme.teal

    radius: Theme.mm(1)
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line
    // Time runs from left to right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.ignored: true

    Repeater {
        model: Math.max(0, strip.parts - 1)

        Rectangle {
            required property int index

            x: Math.round(strip.width * (index + 1) / strip.parts)
            width: Theme.hairline
            height: strip.height
            color: Theme.line
        }
    }

    Repeater {
        model: strip.bars === "" ? [] : strip.bars.split(" ")

        Rectangle {
            required property string modelData
            readonly property var ends: modelData.split("-")

            x: Math.round(strip.width * Number(ends[0]))
            y: Theme.hairline
            width: Math.max(Theme.mm(1), Math.round(strip.width * (Number(ends[1]) - Number(ends[0]))))
            height: strip.height - 2 * Theme.hairline
            radius: Theme.mm(1)
            color: strip.shade
        }
    }
}
