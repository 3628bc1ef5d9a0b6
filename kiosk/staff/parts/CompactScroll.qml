pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A page of the staff room that scrolls.
ScrollPage {
    sideInset: Theme.mm(7)
    topInset: Theme.compactGap
    spacing: Theme.compactGap
    moreLabel: qsTr("More below")
    lessLabel: qsTr("More above")
    moreSize: Theme.compactBar
}
