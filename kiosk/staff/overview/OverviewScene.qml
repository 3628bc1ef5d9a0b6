pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// How things stand. Each line leads to where something can be done about it.
DeskScroll {
    id: scene

    required property Desk desk
    required property OverviewPage page
    readonly property bool wide: width > Theme.deskBody * 46
    readonly property int half: wide ? Math.floor((width - 2 * sideInset - Theme.deskGap) / 2) : width - 2 * sideInset

    DeskLine {
        width: parent.width
        visible: scene.page.sample
        icon: "store"
        tone: "warning"
        label: qsTr("This is the sample venue, not yours yet.")
        detail: qsTr("Enter the name, hours and rooms of your venue.")
        onActivated: scene.page.go("venue")
    }

    Repeater {
        model: scene.page.warnings

        DeskLine {
            required property string modelData

            width: parent ? (parent as Item).width : 0
            tone: "error"
            label: modelData
            onActivated: scene.page.go("settings")
        }
    }

    Grid {
        width: parent.width
        columns: scene.wide ? 2 : 1
        spacing: Theme.deskGap

        Column {
            width: scene.half
            spacing: Theme.deskGap

            DeskCard {
                width: parent.width
                title: qsTr("What visitors see")

                DeskLine {
                    width: parent.width
                    icon: "monitor-check"
                    label: scene.page.publishedWords
                    detail: scene.page.reason
                    onActivated: scene.page.go("publish")
                }
                DeskLine {
                    width: parent.width
                    tone: scene.page.differing > 0 ? "warning" : "good"
                    label: scene.page.waitingWords
                    detail: scene.page.differing > 0 ? qsTr("See changes") : ""
                    onActivated: scene.page.go("publish")
                }
                DeskLine {
                    width: parent.width
                    visible: scene.page.backupWords !== ""
                    icon: "hard-drive"
                    tone: scene.page.noBackup ? "warning" : ""
                    label: scene.page.backupWords
                    onActivated: scene.page.go("settings")
                }
            }

            MonthStrip {
                width: parent.width
                page: scene.page
            }
        }

        DeskCard {
            width: scene.half
            title: qsTr("What is due")

            Label {
                width: parent.width
                text: scene.page.dueWords
                color: Theme.muted
                font.pixelSize: Theme.deskBody
            }

            Repeater {
                model: scene.page.due

                DeskLine {
                    required property string key
                    required property string field
                    required property string name
                    required property string words
                    required property string tone_name

                    width: parent ? (parent as Item).width : 0
                    tone: tone_name
                    label: name
                    detail: words
                    onActivated: scene.page.open_thing(key, field)
                }
            }

            DeskButton {
                visible: label !== ""
                kind: "plain"
                label: scene.page.moreDueWords
                onActivated: scene.page.show_all()
            }
        }
    }
}
