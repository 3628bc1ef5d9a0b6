pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Where to touch, what is on at the venue (as many events as there is room for), and the rooms. Where to touch comes first:
// the hide bar lies over the lower edge, at either end of it or all along it, and who touches there once more wants to hide.
Item {
    id: programme

    required property VenuePage venue
    readonly property int inset: Theme.mm(16)
    // "Touch here to start". It takes no touch itself; the page around it does.
    readonly property alias start: startPlace

    // By a screen reader.
    signal startPressed

    Rectangle {
        id: startPlace

        x: programme.inset
        y: programme.inset
        width: parent.width - 2 * programme.inset
        height: Theme.primaryTarget
        radius: Theme.radius
        color: Theme.plainTealTint
        Accessible.role: Accessible.Button
        Accessible.name: startLabel.text
        Accessible.focusable: true
        Accessible.onPressAction: programme.startPressed()

        Label {
            id: startLabel

            anchors.centerIn: parent
            text: qsTr("Touch here to start")
            color: Theme.plainTeal
            font.pixelSize: Theme.plainTitle
            font.bold: true
        }

        FocusRing {
            radius: startPlace.radius
            visible: startPlace.activeFocus
        }
    }

    Label {
        id: heading

        anchors.top: startPlace.bottom
        anchors.topMargin: Theme.mm(8)
        x: programme.inset
        width: parent.width - 2 * programme.inset
        text: qsTr("What's on")
        color: Theme.plainInk
        font.pixelSize: Theme.plainHeading
        font.bold: true
        lineHeight: Theme.tight
    }

    Column {
        id: list

        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        x: programme.inset
        width: parent.width - 2 * programme.inset
        height: rooms.y - y - Theme.gap
        spacing: Theme.mm(3)

        Repeater {
            model: programme.venue.events

            Rectangle {
                id: card

                required property string day
                required property string title
                required property string detail

                width: list.width
                height: words.implicitHeight + 2 * Theme.mm(3)
                visible: y + height <= list.height
                radius: Theme.radius
                color: Theme.plainSurface
                border.width: Theme.hairline
                border.color: Theme.plainLine

                Label {
                    id: dayLabel

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.mm(6)
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.round(Theme.plainTitle * 4.1)
                    text: card.day
                    color: Theme.plainTeal
                    font.pixelSize: Theme.plainTitle
                    font.bold: true
                }

                Column {
                    id: words

                    anchors.left: dayLabel.right
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.mm(6)
                    anchors.verticalCenter: parent.verticalCenter

                    Label {
                        width: parent.width
                        text: card.title
                        color: Theme.plainInk
                        font.pixelSize: Theme.plainTitle
                        font.bold: true
                        lineHeight: Theme.tight
                    }

                    Label {
                        width: parent.width
                        text: card.detail
                        color: Theme.plainMuted
                        font.pixelSize: Theme.plainBody
                        lineHeight: Theme.tight
                    }
                }
            }
        }
    }

    Label {
        id: rooms

        anchors.bottom: parent.bottom
        anchors.bottomMargin: programme.inset
        x: programme.inset
        width: parent.width - 2 * programme.inset
        text: programme.venue.rooms === "" ? "" : qsTr("Rooms: %1").arg(programme.venue.rooms)
        color: Theme.plainMuted
        font.pixelSize: Theme.plainBody
        lineHeight: Theme.tight
    }
}
