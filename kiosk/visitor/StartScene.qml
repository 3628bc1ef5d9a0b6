pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Hello. What would you like to know? Its tiles, the campaign and the way to 999 stand on the first screen of any size:
// the less room there is, the less each of them says. What they say is measured, so that a longer title has its room.
Scene {
    id: scene

    required property StartPage page

    // 0: everything. 1: tiles without their explanation. 2: tiles of equal size, the campaign among them. 3: nothing above
    // them.
    property int density: 0
    // With small gaps, before the tiles become equal: letters of another script may be half as high again.
    property bool cramped: false
    readonly property bool dense: density > 1
    // The page is longer than the screen, so what says so floats over its lower edge.
    readonly property bool longer: !Theme.roomyBand || strip.y0 + strip.height + foot.below + Theme.gap > height
    // For what stands between the heading and the way to 999.
    readonly property int boardRoom: height - (longer ? hintHeight : 0) - topInset - headHeight - languageHeight - spacing - strip.height - (longer ? 0 : foot.below + Theme.gap)
    readonly property int languageHeight: languages.visible ? languages.height + spacing : 0
    readonly property int fairHeight: (board.item as StartGrid)?.fairHeight ?? (board.item as StartCalm)?.fairHeight ?? 0
    readonly property int room: boardRoom - fairHeight

    // As much as there is room for. Larger text, which has to be scrolled anyway, keeps a heading that leaves the tiles
    // most of the screen.
    function fit(): void {
        (board.item as StartCalm)?.forget();
        cramped = false;
        density = page.leadRoute === "" ? 2 : 0;
        while ((room < 0 || (density === 0 && (board.item as StartCalm)?.tooHigh)) && density < 3) {
            const calm = board.item as StartCalm;
            if (density === 1 && calm && !calm.tight)
                calm.tight = true;
            else if (density === 1 && !cramped)
                cramped = true;
            else
                density += 1;
        }
        if (room < 0)
            density = headHeight > height / 4 ? 3 : 2;
        (board.item as StartCalm)?.fit();
    }

    heading: density < 3 ? qsTr("Hello. What would you like to know?") : ""
    spacing: dense || cramped ? Theme.smallGap : Theme.gap
    topInset: spacing
    readable: page
    // The band has room for it where it has none for the smaller tiles.
    easyInBars: !Theme.roomyBand
    onResized: fit()
    Component.onCompleted: fit()

    // The band has room for the smaller tiles, or no longer has: they stand here or there.
    Connections {
        target: Theme

        function onRoomyBandChanged(): void {
            scene.tellResized();
        }
    }

    LanguageNames {
        id: languages

        width: parent.width
        model: scene.Window.height > scene.Window.width ? scene.page.languages : null
        onChosen: route => scene.go(route)
    }

    Loader {
        id: board

        width: parent.width
        sourceComponent: scene.dense ? grid : calm
    }

    Component {
        id: calm

        StartCalm {
            spacing: scene.spacing
            page: scene.page
            room: scene.boardRoom
            upright: Window.height > Window.width
            brief: scene.density > 0
            onChosen: route => scene.go(route)
        }
    }

    Component {
        id: grid

        StartGrid {
            page: scene.page
            room: scene.boardRoom
            onChosen: route => scene.go(route)
        }
    }

    Flow {
        id: foot

        readonly property int count: others.count + 1
        readonly property real wanted: {
            let sum = about.implicitWidth + others.count * spacing;
            for (let at = 0; at < others.count; at++)
                sum += others.itemAt(at) ? others.itemAt(at).implicitWidth : 0;
            return sum;
        }
        readonly property bool beside: width - spacing - wanted > Theme.body * 26
        // How much wider than it needs each of the buttons is on a row of their own, where they have room on one.
        readonly property real share: wanted > width ? -1 : Math.floor((width - wanted) / count)
        // How much of it stands below the way to 999.
        readonly property int below: beside ? 0 : (share < 0 ? count : 1) * (spacing + about.height)

        function widthOf(button: Item): real {
            return beside ? button.implicitWidth : share < 0 ? width : button.implicitWidth + share;
        }

        width: parent.width
        spacing: Theme.gap

        EmergencyStrip {
            id: strip

            // Where it stands if nothing above it is higher than it has to be.
            readonly property int y0: scene.topInset + scene.headHeight + scene.languageHeight + scene.fairHeight + scene.spacing

            width: foot.beside ? foot.width - foot.wanted - foot.spacing : foot.width
            onActivated: scene.go("emergency")
        }

        Repeater {
            id: others

            model: scene.page.footTiles

            Button {
                id: other

                required label
                required icon
                required property string route

                width: foot.widthOf(other)
                minimumHeight: Theme.primaryTarget
                kind: "plain"
                onActivated: scene.go(route)
            }
        }

        Button {
            id: about

            width: foot.widthOf(about)
            minimumHeight: Theme.primaryTarget
            kind: "plain"
            icon: "info"
            label: qsTr("About this kiosk")
            onActivated: scene.go("about")
        }
    }

    Loader {
        width: parent.width
        active: !Theme.roomyBand
        visible: active
        sourceComponent: SmallTiles {
            model: scene.page.smallTiles
            onChosen: route => scene.go(route)
        }
    }
}
