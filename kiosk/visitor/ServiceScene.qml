pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A service: how to reach it, what to know before, how to take it away.
Scene {
    id: scene

    required property ServicePage page
    property bool cardShown: false

    onCardShownChanged: session.set_discreet(cardShown)

    Columns {
        id: columns

        share: 0.62

        head: [
            Label {
                width: parent.width
                text: scene.page.title
                font.pixelSize: Theme.heading
                font.bold: true
                lineHeight: Theme.tight
                Accessible.role: Accessible.Heading
            },
            Prose {
                width: parent.width
                markup: scene.page.oneLine
                font.pixelSize: Theme.lead
            },
            TextBlock {
                width: parent.width
                visible: scene.page.alert !== ""
                kind: "warning"
                markup: scene.page.alert
            },
            Repeater {
                model: scene.page.contacts

                ContactCard {
                    width: columns.mainWidth
                }
            }
        ]

        main: [
            FactGrid {
                model: scene.page.facts
            },
            BlockList {
                model: scene.page.blocks
                onChosen: route => scene.go(route)
            },
            Label {
                width: parent.width
                text: scene.page.checked
                color: Theme.muted
            }
        ]

        side: [
            TakeAway {
                width: columns.sideWidth
                codes: scene.page.codes
            },
            Card {
                width: columns.sideWidth

                Label {
                    width: parent.width
                    text: scene.page.number === "" ? qsTr("Ask here") : qsTr("No phone with you?")
                    font.pixelSize: Theme.title
                    font.bold: true
                }
                Button {
                    width: parent.width
                    visible: scene.page.number !== ""
                    icon: "notepad-text"
                    label: qsTr("A card with only the number")
                    onActivated: scene.cardShown = true
                }
                Button {
                    width: parent.width
                    icon: "hand-helping"
                    label: qsTr("Ask someone who works here")
                    onActivated: scene.go("ask")
                }
            }
        ]
    }

    NumberCard {
        parent: scene
        anchors.fill: parent
        visible: scene.cardShown
        number: scene.page.number
        onDone: scene.cardShown = false
    }
}
