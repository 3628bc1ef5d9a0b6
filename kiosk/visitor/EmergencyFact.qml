pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// One way to reach 999, and its limits. Folded, it is its title, and a touch opens it.
Card {
    id: fact

    property string icon: ""
    property string title: ""
    property string words: ""
    property string code: ""
    property string address: ""
    property bool folded: false
    property bool large: false
    // Folded to its short title alone.
    property bool terse: false
    property string brief: title
    property color ink: Theme.ink
    property color wordsInk: Theme.muted
    property bool opened: false
    // How high it is at least while it is shut, and would be without that.
    property int least: 0
    readonly property int shutHeight: (opening.item as Pressable)?.implicitHeight ?? 0

    width: parent ? parent.width : 0
    inset: folded ? 0 : Theme.padding
    spacing: folded ? 0 : Theme.smallGap
    border.color: folded ? Theme.touchLine : Theme.line

    Loader {
        id: opening

        width: parent.width
        height: Math.max(fact.opened ? 0 : fact.least, (item as Item)?.implicitHeight ?? 0)
        sourceComponent: fact.folded ? foldedHead : head
    }

    Loader {
        width: parent.width
        active: fact.folded ? fact.opened : fact.code !== ""
        visible: active
        sourceComponent: below
    }

    Component {
        id: head

        Row {
            spacing: Theme.gap

            IconBadge {
                id: badge

                name: fact.icon
                color: Theme.redTint
                iconColor: Theme.red
            }

            Column {
                width: parent.width - badge.width - parent.spacing

                Label {
                    width: parent.width
                    text: fact.title
                    font.pixelSize: fact.large ? Theme.heading : Theme.body
                    font.bold: true
                    lineHeight: Theme.tight
                }

                Label {
                    width: parent.width
                    text: fact.words
                    font.features: Theme.slashedZero
                    font.pixelSize: fact.large ? Theme.number : Theme.body
                    color: Theme.muted
                    lineHeight: Theme.tight
                }
            }
        }
    }

    Component {
        id: foldedHead

        Pressable {
            id: press

            label: fact.terse ? fact.brief : fact.title
            detail: fact.opened ? "" : fact.words
            Accessible.expandable: true
            Accessible.expanded: fact.opened
            implicitHeight: Math.max(Theme.primaryTarget, heading.implicitHeight + 2 * Theme.smallGap)
            onActivated: fact.opened = !fact.opened

            Rectangle {
                anchors.fill: parent
                radius: press.radius
                visible: press.pressed
                color: Theme.tealPressed
            }

            Label {
                id: heading

                anchors.left: parent.left
                anchors.leftMargin: Theme.smallGap
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 2 * Theme.smallGap - (!fact.terse ? Theme.smallGap + arrow.width : 0)
                text: press.label
                color: press.pressed ? Theme.ink : fact.ink
                font.bold: true
                lineHeight: Theme.tight
                Accessible.ignored: true
            }

            Icon {
                id: arrow

                anchors.right: parent.right
                anchors.rightMargin: Theme.smallGap
                anchors.verticalCenter: parent.verticalCenter
                visible: !fact.terse
                name: fact.opened ? "chevron-up" : "chevron-down"
                color: Theme.red
                size: Theme.smallIcon
                textSize: Theme.body
            }
        }
    }

    Component {
        id: below

        Column {
            leftPadding: fact.folded ? Theme.smallGap : 0
            spacing: Theme.smallGap
            bottomPadding: fact.folded ? Theme.smallGap : 0

            Loader {
                width: parent.width - 2 * parent.leftPadding
                active: fact.folded && fact.opened
                visible: active
                sourceComponent: Label {
                    text: fact.words
                    font.features: Theme.slashedZero
                    color: fact.wordsInk
                    lineHeight: Theme.tight
                }
            }

            Loader {
                width: parent.width - 2 * parent.leftPadding
                active: fact.code !== ""
                visible: active
                sourceComponent: CodePanel {
                    brief: true
                    code: fact.code
                    words: fact.address
                    warning: qsTr("Scanning leaves a record on your phone.")
                }
            }
        }
    }
}
