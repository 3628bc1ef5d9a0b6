pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The venue's name and kind.
Column {
    id: step

    required property SetupPage page

    spacing: Theme.compactGap

    SetupField {
        width: parent.width
        label: qsTr("Name of the venue")
        maximum: step.page.longestName
        value: step.page.name
        onEdited: text => step.page.set_text("name", text)
        onAccepted: step.page.next()
    }

    Column {
        width: parent.width
        spacing: Theme.mm(1.5)

        Label {
            width: parent.width
            text: qsTr("What kind of place it is")
            font.pixelSize: Theme.compactBody
            font.bold: true
        }

        Flow {
            width: parent.width
            spacing: Theme.compactGap

            Repeater {
                model: [
                    {
                        kind: "library",
                        words: qsTr("Library"),
                        icon: "library"
                    },
                    {
                        kind: "university",
                        words: qsTr("University or college"),
                        icon: "graduation-cap"
                    },
                    {
                        kind: "community-centre",
                        words: qsTr("Community centre"),
                        icon: "users"
                    }
                ]

                Button {
                    required property var modelData

                    kind: "plain"
                    icon: modelData.icon
                    fontSize: Theme.compactBody
                    label: modelData.words
                    selectable: true
                    selected: step.page.kind === modelData.kind
                    Accessible.role: Accessible.RadioButton
                    onActivated: step.page.set_kind(modelData.kind)
                }
            }
        }
    }
}
