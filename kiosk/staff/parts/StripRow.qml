pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A week or a year as bars: what the hours or the rules come to, to look at.
RowFrame {
    id: strip

    readonly property FormStrip own: row as FormStrip
    readonly property bool week: own.of === "week"
    readonly property int wordWidth: Theme.compactSmall * 3
    readonly property var marks: [0, 6, 12, 18, 24]
    // The others are there to be compared with the first, whose months they share.
    readonly property bool other: !week && row.depth > 0

    Column {
        width: strip.width
        spacing: Theme.mm(1)

        Repeater {
            model: strip.own.strips

            Item {
                id: lane

                required property int index
                required property string modelData

                width: strip.width
                height: strip.week ? Math.round(Theme.compactSmall * 1.3) : Theme.mm(7)

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: strip.wordWidth
                    visible: strip.week
                    text: strip.week ? strip.own.names[lane.index] ?? "" : ""
                    color: Theme.muted
                    font.pixelSize: Theme.compactSmall
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }

                BarStrip {
                    x: strip.week ? strip.wordWidth : 0
                    width: parent.width - x
                    height: parent.height
                    bars: lane.modelData
                    parts: strip.week ? 4 : strip.own.names.length
                    shade: strip.other ? Theme.edge : Theme.teal
                }
            }
        }

        Item {
            width: strip.width
            height: Math.round(Theme.compactSmall * 1.3)
            visible: !strip.week && !strip.other

            Repeater {
                model: strip.week || strip.other ? [] : strip.own.names

                Label {
                    required property int index
                    required property string modelData

                    x: Math.round(strip.width * index / strip.own.names.length)
                    width: Math.floor(strip.width / strip.own.names.length)
                    text: modelData
                    color: Theme.muted
                    font.pixelSize: Theme.compactSmall
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
        }

        Item {
            x: strip.wordWidth
            width: strip.width - x
            height: Math.round(Theme.compactSmall * 1.3)
            visible: strip.week

            Repeater {
                model: strip.week ? strip.marks : []

                Label {
                    required property int modelData

                    x: Math.max(0, Math.min(parent ? (parent as Item).width - width : 0, Math.round((parent ? (parent as Item).width : 0) * modelData / 24 - width / 2)))
                    text: modelData
                    color: Theme.muted
                    font.pixelSize: Theme.compactSmall
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
