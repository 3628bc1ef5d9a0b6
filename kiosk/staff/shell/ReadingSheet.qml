pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// How large the text of the staff pages is, and in which colours, for whoever is unlocked.
Sheet {
    id: sheet

    required property OwnReading reading
    readonly property int across: width > Theme.compactBody * 34 ? 3 : 1

    signal done

    title: qsTr("How would you like to read?")
    first: usual

    component Size: Button {
        required property real times

        width: Math.floor((sheet.room - (sheet.across - 1) * Theme.smallGap) / sheet.across)
        minimumHeight: Theme.compactRow
        fontSize: Theme.compactBody
        selectable: true
        selected: sheet.reading && sheet.reading.textScale === times
        onActivated: sheet.reading.set_text_scale(times)
    }

    Label {
        width: parent.width
        text: qsTr("For you only, whenever you unlock this kiosk. Visitors never see it.")
        color: Theme.muted
        font.pixelSize: Theme.compactBody
    }

    Label {
        width: parent.width
        text: qsTr("Text size")
        font.pixelSize: Theme.compactTitle
        font.bold: true
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        Size {
            id: usual

            times: 1
            label: qsTr("Normal text")
        }
        Size {
            times: 1.5
            label: qsTr("Large text")
        }
        Size {
            times: 2
            label: qsTr("Very large text")
        }
    }

    Label {
        width: parent.width
        text: qsTr("Colours")
        font.pixelSize: Theme.compactTitle
        font.bold: true
    }

    SwitchLine {
        width: parent.width
        label: qsTr("High contrast")
        detail: qsTr("White text on black.")
        on: sheet.reading && sheet.reading.contrast
        onActivated: sheet.reading.set_contrast(!on)
    }

    CompactButton {
        kind: "solid"
        icon: "check"
        label: qsTr("Done")
        onActivated: sheet.done()
    }
}
