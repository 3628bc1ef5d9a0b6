pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A line of the comparison: a thing with what happened to it, or one of its fields as it was and as it is now. Words and
// signs tell the two apart, not the colour alone.
Item {
    id: line

    required property string key
    required property string kind
    required property string thing
    required property string label
    required property string what
    required property string old
    required property string new_text
    required property bool can_undo

    // What happened to a field, before its text where there is one.
    readonly property string happened: what !== "" && (old || new_text) ? qsTr("%1:").arg(what) : what

    signal undone
    signal opened

    implicitHeight: body.implicitHeight
    height: implicitHeight

    Column {
        id: body

        width: parent.width
        spacing: Theme.mm(1.2)

        Item {
            id: head

            // Large text on a narrow screen has no room for the keys beside the name.
            readonly property bool beside: width > undo.implicitWidth + Theme.compactBody * 12

            width: parent.width
            height: beside ? Math.max(name.height, undo.height) : name.height + (undo.visible ? undo.height + Theme.mm(1.2) : 0)
            visible: line.kind === "thing"

            Column {
                id: name

                anchors.left: parent.left
                anchors.right: head.beside ? undo.left : parent.right
                anchors.rightMargin: head.beside ? Theme.smallGap : 0
                y: head.beside ? Math.round((parent.height - height) / 2) : 0

                Label {
                    width: parent.width
                    text: line.label
                    font.pixelSize: Theme.compactBody
                    font.bold: true
                    lineHeight: Theme.tight
                    Accessible.role: Accessible.Heading
                }
                Label {
                    width: parent.width
                    text: line.what
                    color: Theme.teal
                    font.pixelSize: Theme.compactSmall
                    font.bold: true
                }
            }

            Row {
                id: undo

                anchors.right: parent.right
                y: head.beside ? Math.round((parent.height - height) / 2) : parent.height - height
                spacing: Theme.mm(2)
                visible: line.can_undo

                Button {
                    minimumHeight: Theme.compactRow
                    fontSize: Theme.compactSmall
                    label: qsTr("Open")
                    detail: line.label
                    onActivated: line.opened()
                }
                Button {
                    minimumHeight: Theme.compactRow
                    fontSize: Theme.compactSmall
                    kind: "plain"
                    label: qsTr("Undo this change")
                    detail: line.label
                    onActivated: line.undone()
                }
            }
        }

        Rectangle {
            width: parent.width
            height: Theme.hairline
            visible: line.kind === "thing"
            color: Theme.line
        }

        Loader {
            width: parent.width
            active: line.kind === "field"
            visible: active
            sourceComponent: Column {
                spacing: Theme.mm(0.8)

                Label {
                    width: parent.width
                    visible: text !== ""
                    text: line.label
                    color: Theme.muted
                    font.pixelSize: Theme.compactSmall
                }
                FieldText {
                    width: parent.width
                    mark: "minus"
                    said: line.happened || qsTr("Was:")
                    text: line.old
                    struck: true
                    crossed: line.what === ""
                }
                FieldText {
                    width: parent.width
                    mark: "plus"
                    said: line.happened || qsTr("Now:")
                    shown: line.new_text !== "" || line.old === ""
                    text: line.new_text
                }
            }
        }
    }
}
