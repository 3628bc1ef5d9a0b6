pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// One line to type in: words, a number, a date or a time. A time has large steps beside it, for fingers.
RowFrame {
    id: line

    readonly property bool short_one: row.kind === "time" || row.kind === "number"
    readonly property bool beside: row.remark !== "" && row.remark.length * Theme.compactBody * 0.53 < field.width * 0.5
    readonly property bool stepped: row.kind === "time" || row.kind === "date"

    function takeFocus(): void {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    // A hint that would be cut stands below instead.
    readonly property bool hinted: row.hint.length * Theme.compactBody * 0.52 < field.width - 3 * Theme.compactInset

    under: beside ? "" : row.remark || (hinted ? "" : row.hint)

    Row {
        spacing: Theme.smallGap

        CompactField {
            id: field

            width: line.short_one ? Math.min(line.width, Theme.compactBody * 7) : line.width - (line.stepped ? steps.width + Theme.smallGap : 0)
            label: line.row.label
            hint: line.hinted ? line.row.hint : ""
            value: line.row.value
            maximum: line.row.maximum
            standIn: line.row.stand_in
            wrong: line.row.problem !== "" && line.row.severity === "error"
            remark: line.beside ? line.row.remark : ""
            remarkIcon: line.row.severity === "good" ? "check" : ""
            remarkColor: line.row.severity === "good" ? Theme.open : Theme.muted
            onEdited: text => line.form.set_text(line.row.key, text)
            onFinished: line.form.leave_field(line.row.key)
            onPasteWanted: line.view.paste(field, line.row.key)
        }

        Loader {
            id: steps

            active: line.stepped
            sourceComponent: StepKeys {
                onStepped: by => line.form.step(line.row.key, by)
            }
        }
    }
}
