pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Languages that the visit can be in, each by its own name: in the top bar of a lying screen, on the page of an upright one.
Flow {
    id: names

    property alias model: languages.model
    property int buttonHeight: Theme.target
    property int fontSize: Theme.bar
    readonly property int count: languages.count
    // With all of them beside each other.
    readonly property real wanted: {
        let sum = Math.max(0, count - 1) * spacing;
        for (let at = 0; at < count; at++)
            sum += languages.itemAt(at)?.implicitWidth ?? 0;
        return sum;
    }

    signal chosen(route: string)

    visible: count > 0
    spacing: Theme.smallGap

    Repeater {
        id: languages

        Button {
            required label
            required property string route

            height: names.buttonHeight
            kind: "plain"
            fontSize: names.fontSize
            onActivated: names.chosen(route)
        }
    }
}
