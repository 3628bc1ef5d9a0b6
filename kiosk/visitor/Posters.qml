pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// After a while the idle screen shows a poster, then the venue page again, in turn. Posters change at once, without a
// fade: an idle kiosk uses next to no processor time. A poster can be held.
Item {
    id: posters

    required property VenuePage venue
    property bool showing: true
    property bool still: false
    property int after: 60000
    property int each: 20000
    property int place: -1
    property bool held: false
    readonly property bool shown: place >= 0

    signal woken

    function reset(): void {
        held = false;
        place = -1;
        next = 0;
        turn.restart();
    }

    property int next: 0

    // Shows the next poster, or the venue page after each one.
    function step(): void {
        if (shown || list.count === 0) {
            place = -1;
        } else {
            place = next % list.count;
            next += 1;
        }
    }

    visible: shown

    Timer {
        id: turn

        interval: posters.held ? 300000 : posters.shown ? posters.each : posters.after
        repeat: true
        running: posters.showing && !posters.still
        onTriggered: {
            posters.held = false;
            posters.step();
        }
    }

    Repeater {
        id: list

        model: posters.venue.posters

        Rectangle {
            id: poster

            required property int index
            required property string campaign
            required property string headline
            required property string text
            required property string picture
            required property string alternative

            anchors.fill: parent
            visible: index === posters.place
            color: Theme.plainPlum

            Image {
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                width: poster.picture === "" ? 0 : Math.round(parent.width * 0.4)
                visible: poster.picture !== ""
                source: poster.visible ? poster.picture : ""
                fillMode: Image.PreserveAspectCrop
                sourceSize: Qt.size(width, height)
                Accessible.name: poster.alternative
            }

            Column {
                anchors.left: parent.left
                anchors.leftMargin: Theme.mm(20)
                width: parent.width * (poster.picture === "" ? 0.82 : 0.5)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.mm(8)

                Label {
                    width: parent.width
                    text: poster.campaign
                    color: Theme.plainOnTealMuted
                    font.pixelSize: Theme.plainTitle
                    font.bold: true
                }

                Label {
                    width: parent.width
                    text: poster.headline
                    color: Theme.plainOnTeal
                    font.pixelSize: Theme.plainPoster
                    font.bold: true
                    lineHeight: Theme.tight
                }

                Label {
                    width: parent.width
                    text: poster.text
                    color: Theme.plainOnTeal
                    font.pixelSize: Theme.plainHeading
                }

                Label {
                    width: parent.width
                    text: qsTr("Touch the screen to find out more")
                    color: Theme.plainOnTealMuted
                    font.pixelSize: Theme.plainTitle
                }
            }
        }
    }

    Pressable {
        id: hold

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.mm(12)
        width: holdRow.implicitWidth + 2 * Theme.mm(6)
        height: Theme.target
        label: posters.held ? qsTr("Go on") : qsTr("Pause")
        activeFocusOnTab: false
        onActivated: {
            posters.held = !posters.held;
            turn.restart();
        }

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.plainSurface
        }

        MouseArea {
            anchors.fill: parent
            onClicked: hold.act()
        }

        Row {
            id: holdRow

            anchors.centerIn: parent
            spacing: Theme.mm(3)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: posters.held ? "play" : "pause"
                color: Theme.plainPlum
                size: Math.round(Theme.plainBody)
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: hold.label
                color: Theme.plainPlum
                font.pixelSize: Theme.plainBody
                font.bold: true
            }
        }
    }
}
