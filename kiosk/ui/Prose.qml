import QtQuick

// Text with emphasis and nothing else. `markup` is made by kiosk.ui.markup, which escapes everything but its own
// bold marks and line breaks.
Text {
    property string markup: ""
    // As a screen reader says it.
    readonly property string plain: markup.replace(/<br>/g, "\n").replace(/<[^>]*>/g, "").replace(/&nbsp;/g, "\u00a0").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")

    text: markup
    textFormat: Text.StyledText
    wrapMode: Text.Wrap
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.features: Theme.zerosIn(plain)
    // Constant: one that follows lineCount re-enters the layout it comes from.
    lineHeight: Theme.lineHeight
    horizontalAlignment: Text.AlignLeft
    // Whole pixels, so that what stands below stands on a pixel too and is drawn the same each time.
    height: Math.ceil(implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: plain
}
