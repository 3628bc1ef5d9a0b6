pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What can be done with a whole thing: that it was checked, put back, left out, copied, taken away.
Column {
    id: foot

    required property ThingsPage page

    spacing: Theme.mm(3)

    component Act: Button {
        width: Math.min(implicitWidth, foot.width)
        minimumHeight: Theme.compactRow
        fontSize: Theme.compactBody
        kind: "plain"
    }

    Flow {
        width: foot.width
        visible: foot.page.canCheck
        spacing: Theme.smallGap

        Act {
            kind: "solid"
            inset: Theme.mm(5)
            label: qsTr("I checked this today")
            onActivated: foot.page.checked_today()
        }
        Label {
            height: Theme.compactRow
            verticalAlignment: Text.AlignVCenter
            width: Math.min(implicitWidth, foot.width)
            text: foot.page.checkWords
            color: Theme.muted
            font.pixelSize: Theme.compactBody
        }
    }

    Flow {
        width: foot.width
        spacing: Theme.mm(2)

        Act {
            visible: foot.page.canPutBack
            icon: "rotate-ccw"
            label: qsTr("Put back the original")
            onActivated: foot.page.put_back()
        }
        Act {
            visible: foot.page.canHide
            icon: foot.page.hidden ? "eye" : "eye-off"
            label: foot.page.hidden ? qsTr("Show to visitors again") : qsTr("Hide from visitors")
            onActivated: foot.page.set_hidden(!foot.page.hidden)
        }
        Act {
            visible: foot.page.canDuplicate
            icon: "copy"
            label: qsTr("Make a copy")
            onActivated: foot.page.duplicate()
        }
        Act {
            visible: foot.page.canRemove
            icon: "trash"
            content: Theme.red
            label: qsTr("Take it out")
            onActivated: foot.page.remove_thing()
        }
    }
}
