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

        // Where there is nothing beside it, the page is as wide as the screen.
        share: takeAway.choice !== null || noPhone.offered ? 0.62 : 1

        head: [
            PageHead {
                session: scene.session
                page: scene.page
                title: scene.page.title
                sensitive: scene.page.sensitive
            },
            Prose {
                width: parent.width
                markup: scene.page.oneLine
                font.pixelSize: Theme.lead
            },
            TextBlock {
                width: parent.width
                visible: scene.page.alert !== ""
                look: "warning"
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
                visible: text !== ""
                text: scene.page.checked
                color: Theme.muted
            }
        ]

        side: [
            TakeAway {
                id: takeAway

                width: columns.sideWidth
                codes: scene.page.codes
            },
            Card {
                id: noPhone

                readonly property bool offered: scene.page.number !== "" || scene.session.mayCallStaff

                width: columns.sideWidth
                visible: offered

                Label {
                    width: parent.width
                    text: scene.page.number === "" ? qsTr("Ask here") : qsTr("No phone with you?")
                    font.pixelSize: Theme.title
                    font.bold: true
                    Accessible.role: Accessible.Heading
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
                    visible: scene.session.mayCallStaff
                    icon: "hand-helping"
                    label: qsTr("Ask someone who works here")
                    onActivated: scene.go("ask")
                }
            }
        ]
    }

    covered: card.shown

    NumberCard {
        id: card

        parent: scene
        anchors.fill: parent
        open: scene.cardShown
        home: scene
        number: scene.page.number
        onDone: scene.cardShown = false
    }
}
