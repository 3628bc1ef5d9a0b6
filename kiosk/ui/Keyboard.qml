pragma ComponentBehavior: Bound

import QtQuick

// A plain on-screen keyboard. It predicts nothing and learns nothing. It begins with the letters of `language`, where that
// has its own, and a key changes between them and the English ones. `rows` are those, a string a row; the last row carries
// the space bar and the rub-out key.
Rectangle {
    id: keyboard

    property var rows: ["1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm-.@"]
    property string language: ""
    property string spaceLabel: ""
    property string rubOutLabel: ""
    property string clearLabel: ""
    property bool capitals: false
    // The signs of sentences, which `rows` then has.
    property bool signs: false
    // Another last row, in the place of the one with the space bar.
    property Component lastRow: null

    // Of the language, as kiosk.ui.letters gives them; null where it is written with the English ones.
    readonly property var letters: language === "" ? null : Letters.of(language) ?? null
    // The letters of the language are shown rather than the English ones, and which page of them.
    property bool own: letters !== null
    property int place: 0
    readonly property var page: own && letters !== null && !signs ? letters.pages[place] : null
    readonly property string otherName: letters === null ? "" : own ? qsTr("English") : letters.name
    readonly property string nextPage: own && letters !== null && letters.pages.length > 1 ? letters.pages[(place + 1) % letters.pages.length].name : ""

    signal typed(letters: string)
    signal rubbedOut
    signal cleared
    readonly property int keyGap: Theme.smallGap
    // As high as there is room for, up to a comfortable height of a key, in millimetres.
    property int room: 100000
    property real comfortable: 17
    // A row above the letters, as high as the others.
    property Component firstRow: null
    readonly property int rowCount: firstRow ? 6 : 5
    // How much further right each row begins than the one above it, in keys; without it each stands in the middle.
    property real stagger: 0
    readonly property int keyHeight: Math.min(Theme.mm(comfortable * Theme.barScale), Math.floor((room - (rowCount - 1) * keyGap - 2 * Theme.smallGap) / rowCount))
    // Keys of its own letters are more to a row, so they are smaller, and their letters fill them more.
    readonly property real filled: page === null ? 0.62 : 0.72
    readonly property int letterSize: Math.round(Math.min(keyHeight * filled, keyWidth * 0.9))
    readonly property int columns: page === null ? 10 : page.rows.reduce((most, row) => Math.max(most, row.length), 10)
    readonly property real keyWidth: (width - 2 * Theme.smallGap + keyGap) / (columns + 3 * stagger) - keyGap
    // A tenth of the last row, with a gap; it stays the same whatever the rows above it hold.
    readonly property int lastInset: Theme.mm(1)
    readonly property int lastSize: Math.min(Theme.bar, Math.round(keyHeight * filled))
    readonly property real tenth: (width - 2 * Theme.smallGap + keyGap) / 10

    function begin(wanted: bool): void {
        own = wanted;
        place = 0;
        capitals = false;
        signs = false;
    }

    function turnPage(): void {
        place = (place + 1) % letters.pages.length;
        capitals = false;
    }

    // What a word of the last row is wide, by its size, and a little for how small letters are rounded.
    function advance(label: string): real {
        return 1.05 * word.advanceWidth(label) / word.font.pixelSize;
    }

    // The size at which it stays on one line.
    function fitting(label: string, tenths: real): int {
        return Math.min(lastSize, Math.floor((tenths * tenth - keyGap - 2 * lastInset) / Math.max(1, advance(label))));
    }

    // What each key of the last row has of its tenths: as `usual`, or where a word has no room in that, what its word asks
    // for and an equal share of what is left.
    function shares(labels: var, usual: var): var {
        const asked = labels.map(label => label === "" ? 0 : (advance(label) * lastSize + keyGap + 2 * lastInset) / tenth);
        if (asked.every((share, at) => share <= usual[at]))
            return usual;
        const left = (10 - asked.reduce((sum, share) => sum + share)) / asked.filter(share => share > 0).length;
        return asked.map(share => share + left);
    }

    // Of the English letters a key is one letter; of others what it shows, what it types, and that as a capital.
    function says(key: var, typing: bool): string {
        if (typeof key === "string")
            return capitals ? key.toUpperCase() : key;
        return capitals ? key[2] : key[typing ? 1 : 0];
    }

    // A mark on its circle is small; what is then wider than its key is scaled down.
    function sizeOf(shown: string): int {
        return shown.length > 1 ? Math.round(letterSize * 1.2) : letterSize;
    }

    function strike(key: var): void {
        typed(says(key, true));
        if (page?.once ?? false)
            place = 0;
    }

    implicitHeight: rowCount * keyHeight + (rowCount - 1) * keyGap + 2 * Theme.smallGap
    color: Theme.ringTint
    // Letters stand where hands know them, in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    radius: Theme.radius
    border.width: Theme.contrast ? Theme.hairline : 0
    border.color: Theme.line
    onLettersChanged: begin(letters !== null)

    FontMetrics {
        id: word

        font.family: Theme.family
        font.pixelSize: keyboard.lastSize
        font.bold: true
    }

    component LastKey: Button {
        property real tenths

        width: Math.round(tenths * keyboard.tenth) - keyboard.keyGap
        height: keyboard.keyHeight
        minimumHeight: 0
        kind: "plain"
        once: true
        inset: keyboard.lastInset
        fontSize: keyboard.fitting(label, tenths)
    }

    Loader {
        x: Theme.smallGap
        y: Theme.smallGap
        active: keyboard.firstRow !== null
        sourceComponent: keyboard.firstRow
    }

    Column {
        id: letterRows

        x: Theme.smallGap
        y: Theme.smallGap + (keyboard.rowCount - 5) * (keyboard.keyHeight + keyboard.keyGap)
        width: parent.width - 2 * x
        height: 4 * (keyboard.keyHeight + keyboard.keyGap)
        spacing: keyboard.keyGap

        Repeater {
            model: keyboard.page?.rows ?? keyboard.rows

            Row {
                id: letterRow

                required property int index
                required property var modelData

                x: keyboard.stagger > 0 ? index * keyboard.stagger * (keyboard.keyWidth + keyboard.keyGap) : Math.round((letterRows.width - width) / 2)
                spacing: keyboard.keyGap

                Repeater {
                    model: letterRow.modelData.length

                    // A plain button with one letter: there are forty, so nothing in them is without use.
                    Pressable {
                        id: letterKey

                        required property int index

                        width: keyboard.keyWidth
                        height: keyboard.keyHeight
                        once: true
                        label: keyboard.says(letterRow.modelData[index], false)
                        onActivated: keyboard.strike(letterRow.modelData[index])

                        Rectangle {
                            width: letterKey.width
                            height: letterKey.height
                            radius: letterKey.radius
                            color: letterKey.pressed ? Theme.tealPressed : Theme.surface
                            border.width: Theme.hairline
                            border.color: Theme.contrast ? Theme.teal : Theme.edge
                        }

                        Label {
                            anchors.centerIn: parent
                            text: letterKey.label
                            color: Theme.teal
                            font.pixelSize: keyboard.sizeOf(text)
                            scale: Math.min(1, (keyboard.keyWidth - Theme.mm(1)) / Math.max(1, implicitWidth))
                            font.bold: true
                            lineHeight: Theme.tight
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }

    Loader {
        x: Theme.smallGap
        y: parent.height - Theme.smallGap - keyboard.keyHeight
        sourceComponent: keyboard.lastRow ?? usual
    }

    Component {
        id: usual

        Row {
            id: last

            readonly property bool two: keyboard.otherName !== ""
            readonly property bool three: keyboard.nextPage !== ""
            readonly property var tenths: keyboard.shares([keyboard.nextPage, keyboard.otherName, keyboard.clearLabel, keyboard.spaceLabel, keyboard.rubOutLabel], [1.9, three ? 2.1 : 2.2, !two ? 2.5 : three ? 2.2 : 2.4, !two ? 5 : three ? 1.7 : 3, !two ? 2.5 : three ? 2.1 : 2.4])

            spacing: keyboard.keyGap

            LastKey {
                visible: label !== ""
                tenths: last.tenths[0]
                label: keyboard.nextPage
                onActivated: keyboard.turnPage()
            }
            LastKey {
                visible: label !== ""
                tenths: last.tenths[1]
                label: keyboard.otherName
                onActivated: keyboard.begin(!keyboard.own)
            }
            LastKey {
                tenths: last.tenths[2]
                label: keyboard.clearLabel
                onActivated: keyboard.cleared()
            }
            LastKey {
                tenths: last.tenths[3]
                label: keyboard.spaceLabel
                onActivated: keyboard.typed(" ")
            }
            LastKey {
                tenths: last.tenths[4]
                icon: keyboard.tenth > Theme.mm(23) ? "delete" : ""
                label: keyboard.rubOutLabel
                onActivated: keyboard.rubbedOut()
            }
        }
    }
}
