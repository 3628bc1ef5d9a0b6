pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What a university itself offers its students. All of it may stay empty.
Column {
    id: step

    required property SetupPage page

    spacing: Theme.compactGap

    SetupField {
        width: parent.width
        label: qsTr("Your page to report and ask for support: a web address")
        holds: "address"
        maximum: step.page.longestAddress
        value: step.page.reportPage
        onEdited: text => step.page.set_text("report_page", text)
    }

    SetupField {
        width: parent.width
        label: qsTr("Your own security: a number")
        holds: "phone"
        maximum: step.page.longestAddress
        value: step.page.security
        onEdited: text => step.page.set_text("security", text)
    }

    SetupField {
        width: parent.width
        label: qsTr("Your wellbeing team: an email address, a number or a web address")
        holds: "address"
        maximum: step.page.longestAddress
        value: step.page.wellbeing
        onEdited: text => step.page.set_text("wellbeing", text)
        onAccepted: step.page.next()
    }
}
