pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// One setting: on or off, or one of a few.
Column {
    id: line

    required property string key
    required property string kind
    required property string label
    required property string hint
    required property var options
    required property var option_keys
    required property string chosen

    signal chose(option: string)

    topPadding: Theme.mm(1.5)
    spacing: Theme.mm(1.6)

    SwitchLine {
        width: line.width
        visible: line.kind === "switch"
        label: line.label
        detail: line.hint
        on: line.chosen === "on"
        onActivated: line.chose(on ? "off" : "on")
    }

    Label {
        width: line.width
        visible: line.kind === "choice"
        text: line.label
        font.pixelSize: Theme.compactBody
        font.bold: true
        lineHeight: Theme.tight
    }

    Flow {
        width: line.width
        visible: line.kind === "choice"
        spacing: Theme.mm(2)

        Repeater {
            model: line.kind === "choice" ? line.options : []

            Button {
                required property int index
                required property string modelData

                minimumHeight: Theme.compactRow
                fontSize: Theme.compactBody
                kind: "plain"
                label: modelData
                detail: line.label
                selectable: true
                selected: line.chosen === line.option_keys[index]
                onActivated: line.chose(line.option_keys[index])
            }
        }
    }

    Label {
        width: line.width
        visible: line.kind === "choice" && text !== ""
        text: line.hint
        color: Theme.muted
        font.pixelSize: Theme.compactSmall
    }
}
