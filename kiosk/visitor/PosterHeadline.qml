pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The sentence of a poster, `measure` wide at most; a question stands in a bubble, with `pad` around it.
Item {
    id: headline

    required property string sentence
    required property string tint
    required property bool bubble
    required property bool dialled
    required property int pad
    required property int size
    required property int measure
    readonly property bool mirrored: LayoutMirroring.enabled

    width: said.width + 2 * pad
    height: said.height + 4 * pad

    Rectangle {
        id: ground

        y: headline.pad
        width: parent.width
        height: said.height + 2 * headline.pad
        radius: headline.pad
        visible: headline.bubble
        color: Theme.plainTint(headline.tint)

        Rectangle {
            z: -1
            x: headline.mirrored ? ground.width - 2 * width : width
            y: ground.height - Math.round(height * 0.6)
            width: headline.pad
            height: width
            rotation: 45
            color: ground.color
            antialiasing: true
        }
    }

    Label {
        id: said

        x: headline.pad
        y: 2 * headline.pad
        width: headline.measure
        text: headline.sentence
        color: headline.bubble ? Theme.plainGround(headline.tint) : Theme.plainOnTeal
        font.pixelSize: headline.size
        font.bold: true
        font.features: headline.dialled ? Theme.slashedZero : ({})
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }
}
