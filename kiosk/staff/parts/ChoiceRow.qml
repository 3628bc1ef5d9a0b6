pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// One of a few: keys beside each other, or a list that opens where there are many.
RowFrame {
    id: line

    readonly property bool few: row.options.length <= 5
    readonly property int place: row.option_keys.indexOf(row.chosen.length > 0 ? row.chosen[0] : "")

    under: row.remark || row.hint

    Flow {
        width: line.width
        spacing: Theme.mm(2)

        Repeater {
            model: line.few ? line.row.options : []

            Button {
                required property int index
                required property string modelData

                width: Math.min(implicitWidth, line.width)
                minimumHeight: Theme.compactRow
                fontSize: Theme.compactBody
                kind: "plain"
                label: modelData
                selected: line.row.chosen.includes(line.row.option_keys[index])
                onActivated: line.form.choose(line.row.key, line.row.option_keys[index])
            }
        }
    }

    Loader {
        width: line.width
        active: !line.few
        sourceComponent: PickButton {
            label: line.place >= 0 ? line.row.options[line.place] : qsTr("Choose")
            onActivated: line.view.ask(line.row, false)
        }
    }
}
