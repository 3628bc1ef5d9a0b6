pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// One of a few: keys beside each other, or a list that opens where there are many.
RowFrame {
    id: line

    readonly property FormChoice own: row as FormChoice
    readonly property bool few: own.options.length <= 5
    readonly property int place: own.option_keys.indexOf(own.chosen)

    Flow {
        width: line.width
        spacing: Theme.mm(2)

        Repeater {
            model: line.few ? line.own.options : []

            Button {
                required property int index
                required property string modelData

                width: Math.min(implicitWidth, line.width)
                minimumHeight: Theme.compactRow
                fontSize: Theme.compactBody
                kind: "plain"
                label: modelData
                selectable: true
                selected: line.own.chosen === line.own.option_keys[index]
                onActivated: line.form.choose(line.row.key, line.own.option_keys[index])
            }
        }
    }

    Loader {
        width: line.width
        active: !line.few
        sourceComponent: PickButton {
            label: line.place >= 0 ? line.own.options[line.place] : qsTr("Choose")
            onActivated: line.view.asked(line.slot, false)
        }
    }
}
