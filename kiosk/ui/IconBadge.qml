import QtQuick

// An icon on a tinted square: the picture beside a tile's or a fact's words.
Rectangle {
    id: badge

    property string name: ""
    property color iconColor: Theme.teal
    property int side: Math.round(Theme.icon * 1.75)

    implicitWidth: side
    implicitHeight: side
    radius: Theme.mm(3)
    color: Theme.tealTint
    border.width: Theme.contrast ? Theme.hairline : 0
    border.color: Theme.line

    Icon {
        anchors.centerIn: parent
        name: badge.name
        color: badge.iconColor
        size: Math.round(badge.side * 0.58)
        textSize: Theme.body
    }
}
