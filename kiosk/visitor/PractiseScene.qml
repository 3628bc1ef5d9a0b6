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
        text: qsTr("This place's own page comes up at once, and what you were reading is gone. To come back, touch “Touch here to start” on it, or after ten seconds anything on it. It works the same on every page.")
        font.pixelSize: Theme.lead
    }

    ListBlock {
        width: parent.width
        title: qsTr("Any of these hides it")
        items: [qsTr("Touch the **yellow bar**. It works as soon as you touch it."), qsTr("Put your **whole hand** on the screen, or four fingers."), qsTr("On a keyboard, press **Esc**, or slap several keys at once.")].map(text => text.replace(/\*\*(.+?)\*\*/g, "<b>$1</b>"))
    }

    TextBlock {
        width: parent.width
        kind: "warning"
        markup: qsTr("Hiding clears this screen. It cannot clear your phone, and it does not stop cameras in the building.")
    }
}
