pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Gives the theme what this screen asks for, and whoever stands before it: a visitor, or somebody of the staff in their
// room. Without either, nothing of the last one is left (safety rule 2).
Item {
    id: look

    required property real pixelsPerMm
    required property bool lessMotion
    required property VisitorSession session
    required property ReadScene room
    required property int bandWidth
    required property size screen

    Binding {
        target: Theme
        property: "bandWidth"
        value: look.bandWidth
    }
    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: look.pixelsPerMm
    }
    Binding {
        target: Theme
        property: "growth"
        value: Theme.growthOf(look.screen.width, look.screen.height)
    }
    Binding {
        target: Theme
        property: "lessMotion"
        value: look.lessMotion
    }
    Binding {
        target: Theme
        property: "scale"
        value: look.session ? look.session.textScale : look.room ? look.room.textScale : 1
    }
    Binding {
        target: Theme
        property: "contrast"
        value: look.session ? look.session.contrast : look.room ? look.room.contrast : false
    }
}
