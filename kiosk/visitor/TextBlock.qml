pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import "sentences.js" as Sentences

// A paragraph, a fact with its source, an honest limit, somebody's words, what is on nearby.
Item {
    id: block

    property string look: "paragraph"
    property string title: ""
    property string markup: ""
    property string source: ""
    property bool first: false
    property real lineHeight: Theme.lineHeight
    readonly property bool framed: look !== "paragraph"
    readonly property int inset: framed ? Theme.padding : 0

    implicitHeight: words.implicitHeight + (framed ? 2 * Theme.padding : 0)

    Loader {
        width: block.width
        height: block.height
        active: block.framed
        sourceComponent: Rectangle {
            radius: Theme.radius
            color: block.look === "warning" ? Theme.note : block.look === "quote" ? Theme.tealTint : Theme.blueTint
            border.width: Theme.contrast ? Theme.hairline : 0
            border.color: Theme.line

            Icon {
                anchors.left: parent.left
                anchors.leftMargin: block.inset
                y: block.inset
                name: block.look === "warning" ? "info" : block.look === "quote" ? "quote" : block.look === "notice" ? "calendar-days" : "lightbulb"
                color: block.look === "fact" ? Theme.blue : Theme.ink
            }
        }
    }

    Column {
        id: words

        readonly property int indent: block.framed ? block.inset + Theme.icon + Theme.smallGap : 0

        anchors.left: parent.left
        anchors.leftMargin: indent
        y: block.inset
        width: Math.min(block.width - indent - block.inset, Theme.measure)
        spacing: Theme.mm(1.5)

        Label {
            width: parent.width
            visible: text !== ""
            text: block.title
            font.pixelSize: Theme.title
            font.bold: true
            lineHeight: Theme.tight
            Accessible.role: Accessible.Heading
        }

        Prose {
            width: parent.width
            markup: block.markup
            font.pixelSize: block.first ? Theme.lead : Theme.body
            lineHeight: block.lineHeight
        }

        Label {
            width: parent.width
            visible: text !== ""
            text: block.look === "fact" && block.source !== "" ? Sentences.filled(qsTr("Source: %1"), block.source) : block.source
            color: Theme.muted
        }
    }
}
