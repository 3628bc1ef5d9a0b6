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
    // Nothing lies over it.
    readonly property bool free: !sheet.shown && !calendar.shown

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
            calendar.calendar.leave();
        }
    }

    Row {
        id: keys

        x: list.sideInset
        y: Theme.mm(4)
        spacing: Theme.smallGap
        // A keyboard below large text leaves room for what is typed in, and nothing else.
        visible: side.free && side.page.chosen !== "" && (side.backward || side.seeable || side.page.backWords !== "") && side.height > Theme.compactBody * 11

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
            visible: side.page.backWords !== ""
            width: Math.min(implicitWidth, list.room)
            minimumHeight: Theme.compactRow
            fontSize: Theme.compactBody
            lines: 1
            icon: "arrow-left"
            directional: true
            label: side.page.backWords
            onActivated: side.page.go_back()
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

    SectionChips {
        id: chips

        x: list.sideInset
        y: (keys.visible ? keys.y + keys.height : 0) + Theme.mm(4)
        width: list.room
        visible: side.free && side.page.chosen !== "" && several && side.height > Theme.compactBody * 20
        view: list
    }

    FormList {
        id: list

        readonly property int room: side.width - 2 * sideInset

        anchors.fill: parent
        anchors.topMargin: chips.visible ? chips.y + chips.height + Theme.mm(2) : keys.visible ? keys.height + Theme.mm(4) : 0
        covered: !side.free
        visible: side.page.chosen !== ""
        form: side.form
        title: side.page.thingName
        remark: side.page.ownerWords
        tools: Component {
            ThingTools {
                page: side.page
            }
        }
        foot: Component {
            ThingFoot {
                page: side.page
            }
        }
        onAsked: (slot, many) => sheet.show(slot, many)
        onActed: key => side.page.act(key)
        onDateAsked: key => calendar.calendar.ask(key)
        onInHands: key => ((side.page.preview as PreviewModel).fields as PreviewFields).hold(key)
    }

    EmptySide {
        anchors.fill: parent
        visible: side.page.chosen === ""
        drawing: "table"
        text: side.page.addLabel !== "" ? qsTr("Choose one from the list, or add a new one.") : qsTr("Choose one from the list.")
    }

    OptionSheet {
        id: sheet

        anchors.fill: parent
        home: list
        form: side.form
        onBringWanted: key => side.page.bring_one(key)
    }

    CalendarSheet {
        id: calendar

        calendar: side.page.calendar as CalendarChoice
    }
}
