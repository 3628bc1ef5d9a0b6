pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The venue itself: its name, the date and time, and when it is open.
Rectangle {
    id: place

    required property VenuePage venue
    required property point shift
    // Held for a while, it asks for the staff room.
    readonly property alias name: placeName
    // Above what hands reach it is read from further away.
    readonly property real large: Theme.isHigh(Window.width, Window.height) ? 1.6 : 1

    color: Theme.plainTeal

    Grid {
        id: placeColumn

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(18)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.floor((place.width - 2 * Theme.mm(18)) / place.large)
        // Below each other; on a high screen that is wide enough beside each other.
        columns: place.large > 1 && width > Theme.mm(290) ? 2 : 1
        spacing: Theme.gap
        verticalItemAlignment: Grid.AlignBottom
        // A short screen shows the same, smaller, rather than less.
        scale: Math.max(Math.min(1, (place.height - 2 * Theme.mm(6)) / implicitHeight), Math.min(place.large, (place.height - 2 * Theme.mm(18)) / implicitHeight))
        transformOrigin: LayoutMirroring.enabled ? Item.Right : Item.Left
        transform: Translate {
            x: place.shift.x
            y: place.shift.y
        }

        Column {
            width: placeColumn.columns > 1 ? placeColumn.width - opening.width - placeColumn.spacing : placeColumn.width
            spacing: Theme.gap

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
                Accessible.role: Accessible.Heading
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
        }

        Column {
            id: opening

            width: placeColumn.columns > 1 ? Math.round(placeColumn.width * 0.4) : placeColumn.width
            spacing: Theme.gap

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
}
