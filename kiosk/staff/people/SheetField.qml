pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A field of a sheet: its words above, what is wrong below.
FocusScope {
    id: field

    property alias text: entry.text
    property alias value: entry.value
    property alias secret: entry.secret
    property alias maximum: entry.maximum
    property string label: ""
    property string problem: ""

    signal accepted
    signal edited

    implicitHeight: column.implicitHeight
    height: implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: Theme.mm(1.6)

        Label {
            width: parent.width
            text: field.label
            font.pixelSize: Theme.compactBody
            font.bold: true
        }

        CompactField {
            id: entry

            width: parent.width
            focus: true
            label: field.label
            holds: secret ? "number" : "words"
            wrong: field.problem !== ""
            onAccepted: field.accepted()
            onEdited: field.edited()
        }

        ProblemLine {
            width: parent.width
            height: implicitHeight
            visible: field.problem !== ""
            severity: "error"
            text: field.problem
        }
    }
}
