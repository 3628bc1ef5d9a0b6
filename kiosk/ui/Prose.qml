import QtQuick

// Text with emphasis and nothing else. `markup` is made by kiosk.ui.markup, which escapes everything but its own
// bold marks and line breaks.
Text {
    property string markup: ""
    // As a screen reader says it.
    readonly property string plain: markup.replace(/<br>/g, "\n").replace(/<[^>]*>/g, "").replace(/&nbsp;/g, "\u00a0").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")

    // Features are those of the whole text: the zeros of numbers to dial come from a cut of the typeface that calls itself
    // italic and has nothing else (`.ci/plain_zero.py`).
    text: markup.replace(/\b0\d((\s|&nbsp;)?\d){6,}|\b116(\s|&nbsp;)?\d{3}\b|\b[1-9]\d{4,5}\b/g, number => number.replace(/0/g, "<i>0</i>"))
    textFormat: Text.StyledText
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
    Accessible.name: plain
}
