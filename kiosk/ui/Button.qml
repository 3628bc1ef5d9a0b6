import QtQuick

// A button with an icon and a word; where there is no room for both, the word stays. `kind` is "quiet" (tinted), "plain" (outlined) or "solid".
Pressable {
    id: button

    property string icon: ""
    property string kind: "quiet"
    property bool directional: false
    property alias font: words.font
    property int fontSize: Theme.body
    property int minimumHeight: Theme.target
    // Of what it says; the rest is left out where a button cannot grow. A screen reader says it all.
    property int lines: 20
    // Kept free on each side of what the button says.
    property int inset: Theme.smallGap
    readonly property bool filled: kind === "solid" || selected
    property color ground: filled ? Theme.teal : kind === "plain" ? Theme.surface : Theme.tealTint
    property color pressedGround: filled ? Qt.lighter(Theme.teal, 1.3) : Theme.tealPressed
    property color content: filled ? Theme.onSolid : Theme.teal

    pressedLine: content

    // The width that has room for both.
    readonly property int wanted: Math.ceil(words.implicitWidth) + (icon === "" ? 0 : picture.width + Theme.smallGap) + 2 * inset

    // The width of its words alone, on one line.
    readonly property int least: Math.ceil(words.implicitWidth) + 2 * inset

    readonly property bool pictured: icon !== "" && (width <= 0 || wanted <= Math.floor(width))

    implicitWidth: wanted + 2 * Theme.smallGap
    implicitHeight: Math.max(minimumHeight, words.implicitHeight + 2 * Theme.smallGap)

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        color: button.pressed ? button.pressedGround : button.ground
        border.width: button.filled && !Theme.contrast ? 0 : Theme.hairline
        border.color: Theme.contrast ? button.content : button.kind === "plain" ? Theme.edge : Theme.touchLine
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.smallGap

        Icon {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            visible: button.pictured
            name: button.icon
            color: button.content
            directional: button.directional
            size: Math.round(button.fontSize * 1.1)
        }

        Label {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: button.width > 0 ? Math.min(implicitWidth, Math.floor(button.width) - 2 * button.inset - (button.pictured ? picture.width + Theme.smallGap : 0)) : implicitWidth
            text: button.label
            color: button.content
            font.pixelSize: button.fontSize
            font.bold: true
            lineHeight: Theme.tight
            maximumLineCount: button.lines
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
