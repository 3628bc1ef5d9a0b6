pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// How a poster and the venue page take each other's place: one colour covers the screen, what is below changes, and the
// colour goes. Nothing but that colour is ever blended: letters that are let through cost the software renderer three
// times what a frame has.
Rectangle {
    id: veil

    // In milliseconds; what they are when a change begins holds for the whole of it.
    property int takes: Theme.fade
    property int covers: Math.round(takes * 0.4)
    property int clears: Math.round(takes * 0.6)

    // Nothing is seen of what is below.
    signal covered

    function change(): void {
        fade.restart();
    }

    // At once, whatever was going on.
    function drop(): void {
        fade.stop();
        opacity = 0;
    }

    opacity: 0
    visible: opacity > 0

    SequentialAnimation {
        id: fade

        NumberAnimation {
            target: veil
            property: "opacity"
            from: 0
            to: 1
            duration: veil.covers
        }
        ScriptAction {
            script: veil.covered()
        }
        NumberAnimation {
            target: veil
            property: "opacity"
            to: 0
            duration: veil.clears
        }
    }
}
