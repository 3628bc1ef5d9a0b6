import QtQuick

// Where the keys are: an ink ring inside a yellow halo, drawn outside the thing itself.
Item {
    id: ring

    property int radius: Theme.radius

    anchors.fill: parent
    anchors.margins: -2 * Theme.focusWidth
    visible: false

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: ring.radius + 2 * Theme.focusWidth
        border.width: Theme.focusWidth
        border.color: Theme.focusHalo
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.focusWidth
        color: "transparent"
        radius: ring.radius + Theme.focusWidth
        border.width: Theme.focusWidth
        border.color: Theme.focusInk
    }
}
