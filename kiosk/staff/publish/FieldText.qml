pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The text of a field, before or after. What is no longer there is `struck`, and `crossed` out where something else is.
Rectangle {
    id: line

    property string mark: ""
    property string said: ""
    property string text: ""
    property bool struck: false
    property bool crossed: false
    // Nothing may be worth saying too: the words before it say it all.
    property bool shown: text !== ""

    implicitHeight: words.height + 2 * Theme.mm(1.6)
    height: implicitHeight
    visible: shown
    radius: Theme.mm(1.5)
    color: struck ? Theme.redTint : Theme.openTint
    border.width: Theme.contrast ? Theme.hairline : 0
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: said + " " + text

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(2)
        y: Theme.mm(1.8)
        name: line.mark
        color: line.struck ? Theme.red : Theme.open
        size: Theme.compactSmall
    }

    Label {
        id: before

        anchors.left: sign.right
        anchors.leftMargin: Theme.mm(1.5)
        y: Theme.mm(1.6)
        text: line.said
        color: line.struck ? Theme.red : Theme.open
        font.pixelSize: Theme.compactSmall
        font.bold: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Label {
        id: words

        anchors.left: before.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.mm(2)
        anchors.rightMargin: Theme.mm(2)
        y: Theme.mm(1.6)
        text: line.text
        font.pixelSize: Theme.compactSmall
        font.strikeout: line.crossed
        maximumLineCount: 12
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
