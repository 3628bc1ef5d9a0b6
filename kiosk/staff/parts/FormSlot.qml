pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The place of one row of a form: it holds what the row says and loads what draws its kind. Rows far down are made a
// little at a time after the form is on screen, so that a long form opens at once.
Item {
    id: slot

    required property FormList view
    required property FormModel form
    required property int index
    required property string key
    required property string kind
    required property string label
    required property string hint
    required property string value
    required property int maximum
    required property var options
    required property var option_keys
    required property var chosen
    required property string opens
    required property string closes
    required property string problem
    required property string severity
    required property string remark
    required property int depth
    required property bool can_up
    required property bool can_down
    required property bool can_remove
    required property bool foldable
    required property bool folded
    required property var bars
    required property bool stand_in

    readonly property bool loaded: loader.status === Loader.Ready
    readonly property int indent: depth * Theme.mm(6)

    readonly property bool wanted: index < view.made
    // What a row says comes one by one, its place not first.
    property bool complete: false
    readonly property bool inUse: loader.activeFocus

    function takeFocus(): void {
        (loader.item as RowFrame)?.takeFocus();
    }

    function load(): void {
        if (!complete || (!wanted && !loaded))
            return;
        loader.setSource(view.fileOf(kind), {
            row: slot,
            view: slot.view,
            form: slot.form
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
        visible: slot.depth > 0
        color: Theme.line
    }

    onKindChanged: load()
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
