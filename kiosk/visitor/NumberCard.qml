pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A number and nothing else, large enough to copy or to remember. It does not say whose it is.
ModalScope {
    id: card

    property string number: ""
    // A third of the card is the number's.
    readonly property real numberRoom: height / 3

    signal done

    // Made when somebody first wants it: most never do.
    onShownChanged: {
        if (shown)
            loader.active = true;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }

    MouseArea {
        anchors.fill: parent
    }

    Loader {
        id: loader

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.margin
        width: parent.width - 2 * x
        active: false
        sourceComponent: Column {
            spacing: Theme.gap
            Component.onCompleted: card.first = close

            Label {
                width: parent.width
                text: card.number
                font.features: Theme.slashedZero
                font.pixelSize: Theme.fitted(Theme.hugeNumber, text, width, card.numberRoom)
                font.bold: true
                lineHeight: Theme.tight
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.Heading
            }

            Label {
                width: parent.width
                text: qsTr("Copy it, or say it to yourself a few times. This card does not say whose number it is.")
                color: Theme.muted
                font.pixelSize: Theme.bar
                horizontalAlignment: Text.AlignHCenter
            }

            Button {
                id: close

                anchors.horizontalCenter: parent.horizontalCenter
                minimumHeight: Theme.primaryTarget
                kind: "solid"
                icon: "check"
                label: qsTr("Done")
                onActivated: card.done()
            }
        }
    }
}
