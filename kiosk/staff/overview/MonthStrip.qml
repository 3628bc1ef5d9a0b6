pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The campaigns of this month and the next two, a bar each, with a line where today is.
CompactCard {
    id: strip

    required property OverviewPage page
    // In from the edge of a row, so that bars and months stand above each other.
    readonly property int edge: Theme.mm(3)

    title: qsTr("Campaigns of the next months")

    Label {
        width: parent.width
        visible: strip.page.noSeason
        text: qsTr("No campaign shows in the next three months.")
        color: Theme.muted
        font.pixelSize: Theme.compactBody
    }

    Item {
        width: parent.width
        height: Math.round(Theme.compactSmall * 1.4)
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: strip.page.months

            Label {
                required property int index
                required property string modelData

                x: strip.edge + Math.round((strip.width - 2 * strip.inset - 2 * strip.edge) * strip.page.monthShares[index])
                text: modelData
                color: Theme.muted
                font.pixelSize: Theme.compactSmall
                wrapMode: Text.NoWrap
            }
        }
    }

    Repeater {
        model: strip.page.seasons

        Pressable {
            id: season

            required property string key
            required property string title
            required property string words
            required property string bars
            required property string tint

            width: parent ? (parent as Item).width : 0
            height: Math.max(Theme.compactRow, said.height + bar.height + Theme.mm(5))
            radius: Theme.mm(2.5)
            label: title
            detail: words
            onActivated: strip.page.open_thing(key, "")

            Rectangle {
                anchors.fill: parent
                radius: season.radius
                color: season.pressed ? Theme.tealPressed : Theme.surface
                border.width: Theme.hairline
                border.color: Theme.touchLine
            }

            Label {
                id: said

                x: strip.edge
                y: Theme.mm(2)
                width: season.width - 2 * strip.edge
                text: season.title + "  ·  " + season.words
                font.pixelSize: Theme.compactSmall
                lineHeight: Theme.tight
                Accessible.ignored: true
            }

            BarStrip {
                id: bar

                x: strip.edge
                y: said.y + said.height + Theme.mm(1)
                width: season.width - 2 * strip.edge
                height: Theme.mm(4)
                bars: season.bars
                shade: Theme.shade(season.tint)

                // Today, seen on a bar and beside one.
                Rectangle {
                    x: Math.round(parent.width * strip.page.today) - border.width
                    y: -Theme.mm(0.8)
                    width: Math.max(2, Theme.mm(0.7)) + 2 * border.width
                    height: parent.height + 2 * Theme.mm(0.8)
                    color: Theme.ink
                    border.width: Theme.hairline
                    border.color: Theme.surface
                }
            }
        }
    }
}
