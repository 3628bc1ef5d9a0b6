pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What every scene is: a page that scrolls, remembers for the way back how far it was read, and can go elsewhere.
ScrollPage {
    id: scene

    required property VisitorSession session
    property string heading: ""

    function go(route: string): void {
        session.remember(contentY);
        session.open(route);
    }

    moreLabel: qsTr("More below")
    sideInset: Theme.margin
    topInset: Theme.gap
    Component.onCompleted: Qt.callLater(() => {
        if (scene && scene.session)
            scene.contentY = scene.session.position;
    })

    // What of the page is not in the language that was chosen, or not checked in it.
    Label {
        width: parent.width
        visible: text !== ""
        text: scene.session.languageNote
        color: Theme.muted
    }

    Label {
        width: parent.width
        visible: scene.heading !== ""
        text: scene.heading
        font.pixelSize: Theme.heading
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }
}
