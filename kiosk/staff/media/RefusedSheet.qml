pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Why a file was not taken, and what can be done now.
DeskSheet {
    id: sheet

    required property Bringing bringing

    signal anotherWanted

    title: qsTr("“%1” was not added").arg(bringing.fileName)
    asking: bringing.phaseName === "refused"
    first: another

    Label {
        width: parent.width
        text: sheet.bringing.what
        font.pixelSize: Theme.deskBody
        font.bold: true
        Accessible.role: Accessible.AlertMessage
    }

    Label {
        width: parent.width
        text: sheet.bringing.remedy
        font.pixelSize: Theme.deskBody
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        DeskButton {
            id: another

            kind: "solid"
            label: qsTr("Choose another")
            onActivated: sheet.anotherWanted()
        }
        DeskButton {
            kind: "plain"
            label: qsTr("Close")
            onActivated: sheet.bringing.dismiss()
        }
    }
}
