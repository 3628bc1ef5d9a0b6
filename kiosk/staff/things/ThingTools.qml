pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What can be done with a whole thing, beside its title: moved among its like, put back, left out, copied, deleted.
Item {
    id: tools

    required property ThingsPage page

    // Side by side.
    implicitWidth: [up, down, original, hide, copy, remove].reduce((all, key) => key.visible ? all + key.implicitWidth + keys.spacing : all, -keys.spacing)
    implicitHeight: keys.height

    component Tool: Button {
        width: Math.min(implicitWidth, tools.width)
        minimumHeight: Theme.target
        fontSize: Theme.compactSmall
        inset: Theme.mm(1)
        kind: "plain"
    }

    Flow {
        id: keys

        width: parent.width
        spacing: Theme.mm(2)

        Tool {
            id: up

            visible: tools.page.canMoveUp || tools.page.canMoveDown
            enabled: tools.page.canMoveUp
            opacity: enabled ? 1 : 0.35
            icon: "arrow-up"
            label: qsTr("Up")
            detail: qsTr("One place up in its list")
            onActivated: tools.page.move_thing(-1)
        }
        Tool {
            id: down

            visible: up.visible
            enabled: tools.page.canMoveDown
            opacity: enabled ? 1 : 0.35
            icon: "arrow-down"
            label: qsTr("Down")
            detail: qsTr("One place down in its list")
            onActivated: tools.page.move_thing(1)
        }
        Tool {
            id: original

            visible: tools.page.canPutBack
            icon: "rotate-ccw"
            label: qsTr("Put back the original")
            onActivated: tools.page.put_back()
        }
        Tool {
            id: hide

            visible: tools.page.canHide
            icon: tools.page.hidden ? "eye" : "eye-off"
            label: tools.page.hidden ? qsTr("Show again") : qsTr("Hide")
            detail: tools.page.hidden ? qsTr("Visitors see it once more") : qsTr("Visitors do not see it")
            onActivated: tools.page.set_hidden(!tools.page.hidden)
        }
        Tool {
            id: copy

            visible: tools.page.canDuplicate
            icon: "copy"
            label: qsTr("Copy")
            detail: qsTr("Make another like this")
            onActivated: tools.page.duplicate()
        }
        Tool {
            id: remove

            visible: tools.page.canRemove
            icon: "trash"
            content: Theme.red
            label: qsTr("Delete")
            detail: qsTr("Undo brings it back")
            onActivated: tools.page.remove_thing()
        }
    }
}
