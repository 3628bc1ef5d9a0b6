pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The way to 999, to a guided check or to a short survey.
Loader {
    id: block

    property string kind: "999"
    property string words: ""

    signal activated

    sourceComponent: kind === "999" ? strip : card

    Component {
        id: strip

        EmergencyStrip {
            width: block.width
            onActivated: block.activated()
        }
    }

    Component {
        id: card

        LinkCard {
            width: block.width
            label: block.words
            icon: block.kind === "guide" ? "list-checks" : "vote"
            onActivated: block.activated()
        }
    }
}
