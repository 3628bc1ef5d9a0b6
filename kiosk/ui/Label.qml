import QtQuick

// Plain text, always: QML's default would follow markup, and fetch pictures, out of other people's words. What is pressed
// says its own words to a screen reader, so a label inside it is `Accessible.ignored`.
Text {
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    // Constant: one that follows lineCount re-enters the layout it comes from.
    lineHeight: Theme.lineHeight
    horizontalAlignment: Text.AlignLeft
    // Whole pixels, so that what stands below stands on a pixel too and is drawn the same each time.
    height: Math.ceil(implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
