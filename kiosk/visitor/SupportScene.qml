pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What is happening? Everyday words, with the best-placed helplines on the page already.
Scene {
    id: scene

    required property SupportPage page

    heading: qsTr("What is happening?")

    Columns {
        id: columns

        share: 0.55

        main: [
            Grid {
                id: grid

                readonly property int across: Math.max(1, Math.min(2, Math.floor(width / (Theme.body * 12.5))))
                readonly property int cell: Math.floor((width - (across - 1) * spacing) / across)
                readonly property int fairHeight: {
                    let tallest = 0;
                    for (let at = 0; at < entries.count; at++)
                        tallest = Math.max(tallest, entries.itemAt(at) ? entries.itemAt(at).implicitHeight : 0);
                    return tallest;
                }

                width: parent.width
                columns: across
                spacing: Theme.smallGap

                Repeater {
                    id: entries

                    model: scene.page.related

                    LinkCard {
                        required label
                        required icon
                        required tint
                        required property string route

                        width: grid.cell
                        height: grid.across > 1 ? grid.fairHeight : implicitHeight
                        onActivated: scene.go(route)
                    }
                }
            }
        ]

        side: [
            Label {
                width: parent.width
                text: qsTr("Talk to someone")
                font.pixelSize: Theme.title
                font.bold: true
            },
            Repeater {
                model: scene.page.services

                ServiceCard {
                    required property string route

                    width: columns.sideWidth
                    onActivated: scene.go(route)
                }
            },
            Label {
                width: parent.width
                text: qsTr("Women and girls are harmed most often. Men and boys are harmed too. There is help for everyone, and it was not your fault.")
                color: Theme.muted
            },
            EmergencyStrip {
                width: parent.width
                onActivated: scene.go("emergency")
            }
        ]
    }
}
