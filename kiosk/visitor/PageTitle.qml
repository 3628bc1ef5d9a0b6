pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What a page is called. A sensitive page says it to whoever stands in front of it, not across the room.
Label {
    id: title

    property bool sensitive: false
    property string tint: "teal"

    width: parent ? parent.width : 0
    font.pixelSize: sensitive ? Theme.quietHeading : Theme.heading
    font.bold: true
    lineHeight: Theme.tight
    bottomPadding: 3 * stroke.height
    Accessible.role: Accessible.Heading

    // The stroke that the drawings have, as below the name of a poster's campaign.
    Rectangle {
        id: stroke

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: Math.round(title.font.pixelSize * 1.6)
        height: Math.round(title.font.pixelSize * 0.11)
        radius: height / 2
        color: Theme.contrast ? Theme.edge : Theme.shade(title.tint)
    }
}
