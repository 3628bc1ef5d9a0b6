pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A campaign: its posters to leaf through, its page, where to get help.
Scene {
    id: scene

    required property CampaignPage page

    Columns {
        id: columns

        share: 0.54

        head: [
            Label {
                width: parent.width
                text: scene.page.title
                font.pixelSize: Theme.heading
                font.bold: true
                lineHeight: Theme.tight
                Accessible.role: Accessible.Heading
            },
            Label {
                width: parent.width
                visible: text !== ""
                text: scene.page.note
                color: Theme.muted
            },
            Prose {
                width: parent.width
                visible: markup !== ""
                markup: scene.page.summary
                font.pixelSize: Theme.lead
            },
            SlideShow {
                width: parent.width
                model: scene.page.slides
            }
        ]

        main: [
            BlockList {
                model: scene.page.blocks
                onChosen: route => scene.go(route)
            }
        ]

        side: [
            ServiceList {
                model: scene.page.services
                heading: qsTr("Who can help")
                onChosen: route => scene.go(route)
            }
        ]
    }
}
