pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The title of a page and, where the page has them, the ways to read it otherwise: in Easy Read, in sign language. What was
// asked for stands below: the film first, then the lines. On a page that has neither, nothing of it is there.
Column {
    id: head

    required property VisitorSession session
    required property Page page
    property string title: ""
    property bool sensitive: false
    property string tint: "teal"
    property bool signing: false
    readonly property bool easy: session && session.easy && page.hasEasyRead
    // Of what stands there whatever was asked for.
    readonly property int topHeight: named || offered ? line.height : 0
    readonly property bool named: title !== ""
    readonly property bool offered: page.hasEasyRead || page.isSigned

    width: parent ? parent.width : 0
    spacing: Theme.gap

    Item {
        id: line

        readonly property int room: width - ways.wanted - Theme.gap
        // The title keeps its line: otherwise they stand below it.
        readonly property bool beside: head.named && head.offered && Math.ceil(words.implicitWidth) <= room

        width: parent.width
        height: Math.max(head.named ? words.height : 0, head.offered ? ways.y + ways.height : 0)
        visible: head.named || head.offered

        PageTitle {
            id: words

            width: line.beside ? line.room : parent.width
            visible: head.named
            text: head.title
            sensitive: head.sensitive
            tint: head.tint
        }

        Flow {
            id: ways

            // The width that has room for both on a line.
            readonly property int wanted: (head.page.hasEasyRead ? easyRead.implicitWidth : 0) + (head.page.isSigned ? signs.implicitWidth : 0) + (head.page.hasEasyRead && head.page.isSigned ? spacing : 0)

            anchors.right: parent.right
            y: head.named && !line.beside ? words.height + Theme.smallGap : 0
            width: line.beside ? wanted : parent.width
            visible: head.offered
            spacing: Theme.smallGap

            Button {
                id: easyRead

                width: Math.min(implicitWidth, head.width)
                fontSize: Theme.bar
                visible: head.page.hasEasyRead
                icon: selected ? "circle-check-big" : "book-image"
                label: qsTr("Easy Read")
                detail: qsTr("Short sentences with pictures")
                selectable: true
                selected: head.easy
                onActivated: head.session.set_easy(!head.session.easy)
            }

            Button {
                id: signs

                width: Math.min(implicitWidth, head.width)
                fontSize: Theme.bar
                visible: head.page.isSigned
                icon: selected ? "circle-check-big" : "hand"
                label: qsTr("Watch in sign language (BSL)")
                selectable: true
                selected: head.signing
                onActivated: head.signing = !head.signing
            }
        }
    }

    // Not there until somebody asks for it, and gone, with all it read of the film, when they no longer do.
    Loader {
        width: parent.width
        active: head.signing
        visible: active
        sourceComponent: Column {
            Repeater {
                model: head.page.signed

                FilmBlock {
                    width: head.width
                }
            }
        }
    }

    Loader {
        width: parent.width
        active: head.easy
        visible: active
        sourceComponent: EasyList {
            model: head.page.easyRead
            tint: head.tint
        }
    }
}
