pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The sections of a long form, above it and always in sight: a touch leads to one, and the one that is being read is marked.
Flow {
    id: chips

    required property FormList view
    readonly property bool several: parts.count > 0

    spacing: Theme.mm(1.6)

    Repeater {
        id: parts

        model: chips.view.sections.chips

        Button {
            required label
            required property int place

            minimumHeight: Theme.target
            inset: 0
            kind: "plain"
            fontSize: Theme.compactSmall
            selectable: true
            selected: place === chips.view.section
            detail: qsTr("A part of this form")
            onActivated: chips.view.showSection(place)
        }
    }
}
