pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Why a file was not taken, and what can be done now.
Sheet {
    id: sheet

    required property MediaImport media_import

    signal anotherWanted

    title: qsTr("“%1” was not added").arg(media_import.fileName)
    asking: media_import.phaseName === "refused"
    first: another

    Label {
        width: parent.width
        text: sheet.media_import.what
        font.pixelSize: Theme.compactBody
        font.bold: true
        Accessible.role: Accessible.AlertMessage
    }

    Label {
        width: parent.width
        text: sheet.media_import.remedy
        font.pixelSize: Theme.compactBody
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        CompactButton {
            id: another

            kind: "solid"
            label: qsTr("Choose another")
            onActivated: sheet.anotherWanted()
        }
        CompactButton {
            kind: "plain"
            label: qsTr("Close")
            onActivated: sheet.media_import.dismiss()
        }
    }
}
