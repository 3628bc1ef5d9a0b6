pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A sentence of ours in a form.
RowFrame {
    id: said

    headed: false

    Rectangle {
        width: said.width
        height: words.height + 2 * Theme.mm(3)
        radius: Theme.mm(2.5)
        color: said.row.severity === "error" ? Theme.redTint : said.row.severity === "good" ? Theme.openTint : Theme.note
        border.width: Theme.contrast ? Theme.hairline : 0
        border.color: Theme.line

        Icon {
            id: lamp

            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(3)
            y: Theme.mm(3)
            name: said.row.severity === "error" ? "octagon-alert" : said.row.severity === "good" ? "check" : said.row.severity === "warning" ? "triangle-alert" : "lightbulb"
            color: said.row.severity === "error" ? Theme.red : said.row.severity === "good" ? Theme.open : Theme.ink
            size: Math.round(Theme.compactBody * 1.2)
        }

        Label {
            id: words

            anchors.left: lamp.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.mm(3)
            anchors.rightMargin: Theme.mm(3)
            y: Theme.mm(3)
            text: said.row.label
            color: said.row.severity === "error" ? Theme.red : said.row.severity === "good" ? Theme.open : Theme.ink
            font.pixelSize: Theme.compactBody
        }
    }
}
