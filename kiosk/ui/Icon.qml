import QtQuick

// A Lucide icon, drawn sharp at its size. `directional` ones turn round in right-to-left languages.
Image {
    id: icon

    property string name: ""
    property color color: Theme.ink
    property int size: Theme.icon
    // Of the words it stands beside: its lines are as heavy as theirs, however large it is drawn.
    property int textSize: Math.round(size / 1.1)
    property bool directional: false
    // In the icon's own 24 units; drawings with more than two lines would fill up beyond the upper bound.
    readonly property real stroke: Math.max(1.5, Math.min(24 * Theme.iconLine * textSize / Math.max(1, size), 3.2))

    width: size
    height: size
    source: name === "" ? "" : "image://icons/" + name + "/" + ("" + color).slice(-6) + "/" + stroke.toFixed(2)
    sourceSize: Qt.size(size, size)
    mirror: directional && LayoutMirroring.enabled
}
