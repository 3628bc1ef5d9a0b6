pragma ComponentBehavior: Bound

import QtQuick

// A plain on-screen keyboard. It predicts nothing and learns nothing. `rows` are strings of letters; the last row
// carries the space bar and the rub-out key.
Rectangle {
    id: keyboard

    property var rows: ["1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm-.@"]
    property string spaceLabel: ""
    property string rubOutLabel: ""
    property string clearLabel: ""
    property bool capitals: false
    // Another last row, in the place of the one with the space bar.
    property Component lastRow: null

    signal typed(letters: string)
    signal rubbedOut
    signal cleared

    readonly property int keyGap: Theme.smallGap
    // As high as there is room for, up to a comfortable height.
    property int room: 100000
    readonly property int keyHeight: Math.min(Theme.mm(17 * Theme.barScale), Math.floor((room - 4 * keyGap - 2 * Theme.smallGap) / 5))
    readonly property int letterSize: Math.round(Math.min(keyHeight * 0.62, keyWidth * 0.9))
    readonly property real keyWidth: (width - 2 * Theme.smallGap - 9 * keyGap) / 10

    implicitHeight: 5 * keyHeight + 4 * keyGap + 2 * Theme.smallGap
    color: Theme.ringTint
    // Letters stand where hands know them, in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    radius: Theme.radius
    border.width: Theme.contrast ? Theme.hairline : 0
    border.color: Theme.line

    Column {
        x: Theme.smallGap
        y: Theme.smallGap
        spacing: keyboard.keyGap

        Repeater {
            model: keyboard.rows

            Row {
                id: letterRow

                required property string modelData

                spacing: keyboard.keyGap

                Repeater {
                    model: letterRow.modelData.length

                    // A plain button with one letter: there are forty, so nothing in them is without use.
                    Pressable {
                        id: letterKey

                        required property int index

                        width: keyboard.keyWidth
                        height: keyboard.keyHeight
                        activeFocusOnTab: false
                        label: keyboard.capitals ? letterRow.modelData.charAt(index).toUpperCase() : letterRow.modelData.charAt(index)
                        onActivated: keyboard.typed(label)

                        Rectangle {
                            width: letterKey.width
                            height: letterKey.height
                            radius: letterKey.radius
                            color: letterKey.pressed ? Theme.tealPressed : Theme.surface
                            border.width: Theme.hairline
                            border.color: Theme.contrast ? Theme.teal : Theme.edge
                        }

                        Label {
                            anchors.centerIn: parent
                            text: letterKey.label
                            color: Theme.teal
                            font.pixelSize: keyboard.letterSize
                            font.bold: true
                            lineHeight: Theme.tight
                        }
                    }
                }
            }
        }

        Loader {
            sourceComponent: keyboard.lastRow ?? usual

            Component {
                id: usual

                Row {
                    spacing: keyboard.keyGap

                    Button {
                        width: keyboard.keyWidth * 2.5 + keyboard.keyGap * 2
                        height: keyboard.keyHeight
                        minimumHeight: 0
                        kind: "plain"
                        activeFocusOnTab: false
                        fontSize: Math.min(Theme.bar, Math.round(keyboard.keyHeight * 0.62))
                        label: keyboard.clearLabel
                        onActivated: keyboard.cleared()
                    }

                    Button {
                        width: keyboard.keyWidth * 5 + keyboard.keyGap * 3
                        height: keyboard.keyHeight
                        minimumHeight: 0
                        kind: "plain"
                        activeFocusOnTab: false
                        fontSize: Math.min(Theme.bar, Math.round(keyboard.keyHeight * 0.62))
                        label: keyboard.spaceLabel
                        onActivated: keyboard.typed(" ")
                    }

                    Button {
                        width: keyboard.keyWidth * 2.5 + keyboard.keyGap * 2
                        height: keyboard.keyHeight
                        minimumHeight: 0
                        kind: "plain"
                        activeFocusOnTab: false
                        icon: keyboard.keyWidth > Theme.mm(20) ? "delete" : ""
                        fontSize: Math.min(Theme.bar, Math.round(keyboard.keyHeight * 0.62))
                        label: keyboard.rubOutLabel
                        onActivated: keyboard.rubbedOut()
                    }
                }
            }
        }
    }
}
