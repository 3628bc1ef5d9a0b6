pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What the rows of a form have in common: the words above with what can be done to a row of a list, the row itself, and
// below it what is wrong and what to do.
Column {
    id: frame

    required property FormSlot slot
    required property FormRow row
    readonly property FormList view: slot.view
    readonly property FormModel form: view.form
    default property alias content: body.data
    readonly property bool tooled: row.tools.length > 0
    property bool headed: row.label !== "" || tooled
    property string under: row.note

    // Rows that can be typed in or pressed put the keys there.
    function takeFocus(): void {
        const first = frame.nextItemInFocusChain(true);
        first?.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.mm(1.6)

    Item {
        width: frame.width
        height: Math.max(words.height, tools.height)
        visible: frame.headed

        Label {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (tools.active ? tools.width + Theme.smallGap : 0)
            text: frame.row.label
            font.pixelSize: Theme.compactBody
            font.bold: true
            lineHeight: Theme.tight
        }

        Loader {
            id: tools

            anchors.right: parent.right
            active: frame.tooled && frame.headed
            sourceComponent: RowTools {
                row: frame.row
                form: frame.form
            }
        }
    }

    Column {
        id: body

        width: frame.width
        spacing: Theme.mm(1.6)
    }

    Label {
        width: frame.width
        visible: text !== ""
        text: frame.under
        color: frame.row.severity === "good" ? Theme.open : Theme.muted
        font.pixelSize: Theme.compactSmall
    }

    Loader {
        width: frame.width
        active: frame.row.problem !== ""
        visible: active
        sourceComponent: ProblemLine {
            text: frame.row.problem
            severity: frame.row.severity
        }
    }
}
