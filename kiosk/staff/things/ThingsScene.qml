pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A list of things, the form of the chosen one, and what visitors will see of it. Where the screen is narrow the list and
// the form take turns, and what visitors will see lies behind a key.
FocusScope {
    id: scene

    required property Shell shell
    required property ThingsPage page
    // Room for the list beside the form, and for what visitors will see beside both.
    readonly property bool two: width > Theme.compactBody * 38
    readonly property bool three: width > Theme.compactBody * 56
    readonly property bool chosen: page.chosen !== ""
    readonly property bool previewed: page.previewPage !== ""
    property bool seen: false
    property bool grown: false
    // The preview lies over the list and the form.
    readonly property bool covered: preview.active && (grown || !three)

    function search(): void {
        if (!two)
            page.choose_thing("");
        list.search();
    }

    focus: true

    Connections {
        target: scene.page.form as FormModel

        function onThing_changed(): void {
            if (!scene.previewed)
                scene.seen = scene.grown = false;
        }
    }

    Connections {
        target: (scene.page.preview as PreviewModel).fields as PreviewFields

        // Where the preview lies over the form it gives way.
        function onWanted(): void {
            scene.seen = scene.grown = false;
        }
    }

    ThingList {
        id: list

        anchors.left: parent.left
        width: scene.two ? Theme.compactBody * 15.2 : parent.width
        height: parent.height
        visible: (scene.two || !scene.chosen) && !scene.covered
        page: scene.page
    }

    ThingForm {
        id: form

        anchors.left: scene.two ? list.right : parent.left
        anchors.right: preview.active && scene.three ? preview.left : parent.right
        height: parent.height
        visible: (scene.two || scene.chosen) && !scene.covered
        page: scene.page
        backward: !scene.two
        seeable: scene.previewed && !scene.three
        onSeeWanted: scene.seen = true
    }

    Loader {
        id: preview

        anchors.right: parent.right
        width: scene.three && !scene.grown ? Math.round((parent.width - list.width) * 0.46) : parent.width
        height: parent.height
        active: scene.previewed && (scene.three || scene.seen)
        sourceComponent: Rectangle {
            color: Theme.paper

            MouseArea {
                anchors.fill: parent
            }

            Button {
                id: back

                x: Theme.mm(5)
                y: visible ? Theme.mm(4) : 0
                height: visible ? implicitHeight : 0
                visible: !scene.three || scene.grown
                minimumHeight: Theme.compactRow
                fontSize: Theme.compactBody
                icon: "arrow-left"
                directional: true
                label: qsTr("Back to the form")
                onActivated: {
                    scene.seen = false;
                    scene.grown = false;
                }
            }

            PreviewPane {
                anchors.top: back.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Theme.mm(5)
                preview: scene.page.preview as PreviewModel
                large: !scene.three || scene.grown
                canGrow: scene.three
                onGrowWanted: large => scene.grown = large
            }
        }
    }
}
