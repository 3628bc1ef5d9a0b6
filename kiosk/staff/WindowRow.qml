pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// From when to when, and on which days. A time is typed, or stepped with a finger.
RowFrame {
    id: line

    under: row.remark || row.hint

    function takeFocus(): void {
        opens.forceActiveFocus(Qt.TabFocusReason);
    }

    Loader {
        width: line.width
        active: line.row.options.length > 0
        visible: active
        sourceComponent: DayChips {
            row: line.row
            form: line.form
        }
    }

    Flow {
        width: line.width
        spacing: Theme.mm(2.5)

        DeskField {
            id: opens

            width: Theme.deskBody * 5
            centred: true
            label: qsTr("Opens")
            hint: qsTr("9:00")
            value: line.row.opens
            maximum: 20
            wrong: line.row.problem !== ""
            onEdited: text => line.form.page.set_times(line.row.key, text, closes.text)
            onFinished: line.form.page.leave_field(line.row.key)
            onPasteWanted: line.form.paste(opens, line.row.key)
        }

        Label {
            height: Theme.deskRow
            verticalAlignment: Text.AlignVCenter
            text: qsTr("to")
            color: Theme.muted
            font.pixelSize: Theme.deskBody
        }

        DeskField {
            id: closes

            width: Theme.deskBody * 5
            centred: true
            label: qsTr("Closes")
            hint: qsTr("17:00")
            value: line.row.closes
            maximum: 20
            wrong: line.row.problem !== ""
            onEdited: text => line.form.page.set_times(line.row.key, opens.text, text)
            onFinished: line.form.page.leave_field(line.row.key)
            onPasteWanted: line.form.paste(closes, line.row.key)
        }
    }
}
