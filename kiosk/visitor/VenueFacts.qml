pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import "sentences.js" as Sentences

// The week's hours day by day, and the rooms: below each other, or `beside` each other.
Item {
    id: facts

    required property VenuePage venue
    required property int room
    property bool beside: false
    readonly property bool apart: beside && rooms.count > 0
    readonly property int column: apart ? Math.floor((width - Theme.mm(12)) / 2) : width

    VenueList {
        id: week

        // Without a day of it, the week is left out: the hours stand on the page in short as well.
        readonly property bool whole: shown === count
        readonly property bool shows: whole && count > 0

        anchors.left: parent.left
        width: facts.column
        visible: shows
        room: facts.room - (facts.apart || rooms.count === 0 ? 0 : names.height + Theme.mm(8))
        spacing: 0
        heading: qsTr("Opening hours")
        model: facts.venue.days
        delegate: Item {
            id: day

            required property string day
            required property string hours
            required property bool today

            width: week.width
            height: Math.max(dayLabel.height, hoursLabel.height) + 2 * Theme.mm(1.5)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                visible: day.today
                color: Theme.plainTealTint
            }

            Label {
                id: dayLabel

                anchors.left: parent.left
                anchors.leftMargin: Theme.mm(4)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - hoursLabel.width - 3 * Theme.mm(4)
                text: day.day
                color: Theme.plainInk
                font.pixelSize: Theme.plainBody
                font.bold: day.today
                lineHeight: Theme.tight
            }

            Label {
                id: hoursLabel

                anchors.right: parent.right
                anchors.rightMargin: Theme.mm(4)
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, Math.round(parent.width / 2))
                text: day.hours
                color: Theme.plainInk
                font.pixelSize: Theme.plainBody
                font.bold: day.today
                lineHeight: Theme.tight
                horizontalAlignment: Text.AlignRight
            }
        }
    }

    VenueList {
        id: rooms

        // All of them, or their names alone.
        readonly property bool whole: shown === count

        anchors.right: parent.right
        y: facts.apart || !week.shows ? 0 : week.implicitHeight + Theme.mm(8)
        width: facts.column
        visible: whole && count > 0
        room: facts.room - y
        heading: qsTr("Rooms")
        model: facts.venue.roomList
        delegate: VenueCard {
            required property int index
            required property string name
            required detail

            width: rooms.width
            visible: index < rooms.shown
            title: name
        }
    }

    Label {
        id: names

        x: rooms.x
        y: rooms.y
        width: rooms.width
        visible: !rooms.whole
        text: Sentences.filled(qsTr("Rooms: %1"), facts.venue.rooms)
        color: Theme.plainMuted
        font.pixelSize: Theme.plainBody
        lineHeight: Theme.tight
    }
}
