pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Up, down and away: what can be done to one row of a list.
Row {
    id: tools

    required property FormSlot row
    required property FormList view
    required property FormModel form
    property bool ordered: row.can_up || row.can_down

    spacing: Theme.mm(2)

    component Tool: Button {
        width: Math.max(Theme.target, wanted)
        minimumHeight: Theme.target
        fontSize: Theme.compactSmall
        inset: Theme.mm(3)
        kind: "plain"
    }

    Tool {
        visible: tools.ordered
        enabled: tools.row.can_up
        opacity: enabled ? 1 : 0.35
        label: qsTr("Up")
        detail: tools.row.label
        onActivated: tools.form.move(tools.row.key, -1)
    }
    Tool {
        visible: tools.ordered
        enabled: tools.row.can_down
        opacity: enabled ? 1 : 0.35
        label: qsTr("Down")
        detail: tools.row.label
        onActivated: tools.form.move(tools.row.key, 1)
    }
    Tool {
        // What is taken away is looked at first.
        visible: tools.row.can_remove && !(tools.row.foldable && tools.row.folded)
        label: qsTr("Remove")
        detail: tools.row.label
        onActivated: tools.form.remove(tools.row.key)
    }
}
