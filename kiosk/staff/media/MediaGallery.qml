pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Everything there is, as cards, with the key that adds one.
FocusScope {
    id: gallery

    required property MediaPage page
    readonly property MediaArrivals arrivals: page.arrivals as MediaArrivals

    Flow {
        id: head

        x: Theme.mm(7)
        y: Theme.compactGap
        width: parent.width - 2 * x
        spacing: Theme.mm(3)

        CompactButton {
            id: add

            kind: "solid"
            icon: "image-plus"
            label: qsTr("Add a picture, film or recording")
            focus: true
            onActivated: gallery.arrivals.bring()
        }

        CompactField {
            width: Math.min(parent.width, Math.max(Theme.compactBody * 10, parent.width - add.width - parent.spacing))
            height: Theme.compactRow
            visible: list.count > 8 || gallery.page.searchText !== ""
            icon: "search"
            maximum: 80
            label: qsTr("Search")
            hint: qsTr("Search")
            value: gallery.page.searchText
            onEdited: text => gallery.page.search(text)
        }
    }

    GridView {
        id: list

        readonly property int across: Math.max(1, Math.floor(width / (Theme.compactBody * 14)))

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.mm(7)
        anchors.rightMargin: Theme.mm(4)
        anchors.topMargin: Theme.mm(4)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // As in the other lists: what is made ahead is made beside the event loop, and Qt complains when the screen hides.
        cacheBuffer: 0
        cellWidth: Math.floor(width / across)
        cellHeight: Math.round(cellWidth * 0.5) + Math.ceil(Theme.compactBody * 3.4 + Theme.compactSmall * 4.6) + Theme.mm(10)
        model: gallery.page.cards
        delegate: MediaCard {
            required property int index

            width: list.cellWidth - Theme.mm(3)
            height: list.cellHeight - Theme.mm(3)
            onActivated: gallery.page.choose_thing(key)
            onActiveFocusChanged: {
                if (activeFocus) {
                    // The row after it as well, so that the keys can go on.
                    list.positionViewAtIndex(Math.min(list.count - 1, index + list.across), GridView.Contain);
                    list.positionViewAtIndex(index, GridView.Contain);
                }
            }
        }
        footer: Label {
            width: list.width
            padding: Theme.mm(2)
            text: gallery.page.moreWords
            visible: text !== "" && list.count > 0
            color: Theme.muted
            font.pixelSize: Theme.compactSmall
        }
    }

    Label {
        anchors.centerIn: list
        width: Math.min(list.width, Theme.compactMeasure)
        visible: list.count === 0
        text: gallery.page.searchText !== "" ? gallery.page.moreWords : qsTr("There are no pictures, films or recordings yet. Put a stick in, or copy them to this machine, then add one.")
        color: Theme.muted
        font.pixelSize: Theme.compactBody
        horizontalAlignment: Text.AlignHCenter
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(1)
        y: list.y + list.visibleArea.yPosition * list.height
        width: Theme.mm(1.4)
        height: Math.max(Theme.mm(8), list.visibleArea.heightRatio * list.height)
        radius: width / 2
        visible: list.contentHeight > list.height + 1
        color: Theme.edge
    }
}
