pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Something to pick: a drawing or a picture, a name, a line about it.
Pressable {
    id: card

    property string words: ""
    property string sign: ""
    property string image: ""
    // The drawing above the name rather than before it.
    property bool tall: false

    radius: Theme.mm(2.5)

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.pressed ? Theme.tealPressed : card.selected ? Theme.tealTint : Theme.surface
        border.width: card.selected ? Math.max(2, Theme.mm(0.7)) : Theme.hairline
        border.color: card.selected ? Theme.teal : Theme.line
    }

    Item {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: card.tall ? Math.round((card.width - width) / 2) : Theme.mm(3)
        y: card.tall ? Theme.mm(3) : Math.round((card.height - height) / 2)
        width: card.image !== "" ? Theme.compactBody * 4 : card.sign !== "" ? Theme.compactBody * 1.4 : 0
        height: card.image !== "" ? card.height - Theme.mm(3) : width
        visible: width > 0

        Icon {
            anchors.centerIn: parent
            visible: card.image === ""
            name: card.sign
            color: Theme.teal
            size: Math.round(Theme.compactBody * 1.4)
        }

        Image {
            anchors.fill: parent
            visible: card.image !== ""
            source: card.image
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            sourceSize: Qt.size(parent.width, parent.height)
        }
    }

    Column {
        anchors.left: card.tall ? parent.left : mark.visible ? mark.right : parent.left
        anchors.right: card.selected && !card.tall ? tick.left : parent.right
        anchors.leftMargin: Theme.mm(3)
        anchors.rightMargin: Theme.mm(2)
        y: card.tall ? mark.y + mark.height + Theme.mm(1) : Math.round((card.height - height) / 2)

        Label {
            width: parent.width
            text: card.label
            font.pixelSize: card.tall ? Theme.compactSmall : Theme.compactBody
            font.bold: !card.tall
            lineHeight: Theme.tight
            maximumLineCount: 2
            elide: Text.ElideRight
            horizontalAlignment: card.tall ? Text.AlignHCenter : Text.AlignLeft
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: text !== "" && !card.tall
            text: card.words
            color: Theme.muted
            font.pixelSize: Theme.compactSmall
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    Icon {
        id: tick

        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        visible: card.selected && !card.tall
        name: "check"
        color: Theme.teal
        size: Theme.compactBody
    }
}
