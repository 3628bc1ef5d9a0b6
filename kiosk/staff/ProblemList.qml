pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What is wrong with the thing, each a way to its field; the first few, and the others when asked for.
Column {
    id: list

    required property ThingsPage page
    property bool all: false
    readonly property int few: 3

    visible: rows.count > 0
    spacing: Theme.mm(1.6)

    Repeater {
        id: rows

        model: list.page.problems

        Pressable {
            id: problem

            required property int index
            required property string field
            required property string sentence
            required property string severity

            width: list.width
            height: visible ? Math.max(Theme.target, words.implicitHeight + 2 * Theme.mm(2)) : 0
            visible: list.all || index < list.few
            radius: Theme.mm(2.5)
            label: sentence
            detail: qsTr("Go there")
            onActivated: list.page.jump(field)

            Rectangle {
                anchors.fill: parent
                radius: problem.radius
                color: problem.pressed ? Theme.tealPressed : problem.severity === "error" ? Theme.redTint : Theme.note
                border.width: Theme.contrast ? Theme.hairline : 0
                border.color: Theme.touchLine
            }

            ProblemLine {
                id: words

                anchors.left: parent.left
                anchors.right: arrow.left
                anchors.margins: Theme.mm(3)
                anchors.verticalCenter: parent.verticalCenter
                text: problem.sentence
                severity: problem.severity
            }

            Icon {
                id: arrow

                anchors.right: parent.right
                anchors.rightMargin: Theme.mm(3)
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron-right"
                directional: true
                color: Theme.teal
                size: Theme.deskSmall
            }
        }
    }

    Button {
        visible: rows.count > list.few
        minimumHeight: Theme.target
        fontSize: Theme.deskSmall
        kind: "plain"
        label: list.all ? qsTr("Show fewer") : qsTr("Show all %1").arg(rows.count)
        onActivated: list.all = !list.all
    }
}
