pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The things of a place, with a line to find one by and a key to add one.
FocusScope {
    id: side

    required property ThingsPage page

    function search(): void {
        find.forceActiveFocus(Qt.ShortcutFocusReason);
        find.selectAll();
    }

    // The chosen one is in sight, whoever chose it. Not once the page has been turned away, which a delayed call may find.
    function reveal(): void {
        if (list.Window.window === null)
            return;
        const place = (page.things as Rows).place_of(page.chosen);
        if (place >= 0)
            list.reveal(place);
    }

    Component.onCompleted: Qt.callLater(reveal)

    Connections {
        target: side.page.form as FormModel

        function onOpened(): void {
            side.reveal();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    Rectangle {
        anchors.right: parent.right
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }

    Column {
        id: head

        x: Theme.mm(5)
        y: Theme.mm(5)
        width: parent.width - 2 * x
        spacing: Theme.mm(3)

        Flow {
            width: parent.width
            visible: groups.count > 0
            spacing: Theme.mm(2)

            Repeater {
                id: groups

                model: side.page.groups

                Button {
                    required label
                    required property string key
                    required property bool chosen

                    minimumHeight: Theme.target
                    fontSize: Theme.compactSmall
                    inset: Theme.mm(2)
                    selectable: true
                    selected: chosen
                    onActivated: side.page.choose_group(key)
                }
            }
        }

        CompactField {
            id: find

            width: parent.width
            icon: "search"
            holds: "address"
            maximum: 80
            label: qsTr("Search")
            hint: qsTr("Search")
            value: side.page.searchText
            onEdited: text => side.page.search(text)
        }
    }

    ThingRows {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: Theme.hairline
        anchors.top: head.bottom
        anchors.topMargin: Theme.mm(3)
        anchors.bottom: foot.top
        model: side.page.things
        moreWords: side.page.moreWords
        onChosen: key => side.page.choose_thing(key)
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(0.6)
        y: list.y + list.visibleArea.yPosition * list.height
        width: Theme.mm(1.4)
        height: Math.max(Theme.mm(8), list.visibleArea.heightRatio * list.height)
        radius: width / 2
        visible: list.contentHeight > list.height + 1
        color: Theme.edge
    }

    Item {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: add.visible ? add.height + 2 * Theme.mm(4) : 0

        Button {
            id: add

            x: Theme.mm(5)
            y: Theme.mm(4)
            width: parent.width - 2 * x
            visible: side.page.addLabel !== ""
            minimumHeight: Theme.compactRow
            icon: "plus"
            fontSize: Theme.compactBody
            label: side.page.addLabel
            onActivated: side.page.add_thing()
        }
    }
}
