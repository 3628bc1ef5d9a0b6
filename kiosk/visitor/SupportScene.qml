pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What is happening? Everyday words, with the best-placed helplines on the page already.
Scene {
    id: scene

    required property SupportPage page

    Columns {
        id: columns

        share: 0.55

        head: [
            PageHead {
                session: scene.session
                page: scene.page
                title: qsTr("What is happening?")
                sensitive: scene.page.sensitive
            },
            // Where the helplines stand below the first screen.
            LinkCard {
                width: parent.width
                visible: !columns.wide && columns.sideTop + Theme.mm(60) > scene.height - scene.hintHeight
                plain: true
                icon: "phone"
                label: qsTr("Talk to someone")
                onActivated: scene.contentY = Math.min(columns.y + columns.sideTop, scene.contentHeight - scene.height)
            },
            EntryGrid {
                model: scene.page.related
                onChosen: route => scene.go(route)
            },
            RelatedLinks {
                model: scene.page.apart
                onChosen: route => scene.go(route)
            }
        ]

        side: [
            Label {
                width: parent.width
                height: columns.wide ? Math.max(implicitHeight, Math.round(Theme.heading * 1.3)) : implicitHeight
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Talk to someone")
                font.pixelSize: Theme.title
                font.bold: true
                Accessible.role: Accessible.Heading
            },
            Repeater {
                model: scene.page.services

                ServiceCard {
                    required property string route

                    width: columns.sideWidth
                    brief: true
                    onActivated: scene.go(route)
                }
            },
            EmergencyStrip {
                width: parent.width
                onActivated: scene.go("emergency")
            },
            Label {
                width: parent.width
                text: qsTr("Women and girls are harmed most often. Men and boys are harmed too. There is help for everyone, and it was not your fault.")
                color: Theme.muted
            }
        ]
    }

    Label {
        width: parent.width
        text: qsTr("More about help and your rights")
        font.pixelSize: Theme.title
        font.bold: true
        Accessible.role: Accessible.Heading
    }

    RelatedLinks {
        model: scene.page.more
        onChosen: route => scene.go(route)
    }
}
