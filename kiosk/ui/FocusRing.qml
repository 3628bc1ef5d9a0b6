import QtQuick

// Where the keys are: an ink ring inside a yellow halo, drawn outside the thing itself, or within it where nothing beside
// it is to be covered.
Item {
    id: ring

    property int radius: Theme.radius
    property bool within: false
    readonly property int out: within ? 0 : 2 * Theme.focusWidth

    anchors.fill: parent
    anchors.margins: -out
    visible: false

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: ring.radius + ring.out
        border.width: Theme.focusWidth
        border.color: Theme.focusHalo
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.focusWidth
        color: "transparent"
        radius: Math.max(0, ring.radius + ring.out - Theme.focusWidth)
        border.width: Theme.focusWidth
        border.color: Theme.focusInk
    }
}
