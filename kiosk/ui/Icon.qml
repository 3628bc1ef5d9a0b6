import QtQuick

// A Lucide icon, drawn sharp at its size. `directional` ones turn round in right-to-left languages.
Image {
    id: icon

    property string name: ""
    property color color: Theme.ink
    property int size: Theme.icon
    property bool directional: false

    width: size
    height: size
    source: name === "" ? "" : "image://icons/" + name + "/" + ("" + color).slice(-6)
    sourceSize: Qt.size(size, size)
    mirror: directional && LayoutMirroring.enabled
}
