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
                model: scene.page.blocks
                until: 1
                onChosen: route => scene.go(route)
            }
        ]

        main: [
            BlockList {
                model: scene.page.blocks
                from: 1
                onChosen: route => scene.go(route)
            },
            ServiceList {
                model: scene.page.services
                heading: qsTr("More people who can help")
                from: columns.wide ? 10000 : 2
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
                until: columns.wide ? 10000 : 2
                onChosen: route => scene.go(route)
            }
        ]
    }
}
