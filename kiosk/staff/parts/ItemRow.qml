pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Something in a list: what it is and what it says. A touch folds and unfolds what belongs to it.
RowFrame {
    id: line

    readonly property FormItem own: row as FormItem

    headed: false

    function takeFocus(): void {
        head.forceActiveFocus(Qt.TabFocusReason);
    }

    Rectangle {
        width: line.width
        height: Math.max(head.height, tools.height + 2 * Theme.mm(1.5))
        radius: Theme.mm(2.5)
        color: head.pressed ? Theme.tealPressed : Theme.surface
        border.width: Theme.hairline
        border.color: line.row.problem !== "" && line.row.severity === "error" ? Theme.red : Theme.line

        Pressable {
            id: head

            width: parent.width - (tools.active ? tools.width + Theme.mm(4) : 0)
            height: Math.max(Theme.compactRow, words.height + 2 * Theme.mm(2))
            enabled: line.own.foldable
            activeFocusOnTab: line.own.foldable
            radius: Theme.mm(2.5)
            label: line.row.label
            detail: line.own.value
            Accessible.expandable: line.own.foldable
            Accessible.expanded: line.own.foldable && !line.own.folded
            onActivated: line.form.fold(line.row.key)

            Icon {
                id: arrow

                x: Theme.mm(3)
                anchors.verticalCenter: parent.verticalCenter
                visible: line.own.foldable
                name: line.own.folded ? "chevron-right" : "chevron-down"
                directional: true
                color: Theme.teal
                size: Theme.compactBody
            }

            Column {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: line.own.foldable ? Theme.mm(4) + arrow.width + Theme.mm(1) : Theme.compactInset
                anchors.right: parent.right
                anchors.rightMargin: Theme.mm(2)
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    width: parent.width
                    text: line.row.label
                    font.pixelSize: Theme.compactBody
                    font.bold: true
                    lineHeight: Theme.tight
                    Accessible.ignored: true
                }

                Label {
                    width: parent.width
                    visible: text !== ""
                    text: line.own.value
                    color: Theme.muted
                    font.pixelSize: Theme.compactSmall
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }

        Loader {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.mm(1.5)
            anchors.verticalCenter: parent.verticalCenter
            active: line.tooled
            sourceComponent: RowTools {
                row: line.row
                form: line.form
            }
        }
    }
}
