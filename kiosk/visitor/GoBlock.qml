pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The way to 999, to a guided check or to a short survey.
Item {
    id: block

    property string kind: "999"
    property string words: ""

    signal activated

    implicitHeight: kind === "999" ? strip.implicitHeight : card.implicitHeight

    EmergencyStrip {
        id: strip

        width: parent.width
        visible: block.kind === "999"
        onActivated: block.activated()
    }

    LinkCard {
        id: card

        width: parent.width
        visible: block.kind !== "999"
        label: block.words
        icon: block.kind === "guide" ? "list-checks" : "vote"
        onActivated: block.activated()
    }
}
