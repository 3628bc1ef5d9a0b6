pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What the kiosk cannot promise, beside what it is true of.
Rectangle {
    id: limit

    property alias text: words.text
    property alias font: words.font

    implicitHeight: Math.max(words.height, mark.height) + 2 * Theme.smallGap
    radius: Theme.radius
    color: Theme.note
    border.width: Theme.contrast ? Theme.hairline : 0
    border.color: Theme.line

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.smallGap
        y: Theme.smallGap
        name: "info"
    }

    Label {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.smallGap
        width: limit.width - mark.width - 3 * Theme.smallGap
        y: Theme.smallGap
        lineHeight: Theme.tight
    }
}
