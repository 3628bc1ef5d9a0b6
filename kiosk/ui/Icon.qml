import QtQuick

// A Lucide icon, drawn sharp at its size. `directional` ones turn round in right-to-left languages.
Item {
    id: icon

    property string name: ""
    property color color: Theme.ink
    property int size: Theme.icon
    property bool directional: false

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        source: icon.name === "" ? "" : "image://icons/" + icon.name + "/" + ("" + icon.color).slice(-6)
        sourceSize: Qt.size(icon.size, icon.size)
        mirror: icon.directional && icon.LayoutMirroring.enabled
    }
}
