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
            Label {
                width: parent.width
                text: qsTr("What is happening?")
                font.pixelSize: Theme.heading
                font.bold: true
                lineHeight: Theme.tight
                Accessible.role: Accessible.Heading
            },
            Grid {
                id: grid

                readonly property int across: Math.max(1, Math.min(2, Math.floor(width / (Theme.body * 12.5))))
                readonly property int cell: Math.floor((width - (across - 1) * spacing) / across)

                width: parent.width
                columns: across
                spacing: Theme.smallGap

                Repeater {
                    id: entries

                    model: scene.page.related

                    LinkCard {
                        id: entry

                        required property int index
                        // Looked for again when all are there, which is when `count` changes.
                        readonly property Item neighbour: grid.across === 2 && entries.count > 0 ? entries.itemAt(index % 2 === 0 ? index + 1 : index - 1) : null

                        required label
                        required icon
                        required tint
                        required property string route

                        width: grid.cell
                        height: Math.max(implicitHeight, neighbour ? neighbour.implicitHeight : 0)
                        onActivated: scene.go(route)
                    }
                }
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
