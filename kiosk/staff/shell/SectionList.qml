pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The sections, one below the other; they scroll where the screen is low.
Flickable {
    id: list

    required property Shell shell
    property int fontSize: Theme.compactBar
    // Two columns where the list would be long and there is room beside it.
    readonly property int across: width > fontSize * 30 && width > height ? 2 : 1
    readonly property int lines: Math.max(1, Math.ceil(entries.count / across))

    signal chosen

    contentHeight: column.height
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Connections {
        target: list.Window.window as KioskWindow

        function onFocusMoved(item: Item): void {
            if ((item as SectionButton) === null || item.parent !== column)
                return;
            list.contentY = Math.max(0, Math.min(Math.max(item.y + item.height - list.height, list.contentY), item.y));
        }
    }

    Grid {
        id: column

        width: list.width
        columns: list.across
        flow: Grid.LeftToRight

        Repeater {
            id: entries

            model: list.shell.sections

            SectionButton {
                required label
                required icon
                required count
                required property string key
                required property bool here

                width: Math.floor(list.width / list.across)
                fontSize: list.fontSize
                room: Math.floor(list.height / list.lines)
                selectable: true
                selected: here
                onActivated: {
                    list.shell.go(key);
                    list.chosen();
                }
            }
        }
    }
}
