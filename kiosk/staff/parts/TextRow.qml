pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Several lines to type in.
RowFrame {
    id: text_row

    readonly property FormText own: row as FormText

    function takeFocus(): void {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    CompactText {
        id: field

        width: text_row.width
        label: text_row.row.label
        hint: text_row.own.hint
        value: text_row.own.value
        maximum: text_row.own.maximum
        standIn: text_row.own.stand_in
        wrong: text_row.row.problem !== "" && text_row.row.severity === "error"
        onEdited: text => text_row.form.set_text(text_row.row.key, text)
        onFinished: text_row.form.leave_field(text_row.row.key)
        onPasteWanted: text_row.view.paste(field, text_row.row.key)
    }

    Loader {
        width: text_row.width
        active: text_row.own.offers.length > 0
        visible: active
        sourceComponent: OfferChips {
            row: text_row.own
            form: text_row.form
        }
    }
}
