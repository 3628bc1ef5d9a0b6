pragma ComponentBehavior: Bound

import QtQuick

// What a short page shows in the room below its words: one of the drawings, where `grounded` on a strip of ground. It is no
// part of what is laid out, so nothing waits for it and nothing moves when it comes.
Item {
    id: place

    required property string drawing
    property string tint: "teal"
    property bool grounded: true
    // Where a page ends in the middle of a screen, not where it comes close to its lower edge.
    readonly property int least: Theme.mm(48)
    readonly property int side: height < least || width < 2 * least ? 0 : Math.min(height - Theme.gap, Math.round(width * 0.36), Theme.mm(150))

    visible: side > 0

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.round(place.side * 0.16)
        visible: place.grounded
        color: Theme.tint(place.tint)
        border.width: Theme.contrast ? Theme.hairline : 0
        border.color: Theme.line
    }

    Image {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.bottom: parent.bottom
        width: place.side
        height: place.side
        asynchronous: true
        source: place.side > 0 ? Theme.paperDrawing(place.drawing, place.tint) : ""
        sourceSize: Qt.size(width, width)
    }
}
