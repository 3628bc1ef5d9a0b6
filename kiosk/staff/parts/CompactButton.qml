pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A button at the sizes of the staff room, never wider than where it stands.
Button {
    minimumHeight: Theme.compactRow
    fontSize: Theme.compactBody
    width: parent ? Math.min(implicitWidth, (parent as Item).width) : implicitWidth
}
