pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What a manager sets, one section at a time.
Item {
    id: scene

    required property Desk desk
    required property SettingsPage page
    readonly property bool free: !confirm.asking && !places.asking
    readonly property var sections: ({
            kiosk: qsTr("This kiosk"),
            screen: qsTr("Screen and key"),
            backups: qsTr("Backups"),
            audit: qsTr("Who did what"),
            leave: qsTr("Leave the kiosk")
        })

    Flow {
        id: tabs

        x: Theme.mm(7)
        y: Theme.deskGap
        width: parent.width - 2 * x
        spacing: Theme.mm(2)
        enabled: scene.free

        Repeater {
            model: Object.keys(scene.sections)

            DeskButton {
                required property string modelData

                label: scene.sections[modelData]
                selected: scene.page.section === modelData
                onActivated: scene.page.show_section(modelData)
            }
        }
    }

    Loader {
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        enabled: scene.free
        sourceComponent: ({
                kiosk: kiosk,
                screen: screen,
                backups: backups,
                audit: audit,
                leave: leave
            })[scene.page.section] ?? null
    }

    Component {
        id: kiosk

        SettingList {
            page: scene.page
        }
    }

    Component {
        id: screen

        ScreenSettings {
            page: scene.page
        }
    }

    Component {
        id: backups

        BackupView {
            desk: scene.page.backups as BackupDesk
        }
    }

    Component {
        id: audit

        AuditView {
            audit: scene.page.audit as AuditList
        }
    }

    Component {
        id: leave

        DeskScroll {
            Label {
                width: Math.min(parent.width, Theme.deskMeasure)
                text: qsTr("For whoever looks after this computer. The kiosk closes and the desktop is seen. Stay with the screen until the kiosk runs again.")
                font.pixelSize: Theme.deskBody
            }
            DeskButton {
                icon: "log-out"
                label: qsTr("Leave the kiosk")
                onActivated: scene.page.leave_kiosk()
            }
        }
    }

    PlaceSheet {
        id: places

        choice: scene.page.places as PlaceChoice
    }

    ConfirmSheet {
        id: confirm

        confirmation: scene.page.confirmation as Confirmation
    }
}
