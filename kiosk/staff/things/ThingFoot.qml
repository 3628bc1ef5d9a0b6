pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// At the end of a form: that everything in it was checked.
Flow {
    id: foot

    required property ThingsPage page

    visible: page.canCheck
    spacing: Theme.smallGap

    Button {
        width: Math.min(implicitWidth, foot.width)
        minimumHeight: Theme.compactRow
        fontSize: Theme.compactBody
        kind: "solid"
        inset: Theme.mm(5)
        label: qsTr("I checked this today")
        onActivated: foot.page.checked_today()
    }
    Label {
        height: Theme.compactRow
        verticalAlignment: Text.AlignVCenter
        width: Math.min(implicitWidth, foot.width)
        text: foot.page.checkWords
        color: Theme.muted
        font.pixelSize: Theme.compactBody
    }
}
