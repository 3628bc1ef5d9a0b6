import QtQuick

// A large choice: a picture, a title, a line of explanation.
Pressable {
    id: tile

    property string icon: ""
    property string tint: "teal"
    // Room for two lines of title always, so that the tiles of a row stand level.
    property bool level: false

    implicitHeight: layout.implicitHeight + 2 * Theme.padding

    Rectangle {
        anchors.fill: parent
        radius: tile.radius
        color: tile.pressed ? Theme.tealPressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.touchLine
    }

    Item {
        id: layout

        x: Theme.padding
        y: Math.round((tile.height - implicitHeight) / 2)
        width: tile.width - 2 * Theme.padding
        implicitHeight: head.height + (detail.visible ? detail.implicitHeight + Theme.smallGap : 0)

        Item {
            id: head

            width: parent.width
            height: Math.max(badge.height, title.implicitHeight, tile.level ? Math.round(Theme.title * 1.3 * Theme.tight * 2) : 0)

            IconBadge {
                id: badge

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                side: Math.round(Theme.icon * 1.75)
                name: tile.icon
                color: Theme.tint(tile.tint)
                iconColor: Theme.shade(tile.tint)
            }

            Label {
                id: title

                anchors.left: badge.right
                anchors.leftMargin: Theme.smallGap
                anchors.verticalCenter: parent.verticalCenter
                width: head.width - badge.width - Theme.smallGap
                text: tile.label
                font.pixelSize: Theme.title
                font.bold: true
                lineHeight: Theme.tight
            }
        }

        Label {
            id: detail

            anchors.bottom: parent.bottom
            width: layout.width
            visible: text !== ""
            text: tile.detail
            color: Theme.muted
            lineHeight: Theme.tight
        }
    }
}
