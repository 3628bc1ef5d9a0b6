pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// One line to type in: words, a number, a date or a time. A time has large steps beside it, for fingers.
RowFrame {
    id: line

    readonly property FormLine own: row as FormLine
    readonly property bool short_one: own.holds === "time" || own.holds === "number"
    readonly property bool beside: row.note !== "" && row.note.length * Theme.compactBody * 0.53 < field.width * 0.5
    readonly property bool stepped: own.holds === "time" || own.holds === "date"
    readonly property bool dated: own.holds === "date" || own.holds === "day"
    // Beside a date: steps and the key to a calendar, below it where there is no room.
    readonly property int keys: (stepped ? 2 * Theme.compactRow + Theme.mm(2) + Theme.smallGap : 0) + (dated ? pick.implicitWidth + Theme.smallGap : 0)
    readonly property bool roomy: width - keys > Theme.compactBody * 9

    function takeFocus(): void {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    // A hint that would be cut stands below instead.
    readonly property bool hinted: own.hint.length * Theme.compactBody * 0.52 < field.width - 3 * Theme.compactInset

    under: beside ? "" : row.note || (hinted ? "" : own.hint)

    Flow {
        width: line.width
        spacing: Theme.smallGap

        CompactField {
            id: field

            width: line.short_one ? Math.min(line.width, Theme.compactBody * 7) : line.roomy ? line.width - line.keys : line.width
            label: line.row.label
            holds: line.own.holds
            hint: line.hinted ? line.own.hint : ""
            value: line.own.value
            maximum: line.own.maximum
            standIn: line.own.stand_in
            wrong: line.row.problem !== "" && line.row.severity === "error"
            remark: line.beside ? line.row.note : ""
            remarkIcon: line.row.severity === "good" ? "check" : ""
            remarkColor: line.row.severity === "good" ? Theme.open : Theme.muted
            onEdited: text => line.form.set_text(line.row.key, text)
            onFinished: line.form.leave_field(line.row.key)
            onPasteWanted: line.view.paste(field, line.row.key)
        }

        Loader {
            active: line.stepped
            visible: active
            sourceComponent: StepKeys {
                onStepped: by => line.form.step(line.row.key, by)
            }
        }

        Loader {
            id: pick

            active: line.dated
            visible: active
            sourceComponent: Button {
                minimumHeight: Theme.compactRow
                fontSize: Theme.compactBody
                kind: "plain"
                icon: "calendar-days"
                label: qsTr("Calendar")
                detail: line.row.label
                onActivated: line.view.dateAsked(line.row.key)
            }
        }
    }

    Loader {
        width: line.width
        active: line.own.offers.length > 0
        visible: active
        sourceComponent: OfferChips {
            row: line.own
            form: line.form
        }
    }
}
