pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The texts of the chosen thing one below the other, each beside its translation.
FocusScope {
    id: side

    required property TranslationsPage page
    // Alone on the screen, with a way back to the list.
    property bool backward: false
    property bool seeable: false
    // How many texts are made: as many as fill the screen at once, the others a few at a time after it is drawn.
    property int made: few
    readonly property int few: 6

    signal seeWanted

    // Show the text at `index` and put the keys there.
    function jump(index: int): void {
        made = Math.max(made, index + 1);
        const slot = texts.itemAt(index) as TranslationCard;
        if (!slot)
            return;
        Qt.callLater(() => {
            // Not where the page has been turned away by then.
            if (!form || !slot || slot.Window.window === null)
                return;
            form.reveal(slot);
            slot.takeFocus();
        });
    }

    Connections {
        target: side.page

        function onJump_wanted(index: int): void {
            side.jump(index);
        }
        function onOpened(): void {
            side.made = side.few;
            form.toTop();
        }
    }

    Row {
        id: keys

        x: form.sideInset
        y: Theme.mm(4)
        spacing: Theme.smallGap
        visible: side.page.chosen !== "" && (side.backward || side.seeable)

        Button {
            visible: side.backward
            minimumHeight: Theme.compactRow
            fontSize: Theme.compactBody
            icon: "arrow-left"
            directional: true
            label: qsTr("List")
            onActivated: side.page.choose_thing("")
        }
        Button {
            visible: side.seeable
            minimumHeight: Theme.compactRow
            fontSize: Theme.compactBody
            icon: "eye"
            label: qsTr("See it")
            detail: qsTr("What visitors will see")
            onActivated: side.seeWanted()
        }
    }

    CompactScroll {
        id: form

        anchors.fill: parent
        anchors.topMargin: keys.visible ? keys.height + Theme.mm(4) : 0
        visible: side.page.chosen !== ""
        moreLabel: ""

        Label {
            width: parent.width
            text: side.page.thingName
            font.pixelSize: Theme.compactHeading
            font.bold: true
            lineHeight: Theme.tight
            Accessible.role: Accessible.Heading
        }

        Label {
            width: parent.width
            text: side.page.thingWords
            color: Theme.muted
            font.pixelSize: Theme.compactBody
        }

        Repeater {
            id: texts

            model: side.page.texts

            TranslationCard {
                width: form.width - 2 * form.sideInset
                page: side.page
                wanted: index < side.made
            }
        }

        Label {
            width: parent.width
            visible: texts.count === 0
            text: qsTr("Nothing here fits what you chose to see. Choose “All” for every text.")
            color: Theme.muted
            font.pixelSize: Theme.compactBody
        }

        CompactButton {
            visible: side.page.canCheckAll
            kind: "plain"
            icon: "check"
            label: side.page.checkAllWords
            onActivated: side.page.check_all()
        }

        // So that the last field can be brought above the keyboard.
        Item {
            width: 1
            height: Theme.mm(12)
        }
    }

    Timer {
        interval: 12
        repeat: true
        running: side.made < texts.count
        onTriggered: side.made += 2
    }

    EmptySide {
        anchors.fill: parent
        visible: side.page.chosen === ""
        drawing: "talking"
        text: qsTr("Choose one from the list to translate it.")
    }
}
