pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Try hiding, for real, with nothing at stake.
Scene {
    id: scene

    required property PractisePage page

    heading: qsTr("Try hiding the screen now")

    Label {
        width: Math.min(parent.width, Theme.measure)
        text: qsTr("The ordinary page of this place appears at once, and this page is gone. Touch that page and you are back at Start. It works the same everywhere.")
        font.pixelSize: Theme.lead
    }

    ListBlock {
        width: parent.width
        title: qsTr("Any of these hides it")
        items: [qsTr("Touch the **yellow bar**. You do not have to lift your finger."), qsTr("Put your **whole hand** on the screen, or four fingers."), qsTr("On a keyboard, press **Esc**, or slap several keys at once.")].map(text => text.replace(/\*\*(.+?)\*\*/g, "<b>$1</b>"))
    }

    TextBlock {
        width: parent.width
        kind: "warning"
        markup: qsTr("Hiding clears this screen. It cannot clear your phone, and it does not stop cameras in the building.")
    }
}
