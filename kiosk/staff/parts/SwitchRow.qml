pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// On or off: a switch with its words, and the word for how it stands.
RowFrame {
    id: line

    headed: false
    under: row.remark || row.hint

    function takeFocus(): void {
        both.forceActiveFocus(Qt.TabFocusReason);
    }

    Pressable {
        id: both

        readonly property bool on: line.row.chosen.length > 0

        width: line.width
        height: Math.max(Theme.compactRow, words.height)
        label: line.row.label
        Accessible.role: Accessible.CheckBox
        Accessible.checkable: true
        Accessible.checked: on
        onActivated: line.form.switch_to(line.row.key, !on)

        Rectangle {
            id: track

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(14 * Theme.spread)
            height: Theme.mm(8 * Theme.spread)
            radius: height / 2
            color: both.on ? Theme.teal : Theme.surface
            border.width: Math.max(2, Theme.hairline)
            border.color: both.on ? Theme.teal : Theme.edge

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                x: both.on ? parent.width - width - Theme.mm(1) : Theme.mm(1)
                width: Theme.mm(6 * Theme.spread)
                height: width
                radius: width / 2
                color: both.on ? Theme.onSolid : Theme.edge
            }
        }

        Label {
            id: words

            anchors.left: answer.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.mm(2)
            anchors.verticalCenter: parent.verticalCenter
            text: line.row.label
            font.pixelSize: Theme.compactBody
            font.bold: true
            lineHeight: Theme.tight
        }

        Label {
            id: answer

            anchors.left: track.right
            anchors.leftMargin: Theme.mm(2.5)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(implicitWidth, Math.round(Theme.compactBody * 1.9))
            text: both.on ? qsTr("Yes") : qsTr("No")
            color: Theme.muted
            font.pixelSize: Theme.compactBody
        }
    }
}
