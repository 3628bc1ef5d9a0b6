pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What a manager sets, one tab at a time.
Item {
    id: scene

    required property Shell shell
    required property SettingsPage page
    readonly property bool free: !confirm.shown && !places.shown
    readonly property var tabs: ({
            kiosk: qsTr("This kiosk"),
            screen: qsTr("Screen and key"),
            backups: qsTr("Backups"),
            audit: qsTr("Who did what"),
            leave: qsTr("Leave the kiosk")
        })

    Flow {
        id: tabs

        x: Theme.mm(7)
        y: Theme.compactGap
        width: parent.width - 2 * x
        spacing: Theme.mm(2)
        visible: scene.free

        Repeater {
            model: Object.keys(scene.tabs)

            CompactButton {
                required property string modelData

                label: scene.tabs[modelData]
                selectable: true
                selected: scene.page.tab === modelData
                onActivated: scene.page.show_tab(modelData)
            }
        }
    }

    Loader {
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: scene.free
        sourceComponent: ({
                kiosk: kiosk,
                screen: screen,
                backups: backups,
                audit: audit,
                leave: leave
            })[scene.page.tab] ?? null
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
            shell: scene.page.backups as BackupList
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

        CompactScroll {
            Label {
                width: Math.min(parent.width, Theme.compactMeasure)
                text: qsTr("For whoever looks after this computer. The kiosk closes and the desktop is seen. Stay with the screen until the kiosk runs again.")
                font.pixelSize: Theme.compactBody
            }
            CompactButton {
                icon: "log-out"
                label: qsTr("Leave the kiosk")
                onActivated: scene.page.leave_kiosk()
            }
        }
    }

    FolderSheet {
        id: places

        choice: scene.page.places as FolderChoice
    }

    ConfirmSheet {
        id: confirm

        confirmation: scene.page.confirmation as Confirmation
    }
}
