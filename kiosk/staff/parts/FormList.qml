pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A form: rows one below the other, each drawn by its kind. `asked` wants a list to pick from for a row; `many` says that
// the form is asked what there is to pick, rather than the row itself. `acted` tells of a button that the page knows, `dateAsked` of a
// date that is to be picked in a calendar, `inHands` of the row that has the keys.
ScrollPage {
    id: list

    required property FormModel form
    // Above the rows, and below them.
    property string title: ""
    property string remark: ""
    // Beside the title where both have room, else below it.
    property Component tools: null
    property Component foot: null
    // How many rows are there: as many as fill the screen at once, the others a few at a time after it is drawn. By a
    // timer, because Qt complains of what it makes beside the event loop when the screen is hidden meanwhile.
    property int made: few
    readonly property int few: 10

    // The row somebody jumped to, until it stands in its place.
    property FormSlot wanted: null

    signal asked(slot: FormSlot, many: bool)
    signal acted(key: string)
    signal dateAsked(key: string)
    signal inHands(key: string)

    // What draws a row: HeadingRow a FormHeading.
    function fileOf(row: FormRow): url {
        return Qt.resolvedUrl(row.kind.replace("Form", "") + "Row.qml");
    }

    // What is pasted is read and measured by Python: it may be as large as a disk.
    function paste(entry: CompactEntry, key: string): void {
        const words = form.pasted(key);
        if (words !== "")
            entry.type(words);
    }

    // The row somebody jumped to, until a long form is built so far; -1 for none.
    property int pending: -1

    // The heading somebody jumped to stands at the top, and the keys stay where they are.
    property bool topped: false
    // Which of the form's sections is being read: the row it begins with.
    readonly property FormSections sections: form.sections as FormSections
    readonly property var places: sections.places
    readonly property int section: contentY === arrived ? askedPlace : places.reduce((last, place) => (rows.itemAt(place)?.y ?? contentHeight) <= contentY + height / 3 ? place : last, 0)

    // The section somebody asked for is the one until they scroll, also where the end of the form keeps it from the top.
    property int askedPlace: 0
    property real arrived: -1

    // Show the row at `index` and put the keys there.
    function jump(index: int): void {
        topped = false;
        go(index);
    }

    // Show the section that begins with the row at `index`.
    function showSection(index: int): void {
        topped = true;
        go(index);
    }

    function go(index: int): void {
        if (index >= rows.count && form.moreToBuild) {
            pending = index;
            return;
        }
        pending = -1;
        made = Math.max(made, index + 1);
        wanted = rows.itemAt(index) as FormSlot;
        if (!topped)
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
            list.wanted = null;
        }
    }

    // Whoever scrolls away meanwhile is not brought back.
    onMovingChanged: {
        if (moving)
            wanted = null;
    }

    moreLabel: ""
    spacing: Theme.mm(4)
    topInset: Theme.mm(5)
    sideInset: Theme.mm(8)

    Item {
        id: head

        readonly property int beside: tools.active ? tools.implicitWidth + Theme.smallGap : 0
        readonly property bool together: width - beside > Theme.compactHeading * 10

        width: parent.width
        height: together ? Math.max(said.height, tools.height) : said.height + (tools.active ? tools.height + Theme.mm(2) : 0)
        visible: list.title !== ""

        Column {
            id: said

            width: head.together ? head.width - head.beside : head.width
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

        Loader {
            id: tools

            x: head.together ? head.width - width : 0
            y: head.together ? 0 : said.height + Theme.mm(2)
            width: head.together ? implicitWidth : head.width
            active: list.tools !== null
            sourceComponent: list.tools
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
        }
    }

    Timer {
        id: placed

        interval: 60
        onTriggered: {
            if (!list.wanted)
                return;
            if (list.topped) {
                // The title belongs to the first.
                if (list.wanted.index === 0)
                    list.toTop();
                else
                    list.showTop(list.wanted);
                list.askedPlace = list.wanted.index;
                list.arrived = list.contentY;
            } else
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
                list.go(list.pending);
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
