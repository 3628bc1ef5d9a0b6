pragma ComponentBehavior: Bound

import QtQuick

// The keyboard on the screen for staff, who write sentences: capitals, signs, new lines, and a key that puts it away. It
// types into whatever field has the keys.
Keyboard {
    id: keyboard

    property CompactEntry entry: null
    property string capitalsLabel: ""
    property string signsLabel: ""
    property string lettersLabel: ""
    property string newLineLabel: ""
    property string doneLabel: ""

    // A script without capitals has signs of its own on its pages.
    readonly property bool latin: !own || letters === null || letters.cased
    readonly property bool several: letters !== null
    // The words of the last row look alike: as large as the longest can be.
    readonly property int wordSize: fitting(Theme.compactBar, newLineLabel, several ? 1.2 : 1.3)

    signal putAway

    function write(letters: string): void {
        if (entry)
            entry.type(letters);
        capitals = false;
    }

    rows: signs ? ["1234567890", "()[]{}<>*#", ":;!?/&%+=_", "“”‘’–—…£€°"] : ["1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm,.-"]
    language: entry?.language ?? ""
    onTyped: letters => write(letters)
    onRubbedOut: entry?.rubOut()

    component Key: Button {
        property real tenths

        width: Math.round(tenths * keyboard.tenth) - keyboard.keyGap
        height: keyboard.keyHeight
        minimumHeight: 0
        inset: Theme.mm(1)
        kind: "plain"
        activeFocusOnTab: false
        fontSize: Math.min(keyboard.wordSize, keyboard.fitting(Theme.compactBar, label, tenths))
    }

    lastRow: Component {
        Row {
            id: last

            readonly property real taken: [capital, turn, sign, change, stop, line, rub, done].reduce((all, key) => key.visible ? all + key.tenths : all, 0)

            spacing: keyboard.keyGap

            Key {
                id: capital

                visible: keyboard.latin
                tenths: keyboard.several ? 1.2 : 1.4
                label: keyboard.capitalsLabel
                selected: keyboard.capitals
                enabled: !keyboard.signs
                opacity: enabled ? 1 : 0.4
                onActivated: keyboard.capitals = !keyboard.capitals
            }
            Key {
                id: turn

                visible: label !== "" && !keyboard.signs
                tenths: keyboard.latin ? 0.9 : 1.3
                label: keyboard.nextPage
                onActivated: keyboard.turnPage()
            }
            Key {
                id: sign

                visible: keyboard.latin
                tenths: keyboard.several ? 1.2 : 1.4
                label: keyboard.signs ? keyboard.lettersLabel : keyboard.signsLabel
                onActivated: {
                    keyboard.capitals = false;
                    keyboard.signs = !keyboard.signs;
                }
            }
            Key {
                id: change

                visible: label !== ""
                tenths: 1.3
                label: keyboard.otherName
                onActivated: keyboard.begin(!keyboard.own)
            }
            Key {
                id: stop

                tenths: keyboard.several ? 0.8 : 1
                label: keyboard.own && keyboard.letters !== null ? keyboard.letters.stop : "@"
                onActivated: keyboard.write(label)
            }
            Key {
                tenths: 10 - last.taken
                label: keyboard.spaceLabel
                onActivated: keyboard.write(" ")
            }
            Key {
                id: line

                tenths: keyboard.several ? 1.2 : 1.3
                label: keyboard.newLineLabel
                enabled: keyboard.entry !== null && keyboard.entry.many
                opacity: enabled ? 1 : 0.4
                onActivated: keyboard.write("\n")
            }
            Key {
                id: rub

                tenths: keyboard.several ? 1.2 : 1.3
                label: keyboard.rubOutLabel
                onActivated: keyboard.rubbedOut()
            }
            Key {
                id: done

                tenths: keyboard.several ? 1.1 : 1.2
                label: keyboard.doneLabel
                kind: "solid"
                onActivated: keyboard.putAway()
            }
        }
    }
}
