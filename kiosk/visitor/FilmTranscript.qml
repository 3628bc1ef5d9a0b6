pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// All that is said or signed in a film, to be read instead of it, for whoever opens it.
Column {
    id: transcript

    property string markup: ""
    property bool open: false

    width: parent ? parent.width : 0
    spacing: Theme.smallGap
    visible: markup !== ""

    Button {
        width: Math.min(implicitWidth, parent.width)
        icon: transcript.open ? "chevron-up" : "chevron-down"
        label: qsTr("Words of the film")
        selectable: true
        selected: transcript.open
        onActivated: transcript.open = !transcript.open
    }

    Loader {
        width: parent.width
        active: transcript.open
        visible: active
        sourceComponent: Prose {
            width: Math.min(transcript.width, Theme.measure)
            markup: transcript.markup
        }
    }
}
