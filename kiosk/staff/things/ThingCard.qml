pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// One thing in the list beside a form: its name, and how it stands with it.
Pressable {
    id: card

    required property string key
    required property string name
    required property string line
    required property string tone
    required selected
    // Of the words below the name.
    property int lines: 1

    label: name
    detail: line
    implicitHeight: words.height + 2 * Theme.mm(4)
    radius: 0
    ringWithin: true

    Rectangle {
        anchors.fill: parent
        color: card.pressed ? Theme.tealPressed : card.selected ? Theme.tealTint : Theme.surface
        border.width: card.selected && Theme.contrast ? Theme.hairline : 0
        border.color: Theme.touchLine
    }

    Rectangle {
        width: Theme.mm(1)
        height: parent.height
        visible: card.selected
        color: Theme.teal
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.mm(5)
        anchors.rightMargin: Theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(0.8)

        Label {
            width: parent.width
            text: card.name
            font.pixelSize: Theme.compactBody
            font.bold: true
            lineHeight: Theme.tight
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: text !== ""
            text: card.line
            color: card.tone === "due" ? Theme.red : card.tone === "changed" ? Theme.caution : Theme.muted
            font.pixelSize: Theme.compactSmall
            wrapMode: card.lines > 1 ? Text.Wrap : Text.NoWrap
            maximumLineCount: card.lines
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
