pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A campaign's slides, turned by hand: nothing moves unless somebody asks.
Rectangle {
    id: show

    property alias model: slides.model
    property int place: 0
    required property string tint

    implicitHeight: stack.implicitHeight + turner.height + 2 * Theme.padding + Theme.gap
    visible: slides.count > 0
    radius: Theme.radius
    color: Theme.ground(tint)
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

            Item {
                id: slide

                required property int index
                required property string headline
                required property string text
                required property string picture
                required property string alternative
                required property string drawing
                required property string event
                required property bool dialled
                // There is room for a drawing beside the words.
                readonly property bool drawn: drawing !== "" && picture === "" && width > Theme.body * 22

                width: stack.width
                implicitHeight: Math.max(words.implicitHeight, drawn ? drawnPicture.height : 0)
                visible: index === show.place

                Image {
                    id: drawnPicture

                    anchors.right: parent.right
                    width: Math.round(slide.width * 0.3)
                    height: width
                    visible: slide.drawn
                    source: slide.index === show.place && slide.drawn ? Theme.drawing(slide.drawing, show.tint) : ""
                    sourceSize: Qt.size(width, width)
                }

                Column {
                    id: words

                    anchors.left: parent.left
                    width: parent.width - (slide.drawn ? drawnPicture.width + Theme.gap : 0)
                    spacing: Theme.smallGap

                    Image {
                        width: parent.width
                        height: slide.picture !== "" ? Math.round(width * 0.5) : 0
                        visible: slide.picture !== ""
                        source: slide.picture
                        sourceSize.width: width
                        fillMode: Image.PreserveAspectFit
                        Accessible.role: Accessible.Graphic
                        Accessible.name: slide.alternative
                    }

                    Label {
                        width: parent.width
                        text: slide.headline
                        color: Theme.onGround
                        font.pixelSize: Theme.heading
                        font.bold: true
                        font.features: slide.dialled ? Theme.slashedZero : ({})
                        lineHeight: Theme.tight
                        Accessible.role: Accessible.Heading
                    }

                    Label {
                        width: parent.width
                        visible: text !== ""
                        text: slide.event
                        color: Theme.onGround
                        font.pixelSize: Theme.lead
                        font.bold: true
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
    }

    Flow {
        id: turner

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.padding
        height: slides.count > 1 ? implicitHeight : 0
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
