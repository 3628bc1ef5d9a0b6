pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A field of the set-up below its name.
Column {
    id: named

    property string label: ""
    property string holds: secret ? "number" : "words"
    property alias value: field.value
    property alias secret: field.secret
    property alias maximum: field.maximum

    signal edited(text: string)
    signal accepted

    spacing: Theme.mm(1.5)

    Label {
        width: parent.width
        text: named.label
        font.pixelSize: Theme.compactBody
        font.bold: true
    }

    CompactField {
        id: field

        width: parent.width
        label: named.label
        holds: named.holds
        onEdited: text => named.edited(text)
        onAccepted: named.accepted()
    }
}
