pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What is said in a film, below its picture, so that large letters hide nothing of it. The room for it grows when it
// must and does not shrink, so that nothing below moves to and fro. `position` is in milliseconds.
Item {
    id: strip

    property string source: ""
    property int position: 0
    property bool wanted: true
    readonly property var cues: captions.cues
    readonly property bool known: cues.length > 0

    function open(): void {
        captions.open();
    }

    function cueAt(moment: int): string {
        const found = cues.find(cue => cue.start <= moment && moment < cue.end);
        return found ? found.text : "";
    }

    implicitHeight: known && wanted ? Math.max(line.least, line.tallest) + 2 * Theme.smallGap : 0
    visible: known && wanted

    FilmCaptions {
        id: captions

        source: strip.source
    }

    Label {
        id: line

        readonly property int least: Math.ceil(2 * Theme.body * 1.4)
        property int tallest: 0

        x: Theme.padding
        y: Theme.smallGap
        width: parent.width - 2 * Theme.padding
        text: strip.cueAt(strip.position)
        color: Theme.onGround
        horizontalAlignment: Text.AlignHCenter
        onImplicitHeightChanged: tallest = Math.max(tallest, Math.ceil(implicitHeight))
        onWidthChanged: tallest = Math.ceil(implicitHeight)
    }
}
