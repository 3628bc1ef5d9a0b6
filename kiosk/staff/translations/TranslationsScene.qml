pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The things with how far each is translated, the texts of the chosen one, and what visitors will see of it. Where the
// screen is narrow the list and the texts take turns, and what visitors will see lies behind a key.
FocusScope {
    id: scene

    required property Shell shell
    required property TranslationsPage page
    // Room for the list beside the texts, and for what visitors will see beside both.
    readonly property bool two: width > Theme.compactBody * 38
    readonly property bool three: width > Theme.compactBody * 64
    readonly property bool chosen: page.chosen !== ""
    readonly property bool previewed: page.previewPage !== ""
    readonly property bool offered: page.language !== ""
    property bool seen: false
    property bool grown: false

    function search(): void {
        if (!two)
            page.choose_thing("");
        list.search();
    }

    focus: true

    Connections {
        target: scene.page

        function onOpened(): void {
            if (!scene.previewed)
                scene.seen = scene.grown = false;
        }
    }

    Connections {
        target: (scene.page.preview as PreviewModel).fields as PreviewFields

        // Where the preview lies over the texts it gives way.
        function onWanted(): void {
            scene.seen = scene.grown = false;
        }
    }

    TranslationList {
        id: list

        anchors.left: parent.left
        width: scene.two ? Theme.compactBody * 15.2 : parent.width
        height: parent.height
        visible: scene.offered && (scene.two || !scene.chosen)
        page: scene.page
    }

    TranslationForm {
        anchors.left: scene.two ? list.right : parent.left
        anchors.right: preview.active && scene.three ? preview.left : parent.right
        height: parent.height
        visible: scene.offered && (scene.two || scene.chosen)
        page: scene.page
        backward: !scene.two
        seeable: scene.previewed && !scene.three
        onSeeWanted: scene.seen = true
    }

    Loader {
        id: preview

        anchors.right: parent.right
        width: scene.three && !scene.grown ? Math.round((parent.width - list.width) * 0.4) : parent.width
        height: parent.height
        active: scene.previewed && (scene.three || scene.seen)
        sourceComponent: PreviewSide {
            preview: scene.page.preview as PreviewModel
            over: !scene.three || scene.grown
            canGrow: scene.three
            onGrowWanted: large => scene.grown = large
            onBackWanted: scene.seen = scene.grown = false
        }
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.compactMeasure)
        visible: !scene.offered
        spacing: Theme.compactGap

        Label {
            width: parent.width
            text: qsTr("Visitors are offered English only, so there is nothing to translate yet.")
            font.pixelSize: Theme.compactTitle
            font.bold: true
        }
        Label {
            width: parent.width
            text: qsTr("Add a language to your venue. Then every text is listed here, ready to translate.")
            font.pixelSize: Theme.compactBody
        }
        CompactButton {
            icon: "languages"
            label: qsTr("Choose the languages")
            onActivated: scene.page.open_languages()
        }
    }
}
