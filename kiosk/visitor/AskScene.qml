pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A card to show to somebody who works here, without speaking.
Scene {
    id: scene

    required property AskPage page
    // For the card: as high as leaves the rest on the first screen.
    readonly property int room: height - topInset - how.height - (trained.visible ? trained.height + spacing : 0) - strip.height - 2 * spacing - Theme.gap

    Rectangle {
        width: parent.width
        implicitHeight: Math.max(words.implicitHeight + 4 * Theme.padding, scene.room)
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.focusWidth
        border.color: Theme.ink

        Column {
            id: words

            x: 2 * Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 4 * Theme.padding
            spacing: Theme.gap

            Label {
                width: parent.width
                text: qsTr("Please help me.")
                font.pixelSize: Theme.cardTitle
                font.bold: true
                lineHeight: Theme.tight
                Accessible.role: Accessible.Heading
            }
            Label {
                width: parent.width
                text: qsTr("Can we go somewhere quiet and private?")
                font.pixelSize: Theme.cardText
                lineHeight: Theme.tight
            }
            Label {
                width: parent.width
                text: qsTr("I may need to use a phone. Or please call someone for me.")
                font.pixelSize: Theme.cardText
                lineHeight: Theme.tight
            }
        }
    }

    Label {
        id: how

        width: parent.width
        text: qsTr("Show this screen to anyone who works here. You do not have to explain.") + (scene.page.where === "" ? "" : " " + scene.page.where)
        color: Theme.muted
    }

    Label {
        id: trained

        width: parent.width
        visible: scene.page.trained
        text: qsTr("Some people who work here are trained to help.")
        color: Theme.muted
    }

    EmergencyStrip {
        id: strip

        width: parent.width
        onActivated: scene.go("emergency")
    }
}
