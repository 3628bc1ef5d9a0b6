pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What is wrong and what to do now: a mark and sentences, so that it is not the colour alone that says it.
Item {
    id: line

    property string text: ""
    property string severity: ""
    property int fontSize: Theme.compactSmall
    readonly property color shade: severity === "error" ? Theme.red : severity === "warning" ? Theme.caution : severity === "good" ? Theme.open : Theme.blue

    implicitHeight: words.height
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    onTextChanged: tell()
    Component.onCompleted: tell()

    // What is wrong is said as it comes, not only where somebody comes by.
    function tell(): void {
        if (severity === "error" && text !== "")
            Accessible.announce(text, Accessible.Polite);
    }

    Icon {
        id: mark

        anchors.left: parent.left
        y: Math.round(Theme.mm(0.4))
        name: line.severity === "error" ? "octagon-alert" : line.severity === "warning" ? "triangle-alert" : line.severity === "good" ? "check" : line.severity === "blank" ? "pencil" : "clipboard-check"
        color: line.shade
        size: Math.round(line.fontSize * 1.15)
    }

    Label {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.mm(2)
        anchors.right: parent.right
        text: line.text
        color: line.shade
        font.pixelSize: line.fontSize
        Accessible.ignored: true
    }
}
