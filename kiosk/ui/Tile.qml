import QtQuick

// A large choice: a picture, a title, a line of explanation. Where there is less room, it says less.
Pressable {
    id: tile

    property string icon: ""
    property string tint: "teal"
    // Room for two lines of title always, so that the tiles of a row stand level.
    property bool level: false
    // Without the explanation; a screen reader says it all the same.
    property bool brief: false
    // The title alone.
    property bool dense: false
    property bool pictured: !dense
    readonly property int inset: dense ? Theme.smallGap : Theme.padding
    property int sideInset: inset

    implicitHeight: Math.max(Theme.primaryTarget, layout.implicitHeight + 2 * inset)

    Rectangle {
        anchors.fill: parent
        radius: tile.radius
        color: tile.pressed ? Theme.tealPressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.touchLine
    }

    Item {
        id: layout

        x: tile.sideInset
        y: Math.round((tile.height - implicitHeight) / 2)
        width: tile.width - 2 * tile.sideInset
        implicitHeight: head.height + (tile.brief || tile.detail === "" ? 0 : detail.implicitHeight + Theme.smallGap)

        Item {
            id: head

            width: parent.width
            height: Math.max(tile.pictured ? badge.height : 0, title.implicitHeight, tile.level ? Math.round(title.font.pixelSize * 1.3 * Theme.tight * 2) : 0)

            IconBadge {
                id: badge

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                side: Math.round(Theme.icon * 1.75)
                visible: tile.pictured
                name: tile.icon
                color: Theme.tint(tile.tint)
                iconColor: Theme.shade(tile.tint)
            }

            Label {
                id: title

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: head.width - (tile.pictured ? badge.width + Theme.smallGap : 0)
                text: tile.label
                font.pixelSize: tile.dense ? Theme.body : Theme.title
                font.bold: true
                lineHeight: Theme.tight
                Accessible.ignored: true
            }
        }

        Label {
            id: detail

            anchors.bottom: parent.bottom
            width: layout.width
            visible: text !== "" && !tile.brief
            text: tile.detail
            color: Theme.muted
            lineHeight: Theme.tight
            Accessible.ignored: true
        }
    }
}
