pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// From when to when, and on which days. A time is typed, or stepped with a finger.
RowFrame {
    id: line

    readonly property FormWindow own: row as FormWindow

    function takeFocus(): void {
        opens.field.forceActiveFocus(Qt.TabFocusReason);
    }

    Loader {
        width: line.width
        active: line.own.options.length > 0
        visible: active
        sourceComponent: DayChips {
            row: line.own
            form: line.form
        }
    }

    component Times: Row {
        id: times

        property alias field: entry
        property string name
        property bool closing: false

        spacing: Theme.mm(1)

        Button {
            width: Theme.compactRow
            height: Theme.compactRow
            kind: "plain"
            inset: 0
            activeFocusOnTab: false
            fontSize: Theme.compactTitle
            label: "−"
            Accessible.name: qsTr("%1 earlier").arg(times.name)
            onActivated: line.form.step_window(line.row.key, times.closing, -1)
        }

        CompactField {
            id: entry

            width: Math.round(Theme.compactBody * 4.2)
            inset: Theme.mm(1)
            centred: true
            label: times.name
            holds: "time"
            maximum: 20
            wrong: line.row.problem !== "" && line.row.severity === "error"
            onFinished: line.form.leave_field(line.row.key)
            onPasteWanted: line.view.paste(entry, line.row.key)
        }

        Button {
            width: Theme.compactRow
            height: Theme.compactRow
            kind: "plain"
            inset: 0
            activeFocusOnTab: false
            fontSize: Theme.compactTitle
            label: "+"
            Accessible.name: qsTr("%1 later").arg(times.name)
            onActivated: line.form.step_window(line.row.key, times.closing, 1)
        }
    }

    Flow {
        width: line.width
        spacing: Theme.mm(2.5)

        Times {
            id: opens

            name: qsTr("Opens")
            field.hint: qsTr("9:00")
            field.value: line.own.opens
            field.onEdited: text => line.form.set_times(line.row.key, text, closes.field.text)
        }

        Label {
            height: Theme.compactRow
            verticalAlignment: Text.AlignVCenter
            text: qsTr("to")
            color: Theme.muted
            font.pixelSize: Theme.compactBody
        }

        Times {
            id: closes

            name: qsTr("Closes")
            closing: true
            field.hint: qsTr("17:00")
            field.value: line.own.closes
            field.onEdited: text => line.form.set_times(line.row.key, opens.field.text, text)
        }
    }
}
