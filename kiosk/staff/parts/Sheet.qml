pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Something a page asks before it goes on. It covers the page and nothing beside it: the hide bar stays free.
ModalScope {
    id: sheet

    default property alias content: scroll.content
    property string title: ""
    property bool asking: false
    property int measure: Theme.compactMeasure
    // As wide as what lies on it.
    readonly property int room: scroll.width - 2 * scroll.sideInset

    anchors.fill: parent
    open: asking
    home: parent
    z: 10
    onShownChanged: {
        if (shown)
            scroll.toTop();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
        }
    }

    CompactScroll {
        id: scroll

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, sheet.measure + 2 * sideInset)
        height: parent.height
        topInset: Theme.mm(8)

        Label {
            width: parent.width
            text: sheet.title
            font.pixelSize: Theme.compactHeading
            font.bold: true
            lineHeight: Theme.tight
            Accessible.role: Accessible.Heading
        }
    }
}
