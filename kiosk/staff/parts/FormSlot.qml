pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The place of one row of a form: it loads what draws the row's kind. Rows far down are made a little at a time after
// the form is on screen, so that a long form opens at once.
Item {
    id: slot

    required property FormList view
    required property FormRow row
    required property int index

    readonly property bool loaded: loader.status === Loader.Ready
    readonly property int indent: row.depth * Theme.mm(6)

    readonly property bool wanted: index < view.made
    // What belongs to the slot comes one by one, its row not first.
    property bool complete: false
    // The kind of row that is drawn.
    property string drawn: ""
    readonly property bool inUse: loader.activeFocus

    function takeFocus(): void {
        (loader.item as RowFrame)?.takeFocus();
    }

    function load(): void {
        if (!complete || (!wanted && !loaded))
            return;
        if (drawn === row.kind) {
            (loader.item as RowFrame).row = row;
            return;
        }
        drawn = row.kind;
        loader.setSource(view.fileOf(row), {
            slot: slot,
            row: row
        });
    }

    width: parent ? (parent as Item).width : 0
    implicitHeight: loaded ? loader.implicitHeight : Theme.compactRow * 1.6
    height: implicitHeight
    // What stands in what is unfolded hangs on a line.
    Rectangle {
        x: Theme.mm(2)
        y: -slot.view.spacing
        width: Theme.hairline
        height: slot.height + slot.view.spacing
        visible: slot.row.depth > 0
        color: Theme.line
    }

    onInUseChanged: {
        if (inUse)
            view.inHands(row.key);
    }
    onRowChanged: load()
    onWantedChanged: {
        if (!loaded)
            load();
    }
    Component.onCompleted: {
        complete = true;
        load();
    }

    Loader {
        id: loader

        x: slot.indent
        width: slot.width - slot.indent
    }
}
