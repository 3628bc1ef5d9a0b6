pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// How far a file is on its way in. The other pages stay free: it goes on while somebody works there.
Sheet {
    id: sheet

    required property MediaImport media_import
    readonly property bool stopping: media_import.phaseName === "stopping"

    title: stopping ? qsTr("Stopping…") : qsTr("Adding “%1”").arg(media_import.fileName)
    asking: stopping || media_import.phaseName === "working"
    first: stop

    Rectangle {
        width: parent.width
        height: Theme.mm(5)
        radius: height / 2
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.edge
        Accessible.role: Accessible.ProgressBar
        Accessible.name: percent.text

        Rectangle {
            width: Math.max(height, Math.round(parent.width * sheet.media_import.part))
            height: parent.height
            radius: parent.radius
            color: Theme.teal
        }
    }

    Label {
        id: percent

        width: parent.width
        text: qsTr("%1%").arg(Math.round(sheet.media_import.part * 100))
        font.pixelSize: Theme.compactTitle
        font.bold: true
    }

    Label {
        width: parent.width
        text: qsTr("It is examined and written anew, so that only what is seen and heard is kept: no place, no name, no date. A film takes minutes. You can go on elsewhere meanwhile.")
        color: Theme.muted
        font.pixelSize: Theme.compactBody
    }

    CompactButton {
        id: stop

        kind: "plain"
        icon: "x"
        label: qsTr("Cancel")
        enabled: !sheet.stopping
        onActivated: sheet.media_import.cancel()
    }
}
