pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A card to show to somebody who works here, without speaking.
Scene {
    id: scene

    required property AskPage page

    Rectangle {
        width: parent.width
        implicitHeight: Math.max(words.implicitHeight + 4 * Theme.padding, Math.round(scene.height * 0.66))
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
        width: parent.width
        text: qsTr("Show this screen to anyone who works here. You do not have to explain.") + (scene.page.where === "" ? "" : " " + scene.page.where)
        color: Theme.muted
    }

    EmergencyStrip {
        width: parent.width
        onActivated: scene.go("emergency")
    }
}
