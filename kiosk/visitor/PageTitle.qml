pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What a page is called. A sensitive page says it to whoever stands in front of it, not across the room.
Label {
    property bool sensitive: false

    width: parent ? parent.width : 0
    font.pixelSize: sensitive ? Theme.quietHeading : Theme.heading
    font.bold: true
    lineHeight: Theme.tight
    Accessible.role: Accessible.Heading
}
