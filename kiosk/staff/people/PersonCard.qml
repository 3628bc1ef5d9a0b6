pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Somebody of the staff, and what can be done.
CompactCard {
    id: card

    required property int key
    required property string name
    required property string role
    required property string role_name
    required property bool you

    signal pinWanted
    signal roleWanted(role: string)
    signal removeWanted

    title: you ? qsTr("%1 (you)").arg(name) : name

    Label {
        width: parent.width
        text: card.role_name
        color: Theme.muted
        font.pixelSize: Theme.compactBody
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        CompactButton {
            icon: "key-round"
            label: qsTr("Change PIN")
            detail: card.name
            onActivated: card.pinWanted()
        }
        CompactButton {
            label: card.role === "manager" ? qsTr("Make editor") : qsTr("Make manager")
            detail: card.name
            onActivated: card.roleWanted(card.role === "manager" ? "editor" : "manager")
        }
        CompactButton {
            kind: "plain"
            icon: "user-minus"
            label: qsTr("Remove")
            detail: card.name
            onActivated: card.removeWanted()
        }
    }
}
