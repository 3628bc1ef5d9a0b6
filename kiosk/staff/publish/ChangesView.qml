pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The comparison beside what has to be said and done to publish it; below each other where there is no room for both.
Item {
    id: view

    required property PublishPage page
    readonly property bool wide: width > Theme.compactBody * 46

    // On a narrow screen the button stands above the list, where it is seen.
    CompactScroll {
        id: said

        anchors.right: parent.right
        anchors.top: parent.top
        width: view.wide ? Math.round(parent.width * 0.42) : parent.width
        height: parent.height
        visible: view.wide

        Loader {
            width: parent.width
            active: view.wide
            sourceComponent: publishing
        }
    }

    CompactScroll {
        anchors.left: parent.left
        anchors.top: parent.top
        width: view.wide ? parent.width - said.width : parent.width
        height: parent.height

        Loader {
            width: parent.width
            active: !view.wide
            visible: active
            sourceComponent: publishing
        }

        Label {
            width: parent.width
            text: view.page.words
            font.pixelSize: Theme.compactTitle
            font.bold: true
        }

        Repeater {
            model: view.page.changes

            ChangeRow {
                width: parent ? (parent as Item).width : 0
                onUndone: view.page.undo_change(thing)
                onOpened: view.page.jump(thing, "")
            }
        }

        CompactButton {
            visible: label !== ""
            kind: "plain"
            label: view.page.moreWords
            onActivated: view.page.show_more()
        }
    }

    Component {
        id: publishing

        PublishCard {
            page: view.page
        }
    }
}
