pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A campaign's slides, turned by hand: nothing moves unless somebody asks.
Rectangle {
    id: show

    property alias model: slides.model
    property int place: 0

    implicitHeight: stack.implicitHeight + turner.height + 2 * Theme.padding + Theme.gap
    radius: Theme.radius
    color: Theme.campaignGround
    border.width: Theme.contrast ? Theme.hairline : 0
    border.color: Theme.line

    Item {
        id: stack

        x: Theme.padding
        y: Theme.padding
        width: show.width - 2 * Theme.padding
        implicitHeight: {
            let tallest = 0;
            for (let at = 0; at < slides.count; at++)
                tallest = Math.max(tallest, slides.itemAt(at) ? slides.itemAt(at).implicitHeight : 0);
            return tallest;
        }

        Repeater {
            id: slides

            Column {
                id: slide

                required property int index
                required property string headline
                required property string text
                required property string picture
                required property string alternative

                width: stack.width
                visible: index === show.place
                spacing: Theme.smallGap

                Image {
                    width: parent.width
                    height: visible ? Math.round(width * 0.5) : 0
                    visible: slide.picture !== ""
                    source: slide.picture
                    sourceSize.width: width
                    fillMode: Image.PreserveAspectFit
                    Accessible.name: slide.alternative
                }

                Label {
                    width: parent.width
                    text: slide.headline
                    color: Theme.onGround
                    font.pixelSize: Theme.heading
                    font.bold: true
                    lineHeight: Theme.tight
                }

                Label {
                    width: parent.width
                    text: slide.text
                    color: Theme.onGround
                    font.pixelSize: Theme.lead
                }
            }
        }
    }

    Flow {
        id: turner

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.padding
        height: visible ? implicitHeight : 0
        visible: slides.count > 1
        spacing: Theme.smallGap

        Button {
            icon: "arrow-left"
            directional: true
            label: qsTr("Previous")
            onActivated: show.place = (show.place + slides.count - 1) % slides.count
        }

        Button {
            id: next

            icon: "arrow-right"
            directional: true
            label: qsTr("Next")
            onActivated: show.place = (show.place + 1) % slides.count
        }

        Label {
            height: next.height
            text: qsTr("%1 of %2").arg(show.place + 1).arg(slides.count)
            color: Theme.onGround
            verticalAlignment: Text.AlignVCenter
        }
    }
}
