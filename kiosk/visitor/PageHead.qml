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
    property bool easyOffered: page.hasEasyRead
    readonly property bool offered: easyOffered || page.isSigned

    width: parent ? parent.width : 0
    spacing: Theme.gap

    Item {
        id: line

        // The title keeps its line: they stand beside it, without their signs if need be, or below it.
        readonly property int room: width - Math.ceil(words.implicitWidth) - Theme.gap
        readonly property bool beside: head.named && head.offered && ways.least <= room

        width: parent.width
        height: Math.ceil(Math.max(head.named ? words.height : 0, head.offered ? ways.y + ways.height : 0))
        visible: head.named || head.offered

        PageTitle {
            id: words

            anchors.left: parent.left
            width: line.beside ? parent.width - ways.width - Theme.gap : parent.width
            visible: head.named
            text: head.title
            sensitive: head.sensitive
            tint: head.tint
        }

        Flow {
            id: ways

            readonly property int between: head.easyOffered && head.page.isSigned ? spacing : 0
            // The width that has room for both on a line, with their signs and with their words alone.
            readonly property int wanted: Math.ceil((head.easyOffered ? easyRead.implicitWidth : 0) + (head.page.isSigned ? signs.implicitWidth : 0)) + between
            readonly property int least: (head.easyOffered ? easyRead.least : 0) + (head.page.isSigned ? signs.least : 0) + between
            readonly property bool bare: line.beside && wanted > line.room

            anchors.right: parent.right
            y: head.named && !line.beside ? words.height + Theme.smallGap : 0
            width: line.beside ? (bare ? least : wanted) : parent.width
            visible: head.offered
            spacing: Theme.smallGap

            EasySwitch {
                id: easyRead

                width: ways.bare ? least : Math.min(implicitWidth, head.width)
                visible: head.easyOffered
                session: head.session
            }

            Loader {
                id: signs

                readonly property int least: (item as Button)?.least ?? 0

                active: head.page.isSigned
                visible: active
                sourceComponent: Button {
                    width: ways.bare ? least : Math.min(implicitWidth, head.width)
                    fontSize: Theme.bar
                    icon: selected ? "circle-check-big" : "hand"
                    label: qsTr("Watch in sign language (BSL)")
                    selectable: true
                    selected: head.signing
                    onActivated: head.signing = !head.signing
                }
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
