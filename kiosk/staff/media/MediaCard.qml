pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A picture, a film or captions: what it looks like, what it shows in words, how large it is and where it is used.
Pressable {
    id: card

    required property string key
    required property string name
    required property string icon
    required property string picture
    required property string length
    required property string words
    required property bool missing
    required property string size_words
    required property string use_words
    required property string standing
    required property string tone

    label: missing ? `${words}: ${name}` : words
    detail: `${size_words}. ${use_words}. ${standing}`

    component Line: Label {
        width: parent ? (parent as Item).width : 0
        font.pixelSize: Theme.compactSmall
        color: Theme.muted
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.pressed ? Theme.tealPressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.touchLine
    }

    MediaShown {
        id: face

        x: Theme.mm(2)
        y: Theme.mm(2)
        width: parent.width - 2 * x
        height: parent.height - lines.height - Theme.mm(7)
        picture: card.picture
        icon: card.icon
        length: card.length
    }

    Column {
        id: lines

        x: Theme.mm(4)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        width: parent.width - 2 * x
        spacing: Theme.mm(0.6)

        Row {
            width: parent.width
            spacing: Theme.mm(1.5)

            Icon {
                id: mark

                y: Theme.mm(0.6)
                visible: card.missing
                name: "octagon-alert"
                color: Theme.red
                size: Theme.compactBody
            }

            Label {
                width: parent.width - (mark.visible ? mark.width + parent.spacing : 0)
                // Two lines whatever it says, so that the pictures beside each other are alike.
                height: Math.ceil(Theme.compactBody * 2.6)
                text: card.words
                color: card.missing ? Theme.red : Theme.ink
                font.pixelSize: Theme.compactBody
                font.bold: true
                lineHeight: Theme.tight
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }

        Line {
            text: card.size_words
        }
        Line {
            text: card.use_words
        }
        Line {
            text: card.standing
            color: card.tone === "changed" ? Theme.caution : Theme.muted
        }
    }
}
