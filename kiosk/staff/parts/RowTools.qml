pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Up, down and away: what can be done to one row of a list.
Row {
    id: tools

    required property FormRow row
    required property FormModel form
    readonly property bool ordered: can("up") || can("down")

    function can(what: string): bool {
        return row.tools.includes(what);
    }

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
        enabled: tools.can("up")
        opacity: enabled ? 1 : 0.35
        label: qsTr("Up")
        detail: tools.row.label
        onActivated: tools.form.move(tools.row.key, -1)
    }
    Tool {
        visible: tools.ordered
        enabled: tools.can("down")
        opacity: enabled ? 1 : 0.35
        label: qsTr("Down")
        detail: tools.row.label
        onActivated: tools.form.move(tools.row.key, 1)
    }
    Tool {
        // What is taken away is looked at first.
        visible: tools.can("remove") && !(tools.row as FormItem)?.folded
        label: qsTr("Delete")
        detail: tools.row.label
        onActivated: tools.form.remove(tools.row.key)
    }
}
