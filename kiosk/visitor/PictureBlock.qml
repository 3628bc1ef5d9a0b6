pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A picture with its caption; the alternative text is there for whoever does not see it.
Column {
    id: block

    required property PictureBlockRow row

    spacing: Theme.smallGap

    Label {
        width: parent.width
        visible: text !== ""
        text: block.row.title
        font.pixelSize: Theme.title
        font.bold: true
    }

    // Not cached: a picture must not outlive the visit.
    Image {
        width: parent.width
        source: block.row.file
        fillMode: Image.PreserveAspectFit
        sourceSize.width: width
        cache: false
        Accessible.role: Accessible.Graphic
        Accessible.name: block.row.alternative
    }

    Prose {
        width: parent.width
        visible: markup !== ""
        markup: block.row.markup
        color: Theme.muted
    }
}
