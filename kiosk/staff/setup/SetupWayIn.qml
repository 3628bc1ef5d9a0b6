pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The way in, to be tried: the name is held as it is on every other page, then the PIN is typed.
Column {
    id: step

    required property SetupPage page
    property real holdSeconds: 3

    spacing: Theme.compactGap

    Rectangle {
        id: name

        width: step.width
        height: Math.max(Theme.primaryTarget, words.implicitHeight + 2 * Theme.mm(3))
        radius: Theme.radius
        color: hold.pressed ? Theme.tealPressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.edge
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Hold for three seconds: %1").arg(words.text)
        Accessible.onPressAction: step.page.hold()

        Label {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.compactInset
            anchors.verticalCenter: parent.verticalCenter
            text: step.page.name.trim() || qsTr("The name of the venue")
            font.pixelSize: Theme.compactTitle
            font.bold: true
            Accessible.ignored: true
        }

        TapHandler {
            id: hold

            gesturePolicy: TapHandler.DragWithinBounds
            longPressThreshold: step.holdSeconds
            onLongPressed: step.page.hold()
        }
    }

    SetupField {
        width: parent.width
        visible: step.page.held
        label: qsTr("Your PIN")
        maximum: step.page.longestPin
        secret: true
        value: step.page.trial
        onEdited: text => step.page.set_text("trial", text)
        onAccepted: step.page.try_pin()
    }

    Button {
        visible: step.page.held && !step.page.tried
        fontSize: Theme.compactBody
        label: qsTr("Try this PIN")
        onActivated: step.page.try_pin()
    }

    Notice {
        width: parent.width
        tone: "good"
        text: step.page.tried ? qsTr("That is the way in. Nobody can look the PIN up: remember it.") : ""
    }
}
