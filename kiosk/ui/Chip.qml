import QtQuick

// A short state in a rounded field, always a dot and a word: filled when open, hollow when not.
Rectangle {
    id: chip

    property string text: ""
    property bool filled: false
    property int room: -1

    implicitWidth: row.implicitWidth + 2 * Theme.smallGap
    implicitHeight: row.implicitHeight + Theme.smallGap
    visible: text !== ""
    radius: Math.min(height / 2, Theme.mm(5))
    color: filled ? Theme.openTint : Theme.ringTint
    border.width: Theme.contrast ? Theme.hairline : 0
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.mm(2.2 * Theme.spread)

        Rectangle {
            id: dot

            y: Math.round((words.height / words.lineCount - height) / 2)
            width: Math.round(Theme.body * 0.48)
            height: width
            radius: width / 2
            color: chip.filled ? Theme.open : "transparent"
            border.width: Math.max(2, Math.round(width / 6))
            border.color: chip.filled ? Theme.open : Theme.ring
        }

        Label {
            id: words

            text: chip.text
            width: chip.room > 0 ? Math.min(implicitWidth, chip.room - dot.width - row.spacing - 2 * Theme.smallGap) : implicitWidth
            color: chip.filled ? Theme.open : Theme.ring
            font.bold: true
            Accessible.ignored: true
        }
    }
}
