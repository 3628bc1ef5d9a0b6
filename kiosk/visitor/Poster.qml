pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A poster on an idle screen, as large as it may be: a sentence to be read from five metres, a drawing or a picture, what
// a touch leads to. Its template says how it is set; words never stand on a picture, so that they can always be read.
Rectangle {
    id: poster

    required property PosterTurn turn
    // It is made before it is seen: whoever hides meanwhile does not wait for its picture to be read.
    property bool ahead: false
    readonly property bool asks: turn.page.startsWith("questions/")
    readonly property bool upright: height > width
    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property bool pictured: turn.picture !== ""
    // The templates: a sentence alone, a question in a bubble, a number.
    readonly property bool alone: turn.template === "big-sentence"
    readonly property bool bubble: turn.template === "question"
    readonly property bool number: turn.template === "number"
    // Something stands beside the words, or below them in an upright poster.
    readonly property bool shows: !alone && (pictured || turn.drawing !== "" || turn.day !== "" || bubble)
    // The picture fills all of it, and the words have a ground of their own.
    readonly property bool grounded: alone && pictured
    readonly property int inset: Math.round(Math.min(width, height) * 0.09)
    readonly property int wordsWidth: (upright || !(shows || grounded) ? width - inset : Math.round(width * (grounded ? 0.66 : 0.57))) - inset
    // In an upright one the lower edge belongs to the button that holds it.
    readonly property int foot: Theme.mm(12) + Theme.target + Theme.gap
    // What of its height there is for sentences, and whether there is room for the second one too.
    readonly property int free: (grounded ? Math.round(height * 0.86) : height) - 2 * inset - campaign.height - touch.height - 2 * words.spacing - (turn.when !== "" ? when.implicitHeight + words.spacing : 0)
    readonly property bool roomy: upright || number || free - 4 * pad - more.implicitHeight - words.spacing > height * 0.2
    // What there is for the headline.
    readonly property int room: (upright ? Math.round(height * (shows || grounded ? 0.29 : 0.46)) : free - (roomy ? more.implicitHeight + words.spacing : 0)) - 4 * pad
    // How large it is set at most.
    readonly property real largest: number ? Math.min(width * 0.4, height * 0.34) : alone ? Math.min(width, height) * 0.19 : upright ? width * 0.14 : height * 0.125
    readonly property int pad: bubble ? Math.round(inset * 0.36) : 0
    // Under the words of an upright poster, above what is to be touched.
    readonly property int below: words.y + words.height + inset
    readonly property int side: upright ? Math.min(width - 2 * inset, touch.y - below - inset) : Math.min(Math.round(width * 0.36), Math.round(height * 0.76))

    color: Theme.plainGround(turn.tint)
    clip: true

    PosterType {
        id: type
    }

    Rectangle {
        width: Math.round(Math.max(poster.width, poster.height) * 0.5)
        height: width
        radius: width / 2
        x: -Math.round(width * 0.2)
        y: poster.height - Math.round(width * 0.24)
        color: Theme.plainHill(poster.turn.tint)
    }

    CroppedImage {
        id: picture

        anchors.right: parent.right
        y: poster.upright && !poster.grounded ? poster.below : 0
        width: poster.upright || poster.grounded ? parent.width : Math.round(parent.width * 0.4)
        height: poster.grounded ? (poster.upright ? ground.y : parent.height) : poster.upright ? Math.max(0, touch.y - poster.below - poster.inset) : parent.height
        visible: poster.pictured
        source: poster.turn.picture
        focalPoint: poster.turn.focal_point
        asynchronous: poster.ahead
        Accessible.role: Accessible.Graphic
        Accessible.name: poster.turn.alternative
    }

    Image {
        x: poster.upright ? Math.round((poster.width - width) / 2) : poster.mirrored ? poster.inset : poster.width - width - poster.inset
        y: poster.upright ? poster.below : Math.round((poster.height - height) / 2)
        width: poster.side
        height: poster.side
        visible: !poster.pictured && poster.turn.drawing !== ""
        source: Theme.plainDrawing(poster.turn.drawing, poster.turn.tint)
        sourceSize: Qt.size(poster.side, poster.side)
    }

    Rectangle {
        id: ground

        x: poster.mirrored ? poster.width - width : 0
        y: words.y - poster.inset
        width: poster.upright ? poster.width : words.width + 2 * poster.inset
        height: poster.height - y
        visible: poster.grounded
        color: poster.color
    }

    PosterDay {
        readonly property int room: Math.min(poster.side, poster.upright ? Math.round(poster.side / 1.12) : poster.side)

        x: poster.mirrored ? poster.width - width - from : from
        y: poster.pictured ? picture.y + (poster.upright ? Math.round((picture.height - height) / 2) : Math.round(poster.inset * 0.6)) : poster.upright ? poster.below : Math.round((poster.height - height) / 2)
        width: Math.round(room * (poster.pictured && !poster.upright ? 0.6 : 0.86))
        visible: poster.turn.day !== ""
        turn: poster.turn

        readonly property int from: poster.upright ? (poster.pictured ? poster.inset : Math.round((poster.width - width) / 2)) : poster.pictured ? Math.round(poster.width * 0.6 + poster.inset * 0.6) : poster.width - width - poster.inset
    }

    PosterAnswer {
        width: Math.round(height * 1.5)
        height: Math.round(poster.side * (poster.upright ? 0.6 : 0.5))
        x: poster.mirrored ? poster.inset : poster.width - width - poster.inset
        y: poster.upright ? poster.below : Math.round(poster.height * 0.5)
        visible: poster.bubble && !poster.pictured && poster.turn.drawing === ""
        tint: poster.turn.tint
    }

    Column {
        id: words

        readonly property int lowest: touch.y - spacing - height

        x: poster.mirrored ? poster.width - width - poster.inset : poster.inset
        y: poster.upright ? (poster.shows ? poster.inset : poster.grounded ? lowest - spacing : Math.max(poster.inset, Math.round(lowest / 2))) : poster.grounded ? poster.height - poster.inset - touch.height - spacing - height : Math.max(poster.inset, Math.round((poster.height - height - touch.height - spacing) / 2))
        width: poster.wordsWidth
        spacing: Math.round(poster.inset * 0.35)

        transform: Translate {
            NumberAnimation on x {
                running: poster.visible && !Theme.lessMotion
                from: -Theme.mm(8)
                to: 0
                // No longer than what covers the poster, which is drawn anew with each frame anyway.
                duration: Math.round(Theme.fade * 0.6)
                easing.type: Easing.OutCubic
            }
        }

        Label {
            id: campaign

            width: parent.width
            text: poster.turn.campaign
            color: Theme.plainOnTealMuted
            font.pixelSize: Theme.posterName(poster.width, poster.height)
            font.bold: true
        }

        PosterHeadline {
            x: poster.mirrored ? words.width - width : 0
            sentence: poster.turn.headline
            tint: poster.turn.tint
            bubble: poster.bubble
            dialled: poster.turn.dialled
            pad: poster.pad
            size: type.fitting(sentence, poster.largest, poster.wordsWidth - 2 * pad, poster.room)
            measure: type.balanced(sentence, size, poster.wordsWidth - 2 * poster.pad)
        }

        Label {
            id: when

            width: parent.width
            visible: text !== ""
            text: poster.turn.when
            color: Theme.plainOnTeal
            font.pixelSize: Theme.posterTime(poster.width, poster.height)
            font.bold: true
            lineHeight: Theme.tight
        }

        Label {
            id: more

            x: poster.mirrored ? words.width - width : 0
            width: type.balanced(text, font.pixelSize, words.width)
            visible: text !== "" && poster.roomy
            text: poster.turn.text
            color: Theme.plainOnTeal
            font.pixelSize: poster.number ? Theme.posterMeaning(poster.width, poster.height) : Theme.posterText(poster.width, poster.height)
            lineHeight: Theme.tight
        }
    }

    PosterAccent {
        x: poster.mirrored ? words.x + words.width - width : words.x
        y: words.y + campaign.height + Math.round((words.spacing - height) / 2)
        width: Math.round(campaign.font.pixelSize * 3)
        height: Math.round(campaign.font.pixelSize * 0.16)
        color: Theme.plainMid(poster.turn.tint)
    }

    Rectangle {
        id: touch

        x: poster.mirrored ? poster.width - width - poster.inset : poster.inset
        y: poster.upright ? poster.height - height - poster.foot : words.y + words.height + words.spacing
        width: inviting.width + inviting.font.pixelSize * 2
        height: Math.max(Theme.target, inviting.height + inviting.font.pixelSize)
        radius: Theme.radius
        color: Theme.plainSurface

        Label {
            id: inviting

            anchors.centerIn: parent
            text: poster.asks ? qsTr("Touch to answer a question") : qsTr("Touch to find out more")
            color: Theme.plainGround(poster.turn.tint)
            font.pixelSize: Math.max(Theme.plainTitle, Math.round(Theme.posterText(poster.width, poster.height) * Theme.tight))
            font.bold: true
        }
    }
}
