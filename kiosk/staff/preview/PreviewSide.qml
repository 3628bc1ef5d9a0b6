pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What visitors will see, beside what is written or, where there is no room for both or somebody wants it large, over it.
Rectangle {
    id: side

    required property PreviewModel preview
    // Over everything, with a way back.
    required property bool over
    required property bool canGrow

    signal growWanted(large: bool)
    signal backWanted

    color: Theme.paper

    MouseArea {
        anchors.fill: parent
    }

    Button {
        id: back

        x: Theme.mm(5)
        y: visible ? Theme.mm(4) : 0
        height: visible ? implicitHeight : 0
        visible: side.over
        minimumHeight: Theme.compactRow
        fontSize: Theme.compactBody
        icon: "arrow-left"
        directional: true
        label: qsTr("Back to the texts")
        onActivated: side.backWanted()
    }

    PreviewPane {
        anchors.top: back.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.mm(5)
        preview: side.preview
        large: side.over
        canGrow: side.canGrow
        onGrowWanted: large => side.growWanted(large)
    }
}
