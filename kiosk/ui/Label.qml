import QtQuick

// Plain text, always: QML's default would follow markup, and fetch pictures, out of other people's words.
Text {
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    // Space between lines; a single line has none, so that it stands in the middle of what holds it.
    lineHeight: Theme.lineHeight
    horizontalAlignment: Text.AlignLeft
}
