pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// How things stand. Each line leads to where something can be done about it.
Item {
    id: scene

    required property Shell shell
    required property OverviewPage page
    readonly property bool wide: width > Theme.compactBody * 46
    readonly property int half: wide ? Math.floor((width - 2 * scroll.sideInset - Theme.compactGap) / 2) : width - 2 * scroll.sideInset

    CompactScroll {
        id: scroll

        anchors.fill: parent
        visible: !places.shown

        CompactLine {
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

            CompactLine {
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
            spacing: Theme.compactGap

            Column {
                width: scene.half
                spacing: Theme.compactGap

                CompactCard {
                    width: parent.width
                    title: qsTr("What visitors see")

                    CompactLine {
                        width: parent.width
                        icon: "monitor-check"
                        label: scene.page.publishedWords
                        detail: scene.page.reason
                        onActivated: scene.page.go("publish")
                    }
                    CompactLine {
                        width: parent.width
                        tone: scene.page.differing > 0 ? "warning" : "good"
                        label: scene.page.waitingWords
                        detail: scene.page.differing > 0 ? qsTr("See changes") : ""
                        onActivated: scene.page.go("publish")
                    }
                    CompactLine {
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

                SheetCardView {
                    width: parent.width
                    card: scene.page.sheet as SheetCard
                }
            }

            CompactCard {
                width: scene.half
                title: qsTr("This week")

                Label {
                    width: parent.width
                    text: scene.page.dueWords
                    color: Theme.muted
                    font.pixelSize: Theme.compactBody
                }

                Repeater {
                    model: scene.page.week

                    CompactLine {
                        required icon
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

                Label {
                    width: parent.width
                    topPadding: Theme.mm(3)
                    visible: all.count > 0
                    text: qsTr("All that is due")
                    font.pixelSize: Theme.compactBody
                    font.bold: true
                    Accessible.role: Accessible.Heading
                }

                Repeater {
                    id: all

                    model: scene.page.due

                    CompactLine {
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

                CompactButton {
                    visible: label !== ""
                    kind: "plain"
                    label: scene.page.moreDueWords
                    onActivated: scene.page.show_all()
                }
            }
        }
    }

    FolderSheet {
        id: places

        choice: (scene.page.sheet as SheetCard)?.places as FolderChoice
    }
}
