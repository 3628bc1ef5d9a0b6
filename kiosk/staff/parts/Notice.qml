pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A sentence in a tinted field: `tone` is "error", "warning", "good" or "". Nothing when there is nothing to say.
Rectangle {
    id: notice

    property string text: ""
    property string tone: ""
    readonly property color shade: tone === "error" ? Theme.red : tone === "good" ? Theme.open : Theme.ink

    implicitHeight: words.height + 2 * Theme.mm(3)
    height: implicitHeight
    visible: text !== ""
    radius: Theme.mm(2.5)
    color: tone === "error" ? Theme.redTint : tone === "good" ? Theme.openTint : Theme.note
    border.width: Theme.contrast ? Theme.hairline : 0
    border.color: Theme.line

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(3)
        y: Theme.mm(3)
        name: notice.tone === "error" ? "octagon-alert" : notice.tone === "good" ? "check" : notice.tone === "warning" ? "triangle-alert" : "lightbulb"
        color: notice.shade
        size: Math.round(Theme.compactBody * 1.2)
    }

    Label {
        id: words

        anchors.left: mark.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.mm(3)
        anchors.rightMargin: Theme.mm(3)
        y: Theme.mm(3)
        text: notice.text
        color: notice.shade
        font.pixelSize: Theme.compactBody
        Accessible.role: Accessible.AlertMessage
        onTextChanged: text => {
            if (text !== "")
                Accessible.announce(text, notice.tone === "error" ? Accessible.Assertive : Accessible.Polite);
        }
    }
}
