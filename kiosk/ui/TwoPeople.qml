pragma ComponentBehavior: Bound

import QtQuick

// Two people side by side, in line: round heads, shoulders like doorways, cut off at the lower edge.
Item {
    id: drawing

    readonly property real ratio: 1.5
    readonly property int stroke: Math.max(2, Math.round(height * 0.022))
    property color ink: Theme.teal

    clip: true

    component Person: Item {
        id: person

        required property int tall

        width: Math.round(tall * 0.6)
        height: tall

        Rectangle {
            x: Math.round(parent.width * 0.26)
            width: Math.round(parent.width * 0.48)
            height: width
            radius: width / 2
            color: "transparent"
            border.width: drawing.stroke
            border.color: drawing.ink
        }

        Rectangle {
            y: Math.round(person.tall * 0.34)
            width: parent.width
            height: person.tall
            radius: width / 2
            color: "transparent"
            border.width: drawing.stroke
            border.color: drawing.ink
        }
    }

    Person {
        x: Math.round(drawing.width * 0.06)
        tall: drawing.height
    }

    Person {
        x: Math.round(drawing.width * 0.55)
        y: drawing.height - tall
        tall: Math.round(drawing.height * 0.84)
    }
}
