pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A campaign: its posters to leaf through, the way to its questions, its page, where to get help and where it goes on.
Scene {
    id: scene

    required property CampaignPage page

    Columns {
        id: columns

        share: 0.54

        head: [
            PageHead {
                session: scene.session
                page: scene.page
                title: scene.page.title
                sensitive: scene.page.sensitive
                tint: scene.page.tint
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
                tint: scene.page.tint
                model: scene.page.slides
            },
            Button {
                width: parent.width
                visible: scene.page.questionsRoute !== ""
                minimumHeight: Theme.primaryTarget
                icon: "messages-square"
                label: scene.page.questionsLabel
                ground: Theme.shade(scene.page.tint)
                pressedGround: Qt.lighter(ground, 1.3)
                content: Theme.onSolid
                onActivated: scene.go(scene.page.questionsRoute)
            }
        ]

        main: [
            BlockList {
                model: scene.page.blocks
                onChosen: route => scene.go(route)
            },
            RelatedLinks {
                model: scene.page.related
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
