pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The day of an event, as a leaf of a calendar. It is opaque: a picture may lie behind it.
Rectangle {
    id: leaf

    required property PosterTurn turn

    component Line: Label {
        property real share

        width: leaf.width
        color: Theme.plainGround(leaf.turn.tint)
        font.pixelSize: Theme.leafText(text, share, leaf.width)
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
        lineHeight: Theme.tight
    }

    height: Math.round(width * 1.12)
    radius: Math.round(width * 0.08)
    color: Theme.plainSurface
    clip: true

    Rectangle {
        width: parent.width
        height: weekday.y + weekday.height + weekday.y
        topLeftRadius: leaf.radius
        topRightRadius: leaf.radius
        color: Theme.plainTint(leaf.turn.tint)
    }

    Line {
        id: weekday

        y: Math.round(leaf.width * 0.04)
        share: 0.15
        text: leaf.turn.weekday
    }

    Line {
        y: Math.round(leaf.height * 0.26)
        share: 0.44
        text: leaf.turn.day
    }

    Line {
        y: leaf.height - height - Math.round(leaf.width * 0.04)
        share: 0.15
        text: leaf.turn.month
    }
}
