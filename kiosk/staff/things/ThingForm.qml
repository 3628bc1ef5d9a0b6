pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The form of the chosen thing: whose it is, what is wrong with it, its rows, and what can be done with the whole.
FocusScope {
    id: side

    required property ThingsPage page
    readonly property FormModel form: page.form as FormModel
    // Alone on the screen, with a way back to the list.
    property bool backward: false
    property bool seeable: false

    signal seeWanted

    // The field that had the keys is not the same any more.
    function letGo(): void {
        let entry = Window.activeFocusItem;
        while (entry && (entry as CompactEntry) === null)
            entry = entry.parent;
        let above = entry;
        while (above && above !== side)
            above = above.parent;
        if (above)
            entry.focus = false;
    }

    Connections {
        target: side.form

        function onJump_wanted(index: int): void {
            list.jump(index);
        }
        function onOpened(): void {
            side.letGo();
            list.toTop();
            sheet.shut();
        }
    }

    Row {
        id: keys

        x: list.sideInset
        y: Theme.mm(4)
        spacing: Theme.smallGap
        // A keyboard below large text leaves room for what is typed in, and nothing else.
        visible: side.page.chosen !== "" && (side.backward || side.seeable) && side.height > Theme.compactBody * 11

        Button {
            visible: side.backward
            minimumHeight: Theme.compactRow
            fontSize: Theme.compactBody
            icon: "arrow-left"
            directional: true
            label: qsTr("List")
            onActivated: side.page.choose_thing("")
        }
        Button {
            visible: side.seeable
            minimumHeight: Theme.compactRow
            fontSize: Theme.compactBody
            icon: "eye"
            label: qsTr("See it")
            detail: qsTr("What visitors will see")
            onActivated: side.seeWanted()
        }
    }

    FormList {
        id: list

        anchors.fill: parent
        anchors.topMargin: keys.visible ? keys.height + Theme.mm(4) : 0
        visible: side.page.chosen !== ""
        form: side.form
        title: side.page.thingName
        remark: side.page.ownerWords
        foot: Component {
            ThingFoot {
                page: side.page
            }
        }
        onAsked: (row, many) => sheet.show(row, many)
        onActed: key => side.page.act(key)
    }

    EmptySide {
        anchors.fill: parent
        visible: side.page.chosen === ""
        text: side.page.addLabel !== "" ? qsTr("Choose one from the list, or add a new one.") : qsTr("Choose one from the list.")
    }

    OptionSheet {
        id: sheet

        anchors.fill: parent
        form: side.form
        onBringWanted: key => side.page.bring_one(key)
    }
}
