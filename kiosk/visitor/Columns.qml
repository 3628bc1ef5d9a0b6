pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Three groups of a page. Wide: head above main on the leading side, side beside them. Narrow: head, side, main, so
// that who can help comes before the long read.
Item {
    id: columns

    property alias head: headColumn.data
    property alias main: mainColumn.data
    property alias side: sideColumn.data
    property real share: 0.58
    property int spacing: Theme.gap
    readonly property alias sideTop: sideColumn.y
    readonly property alias sideHeight: sideColumn.implicitHeight
    // Sizes of text from which on they stand beside each other.
    property int from: 32
    readonly property bool wide: width > Theme.body * from
    readonly property int mainWidth: wide ? Math.round((width - 2 * spacing) * share) : width
    readonly property int sideWidth: wide ? width - 2 * spacing - mainWidth : width

    function below(column: Item): int {
        return column.implicitHeight > 0 ? column.y + column.implicitHeight + spacing : column.y;
    }

    width: parent ? parent.width : 0
    implicitHeight: Math.max(mainColumn.y + mainColumn.implicitHeight, sideColumn.y + sideColumn.implicitHeight)

    Column {
        id: headColumn

        anchors.left: parent.left
        width: columns.mainWidth
        spacing: columns.spacing
    }

    Column {
        id: sideColumn

        anchors.right: parent.right
        y: columns.wide ? 0 : columns.below(headColumn)
        width: columns.sideWidth
        spacing: columns.spacing
    }

    Column {
        id: mainColumn

        anchors.left: parent.left
        y: columns.wide ? columns.below(headColumn) : columns.below(sideColumn)
        width: columns.mainWidth
        spacing: columns.spacing
    }
}
