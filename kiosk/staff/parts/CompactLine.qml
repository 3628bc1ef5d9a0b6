pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A line that leads to where something can be done about it. `tone` is "error", "warning", "task", "good" or "": it
// chooses the mark as well as the colour. `shown` is a small picture in the place of the mark.
Pressable {
    id: line

    property string icon: ""
    property string tone: ""
    property var shown: null
    readonly property color shade: tone === "error" ? Theme.red : tone === "warning" ? Theme.caution : tone === "good" ? Theme.open : Theme.teal
    readonly property string mark: icon !== "" ? icon : tone === "error" ? "octagon-alert" : tone === "warning" ? "triangle-alert" : tone === "good" ? "check" : "clipboard-check"

    implicitHeight: Math.max(Theme.compactRow, face.active ? face.height + 2 * Theme.mm(1.5) : 0, words.implicitHeight + 2 * Theme.mm(2.5))
    radius: Theme.mm(2.5)

    Rectangle {
        anchors.fill: parent
        radius: line.radius
        color: line.pressed ? Theme.tealPressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.touchLine
    }

    Loader {
        id: face

        anchors.centerIn: place
        width: active ? Math.round(Theme.compactBody * 5.4) : 0
        height: Math.round(width * 2 / 3)
        // The same room for each line of a list, so that the words do not move when a picture comes.
        active: line.shown !== null
        sourceComponent: Glance {
            image: line.shown
        }
    }

    Item {
        id: place

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(face.width, picture.width)
        height: picture.height
    }

    Icon {
        id: picture

        anchors.centerIn: place
        visible: (face.item as Glance)?.empty ?? true
        name: line.mark
        color: line.shade
        size: Math.round(Theme.compactBody * 1.2)
    }

    Column {
        id: words

        anchors.left: place.right
        anchors.right: arrow.left
        anchors.margins: Theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(0.6)

        Label {
            width: parent.width
            text: line.label
            font.pixelSize: Theme.compactBody
            font.bold: true
            lineHeight: Theme.tight
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: text !== ""
            text: line.detail
            color: line.tone === "error" || line.tone === "warning" ? line.shade : Theme.muted
            font.pixelSize: Theme.compactSmall
            Accessible.ignored: true
        }
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        name: "chevron-right"
        directional: true
        color: Theme.teal
        size: Theme.compactBody
    }
}
