pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The venue itself: its name, the date and time, and when it is open.
Rectangle {
    id: place

    required property VenuePage venue
    // Held for a while, it asks for the staff room.
    readonly property alias name: placeName

    color: Theme.plainTeal

    Column {
        id: placeColumn

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.mm(18)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        // A short screen shows the same, smaller, rather than less.
        scale: Math.min(1, (place.height - 2 * Theme.mm(6)) / implicitHeight)
        transformOrigin: LayoutMirroring.enabled ? Item.Right : Item.Left

        Icon {
            anchors.left: parent.left
            name: place.venue.icon
            color: Theme.plainOnTeal
            size: Theme.venueName
        }

        Label {
            id: placeName

            width: parent.width
            text: place.venue.name
            color: Theme.plainOnTeal
            font.pixelSize: Theme.venueName
            font.bold: true
            lineHeight: Theme.tight
        }

        Column {
            width: parent.width

            Label {
                width: parent.width
                text: place.venue.date
                color: Theme.plainOnTealMuted
                font.pixelSize: Theme.plainTitle
            }

            Label {
                width: parent.width
                text: place.venue.clock
                color: Theme.plainOnTeal
                font.pixelSize: Theme.clock
                font.bold: true
                lineHeight: Theme.tight
            }
        }

        Label {
            width: parent.width
            text: place.venue.openToday
            color: Theme.plainOnTeal
            font.pixelSize: Theme.plainTitle
            font.bold: true
        }

        VenueHours {
            width: parent.width
            hours: place.venue.hours
        }
    }
}
