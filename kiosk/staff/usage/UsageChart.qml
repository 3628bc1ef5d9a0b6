pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Bars that belong together, each with its words. A number that is hidden has a hatched stub that is always as long.
CompactCard {
    id: chart

    required property string key
    required property string name
    required property var labels
    required property var words
    required property var shares
    required property var hidden
    readonly property int labelWidth: Math.round(Math.min(width * 0.34, Theme.compactSmall * 11))
    readonly property int wordWidth: Math.round(Theme.compactSmall * 7.2)
    readonly property int room: width - 2 * inset - labelWidth - wordWidth - 2 * Theme.mm(2)

    title: name

    Repeater {
        model: chart.labels

        Item {
            id: line

            required property int index
            required property string modelData
            readonly property bool stub: chart.hidden[index]

            width: parent ? (parent as Item).width : 0
            height: Math.max(label.height, Theme.mm(7))
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData + ": " + chart.words[index]

            Label {
                id: label

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: chart.labelWidth
                text: line.modelData
                font.pixelSize: Theme.compactSmall
                lineHeight: Theme.tight
                Accessible.ignored: true
            }

            Rectangle {
                id: bar

                anchors.left: label.right
                anchors.leftMargin: Theme.mm(2)
                anchors.verticalCenter: parent.verticalCenter
                width: line.stub ? Theme.mm(6) : Math.round(chart.room * chart.shares[line.index])
                height: Theme.mm(4.5)
                radius: Theme.mm(0.8)
                clip: true
                color: line.stub ? Theme.surface : Theme.teal
                border.width: line.stub ? Math.max(1, Theme.hairline) : 0
                border.color: Theme.edge

                Repeater {
                    model: line.stub ? 5 : 0

                    Rectangle {
                        required property int index

                        x: Theme.mm(1.2) * index
                        y: -Theme.mm(1)
                        width: Math.max(1, Theme.hairline)
                        height: Theme.mm(7)
                        rotation: 30
                        color: Theme.edge
                        antialiasing: true
                    }
                }
            }

            Label {
                anchors.left: bar.right
                anchors.leftMargin: Theme.mm(2)
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(chart.wordWidth, line.width - bar.x - bar.width - Theme.mm(2))
                text: chart.words[line.index]
                font.pixelSize: Theme.compactSmall
                font.bold: !line.stub
                lineHeight: Theme.tight
                Accessible.ignored: true
            }
        }
    }
}
