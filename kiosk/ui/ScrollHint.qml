import QtQuick

// Floats over the lower part of a page and leads on, or back. What is beside it can still be seen.
Pressable {
    id: hint

    required property ScrollPage view
    property string icon: ""
    // In heights of the page.
    property real by: 0

    width: Math.min(view.width, row.implicitWidth + 2 * Theme.padding)
    height: Math.max(Theme.target, words.implicitHeight + Theme.smallGap)
    radius: height / 2
    // What goes while it has the keys leaves them to the page.
    onVisibleChanged: {
        if (!visible && focus && view.visible)
            view.forceActiveFocus(Qt.OtherFocusReason);
    }
    onActivated: view.scrollBy(by)

    Rectangle {
        anchors.fill: parent
        radius: hint.radius
        color: hint.pressed ? Theme.tealPressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.contrast ? Theme.touchLine : Theme.edge
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.smallGap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: hint.icon
            color: Theme.teal
            size: Theme.smallIcon
            textSize: hint.view.moreSize
        }

        Label {
            id: words

            text: hint.label
            color: Theme.teal
            font.bold: true
            font.pixelSize: hint.view.moreSize
            Accessible.ignored: true
        }
    }
}
