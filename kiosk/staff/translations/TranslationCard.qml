pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// One text: the English on one side, its translation on the other, below them where there is no room; how it stands with
// it; and, for whoever reads the language, the switch that says so.
Item {
    id: card

    required property TranslationsPage page
    required property int index
    required property string key
    required property string label
    required property string english
    required property string text
    required property string status
    required property string words
    required property string tone
    required property string made_from
    required property string problem
    required property string check_words
    required property string shown
    required property bool wanted

    readonly property bool beside: width > Theme.compactBody * 30
    readonly property int half: beside ? Math.floor((width - 2 * Theme.compactInset - Theme.smallGap) / 2) : width - 2 * Theme.compactInset

    readonly property bool inUse: loader.activeFocus

    onInUseChanged: {
        if (inUse)
            ((page.preview as PreviewModel).fields as PreviewFields).hold(key);
    }

    function takeFocus(): void {
        (loader.item as Body)?.takeFocus();
    }

    function paste(entry: CompactEntry): void {
        const words = page.pasted(key);
        if (words !== "")
            entry.type(words);
    }

    implicitHeight: loader.status === Loader.Ready ? loader.implicitHeight : Theme.compactRow * 3
    height: implicitHeight

    // What stands in English, now or when the translation was made.
    component English: Label {
        width: card.half
        font.pixelSize: Theme.compactBody
        LayoutMirroring.enabled: false
    }

    component Body: CompactCard {
        id: body

        function takeFocus(): void {
            field.forceActiveFocus(Qt.TabFocusReason);
        }

        width: card.width
        title: card.label

        Grid {
            width: parent.width
            columns: card.beside ? 2 : 1
            columnSpacing: Theme.smallGap
            rowSpacing: Theme.mm(2)

            English {
                text: card.english
                topPadding: card.beside ? Theme.mm(2.5) : 0
                Accessible.name: qsTr("English: %1").arg(card.english)
            }

            CompactText {
                id: field

                width: card.half
                lines: card.english.length > 60 ? 3 : 1
                label: qsTr("%1 in %2").arg(card.label).arg(card.page.languageName)
                value: card.text
                maximum: 8000
                wrong: card.problem !== ""
                // As the language runs, whatever the screens' own words do.
                language: card.page.language
                rightToLeft: card.page.rightToLeft
                onEdited: text => card.page.set_text(card.key, text)
                onFinished: card.page.leave_field(card.key)
                onPasteWanted: card.paste(field)
            }
        }

        Column {
            width: parent.width
            visible: card.shown !== ""
            spacing: Theme.mm(1)

            Label {
                width: parent.width
                text: qsTr("Visitors read it like this:")
                color: Theme.muted
                font.pixelSize: Theme.compactSmall
            }
            Label {
                width: parent.width
                text: card.shown
                font.pixelSize: Theme.compactBody
                LayoutMirroring.enabled: card.page.rightToLeft
            }
        }

        Column {
            width: parent.width
            visible: card.made_from !== ""
            spacing: Theme.mm(1)

            Label {
                width: parent.width
                text: qsTr("The translation was made from this English:")
                color: Theme.muted
                font.pixelSize: Theme.compactSmall
            }
            English {
                width: parent.width
                text: card.made_from
                font.pixelSize: Theme.compactSmall
            }
        }

        ProblemLine {
            width: parent.width
            visible: card.problem !== ""
            height: visible ? implicitHeight : 0
            text: card.problem
            severity: "error"
        }

        ProblemLine {
            width: parent.width
            visible: card.status !== "missing"
            height: visible ? implicitHeight : 0
            text: card.words
            severity: card.tone
        }

        Flow {
            width: parent.width
            visible: card.status === "missing"
            spacing: Theme.smallGap

            Label {
                height: same.height
                verticalAlignment: Text.AlignVCenter
                text: card.words
                color: Theme.muted
                font.pixelSize: Theme.compactSmall
            }
            Button {
                id: same

                minimumHeight: Theme.target
                fontSize: Theme.compactSmall
                kind: "plain"
                icon: "copy"
                label: qsTr("Same as the English")
                onActivated: card.page.same_as_english(card.key)
            }
        }

        SwitchLine {
            width: parent.width
            visible: card.status !== "missing"
            label: card.check_words
            on: card.status === "checked"
            onActivated: card.page.check(card.key, !on)
        }
    }

    Loader {
        id: loader

        width: card.width
        active: card.wanted
        sourceComponent: Body {}
    }
}
