pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The languages, the things with how far each is, a line to find one by, and which of them to show.
FocusScope {
    id: side

    required property TranslationsPage page

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
        target: side.page

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

    component Chip: Button {
        required label
        required property string key
        required property bool chosen

        minimumHeight: Theme.target
        fontSize: Theme.compactSmall
        inset: Theme.mm(1)
        selectable: true
        selected: chosen
    }

    Column {
        id: head

        x: Theme.mm(5)
        y: Theme.mm(5)
        width: parent.width - 2 * x
        spacing: Theme.mm(3)

        Flow {
            width: parent.width
            visible: tongues.count > 1
            spacing: Theme.mm(2)

            Repeater {
                id: tongues

                model: side.page.languages

                Chip {
                    onActivated: side.page.choose_language(key)
                }
            }
        }

        Label {
            width: parent.width
            visible: tongues.count < 2
            text: side.page.languageName
            font.pixelSize: Theme.compactTitle
            font.bold: true
            Accessible.role: Accessible.Heading
        }

        Label {
            width: parent.width
            text: side.page.wholeWords
            color: Theme.muted
            font.pixelSize: Theme.compactSmall
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

        Flow {
            width: parent.width
            spacing: Theme.mm(2)

            Repeater {
                model: side.page.filters

                Chip {
                    kind: "plain"
                    onActivated: side.page.choose_filter(key)
                }
            }
        }
    }

    ThingRows {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: Theme.hairline
        anchors.top: head.bottom
        anchors.topMargin: Theme.mm(3)
        anchors.bottom: parent.bottom
        model: side.page.things
        lines: 2
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
}
