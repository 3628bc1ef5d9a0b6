pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The usage counts as bars (safety rule 7).
Item {
    id: scene

    required property Shell shell
    required property UsagePage page
    readonly property UsageTable table: page.table as UsageTable
    readonly property bool wide: width > Theme.compactBody * 46

    CompactScroll {
        id: scroll

        readonly property int half: scene.wide ? Math.floor((width - 2 * sideInset - Theme.compactGap) / 2) : width - 2 * sideInset

        anchors.fill: parent
        visible: !places.shown

        Notice {
            width: parent.width
            text: scene.page.counting ? "" : qsTr("Counting is off. What was counted before stays here.")
        }
        Notice {
            width: parent.width
            tone: "good"
            text: scene.table?.said ?? ""
        }
        Notice {
            width: parent.width
            tone: "error"
            text: scene.page.trouble
        }
        Notice {
            width: parent.width
            tone: "error"
            text: scene.table?.trouble ?? ""
        }

        Label {
            width: Math.min(parent.width, Theme.compactMeasure * 1.3)
            visible: !scene.page.empty
            text: qsTr("How often a kind of topic was opened, by month. 1 to 7 are shown as “fewer than 8”, other numbers to the nearest 5. Hiding the screen is never counted. A total is left out where it could tell a small number.")
            color: Theme.muted
            font.pixelSize: Theme.compactBody
        }

        CompactButton {
            visible: !scene.page.empty
            icon: "download"
            label: qsTr("Save as a table (CSV)")
            onActivated: scene.table.save()
        }

        Flow {
            width: parent.width
            spacing: Theme.compactGap
            visible: !scene.page.empty

            Repeater {
                model: scene.page.topics

                UsageChart {
                    width: scroll.half
                }
            }
        }

        Flow {
            width: parent.width
            visible: !scene.page.empty
            spacing: Theme.smallGap

            CompactButton {
                icon: "chevron-left"
                directional: true
                label: qsTr("Earlier")
                enabled: scene.page.canGoEarlier
                opacity: enabled ? 1 : 0.4
                onActivated: scene.page.turn(-1)
            }
            Label {
                height: Theme.compactRow
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Answers in %1").arg(scene.page.month)
                font.pixelSize: Theme.compactTitle
                font.bold: true
            }
            CompactButton {
                icon: "chevron-right"
                directional: true
                label: qsTr("Later")
                enabled: scene.page.canGoLater
                opacity: enabled ? 1 : 0.4
                onActivated: scene.page.turn(1)
            }
        }

        Label {
            width: parent.width
            visible: !scene.page.empty && scene.page.answerCount === 0
            text: qsTr("Nobody answered anything in this month.")
            color: Theme.muted
            font.pixelSize: Theme.compactBody
        }

        Flow {
            width: parent.width
            spacing: Theme.compactGap

            Repeater {
                model: scene.page.answers

                UsageChart {
                    width: scroll.half
                }
            }
        }
    }

    EmptySide {
        anchors.fill: parent
        visible: scene.page.empty && !places.shown
        drawing: "days"
        text: qsTr("Nothing has been counted yet. Once visitors open topics, the numbers for each month are here.")
    }

    FolderSheet {
        id: places

        choice: scene.table?.places as FolderChoice
    }
}
