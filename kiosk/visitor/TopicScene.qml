pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A topic: what it is, what you can do now, who can help.
Scene {
    id: scene

    required property TopicPage page

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
            BlockList {
                model: scene.page.lead
                onChosen: route => scene.go(route)
            }
        ]

        main: [
            BlockList {
                model: scene.page.blocks
                onChosen: route => scene.go(route)
            },
            ServiceList {
                model: columns.wide ? null : scene.page.otherServices
                heading: qsTr("More people who can help")
                onChosen: route => scene.go(route)
            },
            RelatedLinks {
                model: scene.page.related
                onChosen: route => scene.go(route)
            }
        ]

        side: [
            ServiceList {
                model: columns.wide ? scene.page.services : scene.page.firstServices
                onChosen: route => scene.go(route)
            }
        ]
    }
}
