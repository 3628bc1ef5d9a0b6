import QtQuick

// Text with emphasis and nothing else. `markup` is made by kiosk.ui.markup, which escapes everything but its own
// bold marks and line breaks.
Text {
    property string markup: ""

    text: markup
    textFormat: Text.StyledText
    wrapMode: Text.Wrap
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    // Space between lines; a single line has none, so that it stands in the middle of what holds it.
    lineHeight: Theme.lineHeight
    horizontalAlignment: Text.AlignLeft
}
