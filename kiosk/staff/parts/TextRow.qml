pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Several lines to type in.
RowFrame {
    id: text_row

    function takeFocus(): void {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    under: row.remark

    CompactText {
        id: field

        width: text_row.width
        label: text_row.row.label
        hint: text_row.row.hint
        value: text_row.row.value
        maximum: text_row.row.maximum
        standIn: text_row.row.stand_in
        wrong: text_row.row.problem !== "" && text_row.row.severity === "error"
        onEdited: text => text_row.form.set_text(text_row.row.key, text)
        onFinished: text_row.form.leave_field(text_row.row.key)
        onPasteWanted: text_row.view.paste(field, text_row.row.key)
    }
}
