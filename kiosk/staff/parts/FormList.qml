pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A form: rows one below the other, each drawn by its kind. `asked` wants a list to pick from for a row; `many` says that
// the form is asked what there is to pick, rather than the row itself. `acted` tells of a button that the page knows.
ScrollPage {
    id: list

    required property FormModel form
    // Above the rows, and below them.
    property string title: ""
    property string remark: ""
    property Component foot: null
    // How many rows are there: as many as fill the screen at once, the others a few at a time after it is drawn. By a
    // timer, because Qt complains of what it makes beside the event loop when the screen is hidden meanwhile.
    property int made: few
    readonly property int few: 10

    // What draws each kind of row.
    readonly property var files: ({
            heading: "HeadingRow",
            remark: "RemarkRow",
            line: "LineRow",
            "text": "TextRow",
            date: "LineRow",
            time: "LineRow",
            number: "LineRow",
            switch: "SwitchRow",
            choice: "ChoiceRow",
            days: "DaysRow",
            window: "WindowRow",
            pick: "PickRow",
            icon: "PickRow",
            media: "PickRow",
            picks: "AddRow",
            add: "AddRow",
            item: "ItemRow",
            week: "StripRow",
            year: "StripRow",
            action: "ActionRow"
        })

    // The row somebody jumped to, until it stands in its place.
    property FormSlot wanted: null

    signal asked(row: FormSlot, many: bool)
    signal acted(key: string)

    function fileOf(kind: string): url {
        return Qt.resolvedUrl(files[kind] + ".qml");
    }

    function ask(row: FormSlot, many: bool): void {
        asked(row, many);
    }

    // What is pasted is read and measured by Python: it may be as large as a disk.
    function paste(entry: CompactEntry, key: string): void {
        const words = form.pasted(key);
        if (words !== "")
            entry.type(words);
    }

    // The row somebody jumped to, until a long form is built so far; -1 for none.
    property int pending: -1

    // Show the row at `index` and put the keys there.
    function jump(index: int): void {
        if (index >= rows.count && form.moreToBuild) {
            pending = index;
            return;
        }
        pending = -1;
        made = Math.max(made, index + 1);
        wanted = rows.itemAt(index) as FormSlot;
        focused.restart();
        placed.restart();
        settled.restart();
    }

    // A timer of its own rather than a call later on: somebody may have gone elsewhere by then, and the list with them.
    Timer {
        id: focused

        interval: 0
        onTriggered: list.wanted?.takeFocus()
    }

    Connections {
        target: list.form

        // So that the next form opens as fast.
        function onOpened(): void {
            list.made = list.few;
            list.pending = -1;
        }
    }

    moreLabel: ""
    spacing: Theme.mm(4)
    topInset: Theme.mm(5)
    sideInset: Theme.mm(8)

    Column {
        width: parent.width
        visible: list.title !== ""
        spacing: Theme.mm(1)

        Label {
            width: parent.width
            text: list.title
            font.pixelSize: Theme.compactHeading
            font.bold: true
            lineHeight: Theme.tight
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: list.remark
            color: Theme.muted
            font.pixelSize: Theme.compactSmall
        }
    }

    ProblemList {
        width: parent.width
        form: list.form
    }

    Repeater {
        id: rows

        model: list.form.rows

        FormSlot {
            view: list
            form: list.form
        }
    }

    Timer {
        id: placed

        interval: 60
        onTriggered: {
            if (list.wanted)
                list.reveal(list.wanted);
        }
    }

    // What the checks find comes a moment later, above the rows, and moves them down.
    Connections {
        target: list.wanted

        function onYChanged(): void {
            placed.restart();
        }
    }

    Timer {
        id: settled

        interval: 1500
        onTriggered: list.wanted = null
    }

    Timer {
        interval: 12
        repeat: true
        running: list.made < rows.count
        onTriggered: list.made += 3
    }

    // A form longer than most is built a few rows at a time, ahead of whoever scrolls: hiding never waits for it.
    Timer {
        interval: 16
        repeat: true
        running: list.visible && list.form.moreToBuild && (list.pending >= 0 || list.contentHeight < list.contentY + 4 * list.height)
        onTriggered: {
            list.form.build_more();
            if (list.pending >= 0 && list.pending < rows.count)
                list.jump(list.pending);
        }
    }

    Loader {
        width: parent.width
        active: list.foot !== null
        visible: active
        sourceComponent: list.foot
    }

    // So that the last field can be brought above the keyboard.
    Item {
        width: 1
        height: Theme.mm(12)
    }
}
