pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A little less, a little more: for fingers, beside a time or a date that can also be typed.
Row {
    id: steps

    signal stepped(by: int)

    spacing: Theme.mm(2)

    component Step: Button {
        width: Theme.compactRow
        height: Theme.compactRow
        kind: "plain"
        inset: 0
        activeFocusOnTab: false
        fontSize: Theme.compactTitle
    }

    Step {
        label: "−"
        Accessible.name: qsTr("Earlier")
        onActivated: steps.stepped(-1)
    }
    Step {
        label: "+"
        Accessible.name: qsTr("Later")
        onActivated: steps.stepped(1)
    }
}
