pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import kiosk.ui
import kiosk.staff

// How large the screen is, the key of the venue's own that hides it, and those of a keypad.
CompactScroll {
    id: view

    required property SettingsPage page
    readonly property ScreenSize size: page.screenSize as ScreenSize

    // For the key that hides, not one of the keypad's.
    readonly property bool waits: page.catching && page.catchingFor === ""

    Component.onCompleted: view.size.see_screen(Screen.width, Screen.height, Theme.pixelsPerMm)

    Notice {
        width: parent.width
        tone: "good"
        text: view.page.said
    }
    Notice {
        width: parent.width
        tone: "error"
        text: view.page.trouble
    }

    CompactCard {
        width: parent.width
        title: qsTr("A key that hides the screen")

        Label {
            width: Math.min(parent.width, Theme.compactMeasure)
            text: qsTr("Escape always hides it. For a button on the wall or a key that is easier to find, choose one more.")
            font.pixelSize: Theme.compactBody
        }
        Label {
            width: parent.width
            text: view.page.hideKey === "" ? qsTr("No other key is chosen.") : qsTr("The key is %1.").arg(view.page.hideKey)
            font.pixelSize: Theme.compactBody
            font.bold: true
        }

        KeyCatcher {
            width: Math.min(parent.width, Theme.compactMeasure)
            page: view.page
        }

        Flow {
            width: parent.width
            spacing: Theme.smallGap

            CompactButton {
                icon: "keyboard"
                label: view.waits ? qsTr("Stop") : qsTr("Choose a key")
                onActivated: {
                    if (view.waits)
                        view.page.stop_catching();
                    else
                        view.page.catch_key();
                }
            }
            CompactButton {
                visible: view.page.hideKey !== "" && !view.page.catching
                kind: "plain"
                label: qsTr("Use no other key")
                onActivated: view.page.forget_key()
            }
        }
    }

    KeypadCard {
        width: parent.width
        page: view.page
    }

    CompactCard {
        width: parent.width
        title: qsTr("How large the screen is")

        CardSize {
            width: Math.min(parent.width, Theme.compactMeasure * 1.2)
            card: view.size.card
            inches: view.size.inches
            onStepped: by => view.size.step(by)
        }
        CompactButton {
            kind: "solid"
            label: qsTr("The frame is as wide as the card")
            enabled: view.size.moved
            opacity: enabled ? 1 : 0.4
            onActivated: view.size.keep()
        }
        Label {
            width: parent.width
            text: qsTr("Texts and buttons have their new size when the kiosk starts again.")
            color: Theme.muted
            font.pixelSize: Theme.compactSmall
        }
    }
}
