pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The places, one below the other; they scroll where the screen is low.
Flickable {
    id: list

    required property Desk desk

    signal chosen

    contentHeight: column.height
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Connections {
        target: list.Window.window as KioskWindow

        function onFocusMoved(item: Item): void {
            if ((item as PlaceButton) === null || item.parent !== column)
                return;
            list.contentY = Math.max(0, Math.min(Math.max(item.y + item.height - list.height, list.contentY), item.y));
        }
    }

    Column {
        id: column

        width: list.width

        Repeater {
            id: entries

            model: list.desk.places

            PlaceButton {
                required label
                required icon
                required count
                required property string key
                required property bool here

                width: column.width
                room: Math.floor(list.height / Math.max(1, entries.count))
                selected: here
                onActivated: {
                    list.desk.go(key);
                    list.chosen();
                }
            }
        }
    }
}
