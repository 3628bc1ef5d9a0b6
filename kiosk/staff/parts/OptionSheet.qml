pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A list to pick from, over the page and below the hide bar. Either the few options of a row, or what the form offers for
// what is typed above the list.
ModalScope {
    id: sheet

    required property FormModel form
    property FormSlot slot: null
    readonly property FormRow row: slot?.row ?? null
    readonly property FormOptions own: row as FormOptions
    readonly property FormPick pick: row as FormPick
    property bool many: false
    readonly property bool icons: pick?.of === "icon"
    readonly property bool media: pick?.of === "media"

    // A file is to be brought in for the row of this key.
    signal bringWanted(key: string)

    function show(asking: FormSlot, offered: bool): void {
        slot = asking;
        many = offered;
        if (many) {
            find.text = "";
            find.value = "";
            form.offer(row.key, "");
            // Pictures are looked at rather than named, and a finger scrolls: no keyboard over them before it is asked for.
            (media || !Theme.keysInUse ? close : find).forceActiveFocus(Qt.TabFocusReason);
        } else {
            close.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    function shut(): void {
        slot = null;
    }

    function take(option: string): void {
        const asked = row;
        shut();
        if (asked as FormAdd)
            form.add(asked.key, option);
        else
            form.choose(asked.key, option);
    }

    open: row !== null

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    MouseArea {
        anchors.fill: parent
    }

    Label {
        id: title

        anchors.left: parent.left
        anchors.right: close.left
        anchors.margins: Theme.mm(8)
        anchors.verticalCenter: close.verticalCenter
        text: sheet.row ? sheet.row.label : ""
        font.pixelSize: Theme.compactTitle
        font.bold: true
        Accessible.role: Accessible.Heading
    }

    Button {
        id: close

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.mm(4)
        anchors.rightMargin: Theme.mm(8)
        minimumHeight: Theme.compactRow
        fontSize: Theme.compactBody
        icon: "x"
        label: qsTr("Cancel")
        onActivated: sheet.shut()
    }

    CompactField {
        id: find

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: close.bottom
        anchors.margins: Theme.mm(4)
        anchors.leftMargin: Theme.mm(8)
        anchors.rightMargin: Theme.mm(8)
        height: Theme.compactRow
        visible: sheet.many
        icon: "search"
        holds: "address"
        maximum: 60
        label: qsTr("Search")
        hint: qsTr("Type to find one")
        onEdited: text => {
            if (sheet.row)
                sheet.form.offer(sheet.row.key, text);
        }
    }

    GridView {
        id: list

        readonly property int across: sheet.icons ? Math.max(1, Math.floor(width / (Theme.compactBody * 6))) : 1

        // For keys: the one at `index`, with those after it, so that they can go on.
        function show(index: int): void {
            positionViewAtIndex(Math.min(count - 1, index + across), GridView.Contain);
            positionViewAtIndex(index, GridView.Contain);
        }

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: sheet.many ? find.bottom : close.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.mm(8)
        // Each card leaves a gap beside it.
        anchors.rightMargin: Theme.mm(6)
        anchors.topMargin: Theme.mm(3)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // What is made ahead is made beside the event loop, and Qt complains when typing makes the list shorter meanwhile.
        cacheBuffer: sheet.many ? 0 : Math.max(0, height)
        cellWidth: Math.floor(width / across)
        cellHeight: sheet.icons || sheet.media ? Theme.compactBody * 5 : Math.max(Theme.compactRow, Theme.compactBody * 3.2) + Theme.mm(2)
        header: Item {
            width: list.width
            height: bring.visible ? bring.height + Theme.mm(2) : 0

            CompactButton {
                id: bring

                visible: sheet.media
                icon: "image-plus"
                label: sheet.row && sheet.row.key === "captions" ? qsTr("Add captions from a file") : qsTr("Add a picture, film or recording")
                onActivated: {
                    const key = sheet.row.key;
                    sheet.shut();
                    sheet.bringWanted(key);
                }
            }
        }
        model: !sheet.open ? null : sheet.many ? sheet.form.offered : sheet.own?.options.length ?? 0
        delegate: sheet.many ? offered : plain

        Component {
            id: offered

            OptionCard {
                required label
                required property string key
                required property string line
                required property string icon
                required property string picture
                required property bool chosen
                required property int index

                width: list.cellWidth - Theme.mm(2)
                height: list.cellHeight - Theme.mm(2)
                tall: sheet.icons
                words: line
                sign: icon
                image: picture
                selectable: true
                selected: chosen
                onActivated: sheet.take(key)
                onActiveFocusChanged: {
                    if (activeFocus)
                        list.show(index);
                }
            }
        }

        Component {
            id: plain

            OptionCard {
                required property int index

                width: list.cellWidth - Theme.mm(2)
                height: list.cellHeight - Theme.mm(2)
                // Another row with fewer options comes before the cards of the last one have gone.
                label: sheet.own?.options[index] ?? ""
                selectable: true
                selected: sheet.own !== null && (sheet.own as FormChoice)?.chosen === sheet.own.option_keys[index]
                onActivated: sheet.take(sheet.own.option_keys[index])
                onActiveFocusChanged: {
                    if (activeFocus)
                        list.show(index);
                }
            }
        }
    }

    Label {
        anchors.left: list.left
        anchors.right: list.right
        anchors.top: list.top
        anchors.topMargin: (list.headerItem as Item)?.height ?? 0
        visible: sheet.many && list.count === 0
        text: sheet.media && find.text === "" ? qsTr("There is nothing to choose from yet.") : qsTr("Nothing found. Try another word.")
        color: Theme.muted
        font.pixelSize: Theme.compactBody
    }
}
