pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Something a page asks before it goes on. It covers the page and nothing beside it: the hide bar stays free.
FocusScope {
    id: sheet

    default property alias content: scroll.content
    property string title: ""
    property bool asking: false
    property int measure: Theme.compactMeasure
    // As wide as what lies on it.
    readonly property int room: scroll.width - 2 * scroll.sideInset
    // What has the keys when the sheet comes; what had them gets them back.
    property Item first: null
    property Item before: null

    anchors.fill: parent
    visible: asking
    z: 10
    onAskingChanged: {
        if (asking) {
            before = Window.activeFocusItem;
            scroll.toTop();
            if (first)
                first.forceActiveFocus();
        } else if (before) {
            before.forceActiveFocus();
            before = null;
        }
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
