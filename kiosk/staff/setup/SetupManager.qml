pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The first manager: a name, and a PIN twice.
Column {
    id: step

    required property SetupPage page

    spacing: Theme.compactGap

    SetupField {
        width: parent.width
        label: qsTr("Your name")
        maximum: step.page.longestPersonName
        value: step.page.manager
        onEdited: text => step.page.set_text("manager", text)
    }

    SetupField {
        width: parent.width
        label: qsTr("PIN, 6 to 12 digits")
        maximum: step.page.longestPin
        secret: true
        value: step.page.pin
        onEdited: text => step.page.set_text("pin", text)
    }

    SetupField {
        width: parent.width
        label: qsTr("The same PIN again")
        maximum: step.page.longestPin
        secret: true
        value: step.page.again
        onEdited: text => step.page.set_text("again", text)
        onAccepted: step.page.next()
    }
}
