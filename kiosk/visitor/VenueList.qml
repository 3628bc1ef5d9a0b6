pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A heading and, below it, as many of its rows as there is room for. Where there is no row there is no heading.
Item {
    id: list

    property string heading: ""
    property int room: 0
    property alias model: rows.model
    property alias delegate: rows.delegate
    readonly property alias count: rows.count
    readonly property int rowsTop: headingLabel.height + Theme.gap
    property int spacing: Theme.mm(3)
    // How many of the first rows fit.
    readonly property int shown: {
        let used = rowsTop;
        for (let at = 0; at < rows.count; at++) {
            used += rows.itemAt(at)?.height ?? 0;
            if (used > room)
                return at;
            used += spacing;
        }
        return rows.count;
    }

    implicitHeight: shown > 0 ? rowsTop + column.implicitHeight : 0
    visible: shown > 0

    Label {
        id: headingLabel

        width: parent.width
        text: list.heading
        color: Theme.plainInk
        font.pixelSize: Theme.plainHeading
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }

    Column {
        id: column

        y: list.rowsTop
        width: parent.width
        spacing: list.spacing

        Repeater {
            id: rows
        }
    }
}
