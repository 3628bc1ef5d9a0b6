import QtQuick
import kiosk.ui
import kiosk.staff

// The staff room in a window, with the hide bar where the host would draw it, and the watcher of keys.
KioskWindow {
    id: window

    required property Shell shell
    property real pixelsPerMm: 3.94
    property int locked: 0
    readonly property bool portrait: height > width

    keyWatch: keys
    focusWalk: walk

    function shut(): void {
        loader.active = false;
    }

    function enter(): void {
        loader.active = true;
    }

    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: window.pixelsPerMm
    }
    Binding {
        target: Theme
        property: "bandWidth"
        value: window.portrait ? window.width : window.width / 2
    }
    Binding {
        target: Theme
        property: "scale"
        value: loader.item ? (loader.item as ReadScene).textScale : 1
    }
    Binding {
        target: Theme
        property: "contrast"
        value: loader.item ? (loader.item as ReadScene).contrast : false
    }
    Binding {
        target: Theme
        property: "lessMotion"
        value: true
    }

    Connections {
        target: window.shell

        function onHide_wanted(): void {
            window.locked += 1;
        }
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        sourceComponent: StaffScene {
            shell: window.shell
            barWidth: bar.width
            barHeight: bar.height
        }
    }

    PanicBar {
        id: bar

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: window.portrait ? window.width : Math.round(window.width / 2)
        height: Theme.panicBarHeight
        label: "Hide this screen"
    }

    FocusWalk {
        id: walk

        bar: bar
    }

    KeyWatch {
        id: keys

        onActivity: Theme.keysInUse = true
    }

    PalmWatch {
        anchors.fill: parent
        onActivity: Theme.keysInUse = false
    }
}
