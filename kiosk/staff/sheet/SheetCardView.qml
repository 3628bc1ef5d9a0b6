pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The sheet for colleagues, to save and print.
CompactCard {
    id: view

    required property SheetCard card

    title: qsTr("A sheet for your colleagues")

    Label {
        width: parent.width
        text: qsTr("One page to print, for everyone who works here: what to do when somebody shows them “Ask for help here”. It has the numbers that visitors see now.")
        font.pixelSize: Theme.compactBody
    }
    CompactButton {
        icon: "printer"
        label: qsTr("Save the sheet (PDF)")
        onActivated: view.card.save()
    }
    Notice {
        width: parent.width
        tone: "good"
        text: view.card.said
    }
    Notice {
        width: parent.width
        tone: "error"
        text: view.card.trouble
    }
}
