pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What is to be said about the thing: what is wrong stands here in full; what can wait is one line that opens. Each is a
// way to its field.
Column {
    id: list

    required property FormModel form
    property bool opened: false

    visible: wrong.count > 0 || list.form.remarkWords !== ""
    spacing: Theme.mm(1.6)

    component Remark: Pressable {
        id: remark

        required property string field
        required property string sentence
        required property string severity

        width: list.width
        height: Math.max(Theme.target, words.implicitHeight + 2 * Theme.mm(1.5))
        radius: Theme.mm(2.5)
        label: sentence
        detail: qsTr("Go there")
        onActivated: list.form.jump(field)

        Rectangle {
            anchors.fill: parent
            radius: remark.radius
            color: remark.pressed ? Theme.tealPressed : remark.severity === "error" ? Theme.redTint : Theme.surface
            border.width: remark.severity !== "error" || Theme.contrast ? Theme.hairline : 0
            border.color: Theme.line
        }

        ProblemLine {
            id: words

            anchors.left: parent.left
            anchors.right: arrow.left
            anchors.margins: Theme.mm(3)
            anchors.verticalCenter: parent.verticalCenter
            text: remark.sentence
            severity: remark.severity
            Accessible.ignored: true
        }

        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(3)
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            directional: true
            color: Theme.teal
            size: Theme.compactSmall
        }
    }

    Connections {
        target: list.form

        // Another form begins with its remarks folded.
        function onOpened(): void {
            list.opened = false;
        }
    }

    Repeater {
        id: wrong

        model: list.form.problems

        Remark {}
    }

    Pressable {
        id: line

        width: Math.min(list.width, words.implicitWidth + mark.width + arrow.width + 5 * Theme.mm(2.5))
        height: Math.max(Theme.target, words.implicitHeight + 2 * Theme.mm(2))
        visible: list.form.remarkWords !== ""
        radius: Theme.mm(2.5)
        label: list.form.remarkWords
        detail: list.opened ? qsTr("Fold it") : qsTr("Read it")
        onActivated: list.opened = !list.opened

        Rectangle {
            anchors.fill: parent
            radius: line.radius
            color: line.pressed ? Theme.tealPressed : Theme.note
            border.width: Theme.contrast ? Theme.hairline : 0
            border.color: Theme.touchLine
        }

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.mm(2.5)
            anchors.verticalCenter: parent.verticalCenter
            name: "clipboard-check"
            color: Theme.ink
            size: Theme.compactSmall
        }

        Label {
            id: words

            anchors.left: mark.right
            anchors.right: arrow.left
            anchors.leftMargin: Theme.mm(2)
            anchors.rightMargin: Theme.mm(2)
            anchors.verticalCenter: parent.verticalCenter
            text: list.form.remarkWords
            font.pixelSize: Theme.compactSmall
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(2.5)
            anchors.verticalCenter: parent.verticalCenter
            name: list.opened ? "chevron-up" : "chevron-down"
            color: Theme.teal
            size: Theme.compactSmall
        }
    }

    Repeater {
        model: list.opened ? list.form.remarks : null

        Remark {}
    }
}
