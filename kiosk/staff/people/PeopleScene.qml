pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Who may unlock this kiosk.
Item {
    id: scene

    required property Shell shell
    required property PeoplePage page

    CompactScroll {
        id: scroll

        anchors.fill: parent
        visible: !sheet.shown && !person.shown

        Notice {
            width: parent.width
            tone: "good"
            text: scene.page.said
        }
        Notice {
            width: parent.width
            tone: "error"
            text: scene.page.trouble
        }
        Label {
            width: Math.min(parent.width, Theme.compactMeasure)
            text: qsTr("Editors change and publish what visitors read. Managers also look after people, settings and backups.")
            color: Theme.muted
            font.pixelSize: Theme.compactBody
        }
        CompactButton {
            kind: "solid"
            icon: "user-plus"
            label: qsTr("Add a person")
            onActivated: scene.page.begin_adding()
        }

        Repeater {
            model: scene.page.people

            PersonCard {
                width: parent ? Math.min((parent as Item).width, Theme.compactMeasure * 1.4) : 0
                onPinWanted: scene.page.begin_pin(key)
                onRoleWanted: role => scene.page.change_role(key, role)
                onRemoveWanted: scene.page.remove(key)
            }
        }
    }

    PersonSheet {
        id: person

        page: scene.page
    }

    ConfirmSheet {
        id: sheet

        confirmation: scene.page.confirmation as Confirmation
    }
}
