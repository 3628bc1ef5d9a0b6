pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Where the staff pages cannot be opened: what happened, and what to do. The hide bar leads away from it, as everywhere.
FocusScope {
    id: scene

    required property ClosedRoom shell
    // Of the hide bar, which the host draws over this.
    required property int barWidth
    required property int barHeight

    focus: true
    Keys.forwardTo: (Window.window as KioskWindow)?.firstKeys ?? []

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -scene.barHeight / 2
        width: Math.min(parent.width - 2 * Theme.margin, Theme.body * 34)
        spacing: Theme.gap

        Label {
            width: parent.width
            text: qsTr("The staff pages cannot be opened")
            font.pixelSize: Theme.heading
            font.bold: true
            lineHeight: Theme.tight
            Accessible.role: Accessible.Heading
        }

        Label {
            width: parent.width
            text: scene.shell ? scene.shell.what : ""
        }

        Label {
            width: parent.width
            text: scene.shell ? scene.shell.remedy : ""
            font.bold: true
        }

        Label {
            width: parent.width
            text: qsTr("Visitors still see what they saw last. It is not your fault, and nothing you can touch here makes it worse.")
        }

        Label {
            width: parent.width
            text: qsTr("For whoever looks after this computer: “%1 doctor” says what is wrong, and “%1 restore FILE” puts a backup back.").replace(/%1/g, scene.shell ? scene.shell.program : "")
        }
    }
}
