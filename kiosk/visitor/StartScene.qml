pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Hello. What would you like to know?
Scene {
    id: scene

    required property StartPage page

    heading: qsTr("Hello. What would you like to know?")

    Columns {
        id: parts

        share: 0.69

        head: [
            Grid {
                id: grid

                readonly property int wanted: Math.max(1, Math.min(3, Math.floor((width + spacing) / (Theme.body * 10.6 + spacing))))
                readonly property int cell: Math.floor((width - (across - 1) * spacing) / across)
                readonly property int across: wanted
                readonly property int fairHeight: {
                    let tallest = 0;
                    for (let at = 0; at < tiles.count; at++)
                        tallest = Math.max(tallest, tiles.itemAt(at) ? tiles.itemAt(at).implicitHeight : 0);
                    return tallest;
                }

                // On a wide screen the tiles take what height there is.
                readonly property int down: Math.ceil(tiles.count / across)
                readonly property int room: scene.height - parts.y - foot.height - 3 * Theme.gap - (down - 1) * spacing - scene.topInset
                readonly property int rowHeight: parts.wide ? Math.max(fairHeight, Math.floor(room / Math.max(1, down))) : fairHeight

                width: parent.width
                columns: across
                spacing: Theme.gap

                Repeater {
                    id: tiles

                    model: scene.page.largeTiles

                    Tile {
                        required label
                        required detail
                        required icon
                        required tint
                        required property string route

                        width: grid.cell
                        level: grid.across > 1
                        height: grid.rowHeight
                        onActivated: scene.go(route)
                    }
                }
            }
        ]

        side: [
            Pressable {
                id: campaign

                width: parent.width
                height: Math.max(campaignColumn.implicitHeight + moreButton.height + 3 * Theme.padding, parts.wide ? grid.height : 0)
                visible: scene.page.campaignRoute !== ""
                label: scene.page.headline
                onActivated: scene.go(scene.page.campaignRoute)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radius
                    color: campaign.pressed ? Qt.lighter(Theme.campaignGround, 1.2) : Theme.campaignGround
                    border.width: Theme.contrast ? Theme.hairline : 0
                    border.color: Theme.touchLine
                }

                Column {
                    id: campaignColumn

                    x: Theme.padding
                    y: Theme.padding
                    width: parent.width - 2 * Theme.padding
                    spacing: Theme.smallGap

                    Label {
                        width: parent.width
                        text: scene.page.campaignTitle
                        color: Theme.onGroundMuted
                        font.bold: true
                    }

                    Label {
                        width: parent.width
                        text: scene.page.headline
                        color: Theme.onGround
                        font.pixelSize: Theme.heading
                        font.bold: true
                        lineHeight: Theme.tight
                    }

                    Label {
                        width: parent.width
                        text: scene.page.campaignText
                        color: Theme.onGround
                    }
                }

                Rectangle {
                    id: moreButton

                    anchors.left: parent.left
                    anchors.bottom: parent.bottom
                    anchors.margins: Theme.padding
                    width: Math.min(parent.width - 2 * Theme.padding, more.implicitWidth + 2 * Theme.padding)
                    height: Math.max(Theme.target, more.implicitHeight + Theme.smallGap)
                    radius: Theme.radius
                    color: Theme.plainSurface

                    Label {
                        id: more

                        anchors.centerIn: parent
                        text: qsTr("Find out more")
                        color: Theme.plainPlum
                        font.bold: true
                    }
                }
            }
        ]
    }

    Flow {
        id: foot

        readonly property bool beside: width > Theme.body * 38

        width: parent.width
        spacing: Theme.gap

        EmergencyStrip {
            width: foot.beside ? foot.width - about.width - foot.spacing : foot.width
            onActivated: scene.go("emergency")
        }

        Button {
            id: about

            width: foot.beside ? implicitWidth : foot.width
            minimumHeight: Theme.primaryTarget
            kind: "plain"
            icon: "info"
            label: qsTr("About this kiosk")
            onActivated: scene.go("about")
        }
    }

    Loader {
        width: parent.width
        active: !Theme.roomyBand
        visible: active
        sourceComponent: SmallTiles {
            model: scene.page.smallTiles
            onChosen: route => scene.go(route)
        }
    }
}
