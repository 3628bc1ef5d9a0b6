pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A long list of things. Each row has its place from the first on, so that keys and screen readers find them in the order in
// which they are drawn (a ListView has them in the order in which it made them); what stands in it is made near what is seen.
Flickable {
    id: list

    property alias model: rows.model
    // Of the words below a name.
    property int lines: 1
    property string moreWords: ""

    readonly property int least: Theme.compactBody * 2
    readonly property int most: Theme.compactBody * 9

    signal chosen(key: string)

    // The row at `place` is in sight.
    function reveal(place: int): void {
        const row = rows.itemAt(place);
        if (!row)
            return;
        column.forceLayout();
        contentY = Math.max(0, Math.min(Math.max(row.y + row.height - height, contentY), row.y));
    }

    contentHeight: column.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    Column {
        id: column

        width: list.width

        Repeater {
            id: rows

            Loader {
                id: row

                required property int index
                required property string key
                required property string name
                required property string line
                required property string tone
                required property bool selected
                // By how high a row is at least and at most, not by where it is: that hangs on which of those before it are made.
                readonly property bool near: index * list.least < list.contentY + 2 * list.height && (index + 1) * list.most > list.contentY - list.height

                width: column.width
                height: item ? (item as Item).implicitHeight : Theme.compactBody * 4
                onNearChanged: {
                    if (near)
                        active = true;
                }
                active: false
                Component.onCompleted: active = near
                sourceComponent: ThingCard {
                    key: row.key
                    name: row.name
                    line: row.line
                    tone: row.tone
                    selectable: true
                    selected: row.selected
                    lines: list.lines
                    onActivated: list.chosen(key)
                    onActiveFocusChanged: {
                        if (activeFocus)
                            list.reveal(row.index);
                    }
                }
            }
        }

        Label {
            width: column.width
            padding: Theme.mm(5)
            text: list.moreWords
            visible: text !== ""
            color: Theme.muted
            font.pixelSize: Theme.compactSmall
        }
    }
}
