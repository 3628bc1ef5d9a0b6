import QtQuick

// The largest choice of a page: a title, a line about it and, where there is room, a drawing and a word to go in.
Pressable {
    id: tile

    property string action: ""
    readonly property int wordsHeight: title.implicitHeight + (detail === "" ? 0 : Theme.smallGap + words.implicitHeight)
    readonly property int actionHeight: Math.max(Theme.target, Math.round(Theme.body * 1.7))

    implicitHeight: Math.max(Theme.primaryTarget, wordsHeight + 2 * Theme.padding)

    Rectangle {
        id: ground

        // Here, since a height that is read before it is given is given while it is read.
        readonly property int over: height - tile.implicitHeight
        readonly property bool roomy: over >= Theme.padding + tile.actionHeight

        anchors.fill: parent
        radius: tile.radius
        color: tile.pressed ? Theme.tealPressed : Theme.tealTint
        border.width: Theme.hairline
        border.color: Theme.touchLine
    }

    Label {
        id: title

        x: Theme.padding
        y: ground.roomy ? Theme.padding : Math.round((tile.height - tile.wordsHeight) / 2)
        width: tile.width - 2 * Theme.padding
        text: tile.label
        font.pixelSize: Theme.heading
        font.bold: true
        lineHeight: Theme.tight
        Accessible.ignored: true
    }

    Label {
        id: words

        x: Theme.padding
        anchors.top: title.bottom
        anchors.topMargin: Theme.smallGap
        width: title.width
        visible: text !== ""
        text: tile.detail
        lineHeight: Theme.tight
        Accessible.ignored: true
    }

    Rectangle {
        id: goIn

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.padding
        width: Math.min(tile.width - 2 * Theme.padding, actionWords.implicitWidth + arrow.width + 3 * Theme.padding)
        height: tile.actionHeight
        visible: ground.roomy && tile.action !== ""
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.teal

        Label {
            id: actionWords

            anchors.left: parent.left
            anchors.leftMargin: Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            text: tile.action
            color: Theme.teal
            font.bold: true
            Accessible.ignored: true
        }

        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-right"
            directional: true
            color: Theme.teal
        }
    }

    // Below the words where the tile is high, beside the button where it is wide.
    TwoPeople {
        readonly property int beside: tile.width - goIn.width - 3 * Theme.padding

        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.bottom: parent.bottom
        height: Math.min(ground.over - Theme.padding, Math.round(beside / ratio))
        width: Math.round(height * ratio)
        visible: ground.roomy && height >= Theme.mm(40)
    }
}
