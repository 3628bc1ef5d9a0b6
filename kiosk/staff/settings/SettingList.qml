pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// How the kiosk behaves, and what of the venue is set here.
CompactScroll {
    id: list

    required property SettingsPage page
    readonly property bool wide: width > Theme.compactBody * 46
    readonly property int half: wide ? Math.floor((width - 2 * sideInset - Theme.compactGap) / 2) : width - 2 * sideInset

    Notice {
        width: parent.width
        tone: "good"
        text: list.page.said
    }
    Notice {
        width: parent.width
        tone: "error"
        text: list.page.trouble
    }

    Grid {
        width: parent.width
        columns: list.wide ? 2 : 1
        spacing: Theme.compactGap

        CompactCard {
            width: list.half
            title: qsTr("Visits")

            Label {
                width: parent.width
                text: qsTr("These count from the next visit on.")
                color: Theme.muted
                font.pixelSize: Theme.compactSmall
            }

            Repeater {
                model: list.page.settings

                SettingLine {
                    width: parent ? (parent as Item).width : 0
                    onChose: option => list.page.choose(key, option)
                }
            }
        }

        CompactCard {
            width: list.half
            title: qsTr("Venue")

            Label {
                width: parent.width
                text: qsTr("These belong to the content: visitors see them once they are published.")
                color: Theme.muted
                font.pixelSize: Theme.compactSmall
            }

            Repeater {
                model: list.page.venueSettings

                SettingLine {
                    width: parent ? (parent as Item).width : 0
                    onChose: option => list.page.choose(key, option)
                }
            }
        }
    }
}
