pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A picture with its caption; the alternative text is there for whoever does not see it.
Column {
    id: block

    property string title: ""
    property string file: ""
    property string alternative: ""
    property string caption: ""

    spacing: Theme.smallGap

    Label {
        width: parent.width
        visible: text !== ""
        text: block.title
        font.pixelSize: Theme.title
        font.bold: true
    }

    // Not cached: a picture must not outlive the visit.
    Image {
        width: parent.width
        source: block.file
        fillMode: Image.PreserveAspectFit
        sourceSize.width: width
        cache: false
        Accessible.role: Accessible.Graphic
        Accessible.name: block.alternative
    }

    Prose {
        width: parent.width
        visible: markup !== ""
        markup: block.caption
        color: Theme.muted
    }
}
