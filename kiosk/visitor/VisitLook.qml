pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Gives the theme what this screen and this visit ask for; without a visit, nothing of the last one is left.
Item {
    id: look

    required property real pixelsPerMm
    required property bool lessMotion
    required property VisitorSession session

    required property int bandWidth

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
        property: "lessMotion"
        value: look.lessMotion
    }
    Binding {
        target: Theme
        property: "scale"
        value: look.session ? look.session.textScale : 1
    }
    Binding {
        target: Theme
        property: "contrast"
        value: look.session ? look.session.contrast : false
    }
}
