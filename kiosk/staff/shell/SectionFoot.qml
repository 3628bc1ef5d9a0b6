pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Below the sections, apart from them: how one reads, and the way out where it is nowhere else.
Column {
    id: foot

    property int fontSize: Theme.compactBar
    property bool lockable: false

    signal readingWanted
    signal lockWanted

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.onSidebarMuted
        opacity: 0.5
    }

    Flow {
        width: parent.width

        SectionButton {
            width: foot.lockable ? Math.floor(foot.width / 2) : foot.width
            icon: "a-large-small"
            fontSize: foot.fontSize
            label: qsTr("Text size")
            onActivated: foot.readingWanted()
        }

        SectionButton {
            width: Math.floor(foot.width / 2)
            visible: foot.lockable
            icon: "lock"
            fontSize: foot.fontSize
            label: qsTr("Lock and leave")
            onActivated: foot.lockWanted()
        }
    }
}
