pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Shows a page in Easy Read, for this visit. It grows as the bars do, wherever it stands.
Button {
    required property VisitorSession session

    fontSize: Theme.bar
    icon: selected ? "circle-check-big" : "book-image"
    label: qsTr("Easy Read")
    detail: qsTr("Short sentences with pictures")
    selectable: true
    selected: session && session.easy
    onActivated: session.set_easy(!session.easy)
}
