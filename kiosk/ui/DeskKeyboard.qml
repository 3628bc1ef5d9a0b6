pragma ComponentBehavior: Bound

import QtQuick

// The keyboard on the screen for staff, who write sentences: capitals, signs, new lines, and a key that puts it away. It
// types into whatever field has the keys.
Keyboard {
    id: keyboard

    property DeskEntry entry: null
    property bool signs: false
    property string capitalsLabel: ""
    property string signsLabel: ""
    property string lettersLabel: ""
    property string newLineLabel: ""
    property string doneLabel: ""

    signal putAway

    function write(letters: string): void {
        if (entry)
            entry.type(letters);
        capitals = false;
    }

    rows: signs ? ["1234567890", "()[]{}<>*#", ":;!?/&%+=_", "“”‘’–—…£€°"] : ["1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm,.-"]
    onTyped: letters => write(letters)
    onRubbedOut: entry?.rubOut()

    component Key: Button {
        height: keyboard.keyHeight
        minimumHeight: 0
        inset: Theme.mm(1)
        kind: "plain"
        activeFocusOnTab: false
        fontSize: Math.min(Theme.deskBar, Math.round(keyboard.keyHeight * 0.6))
    }

    lastRow: Component {
        Row {
            id: last

            // Ten keys wide, as the rows above.
            readonly property real unit: keyboard.keyWidth + keyboard.keyGap

            spacing: keyboard.keyGap

            Key {
                width: Math.round(last.unit * 1.4) - keyboard.keyGap
                label: keyboard.capitalsLabel
                selected: keyboard.capitals
                enabled: !keyboard.signs
                opacity: enabled ? 1 : 0.4
                onActivated: keyboard.capitals = !keyboard.capitals
            }
            Key {
                width: Math.round(last.unit * 1.4) - keyboard.keyGap
                label: keyboard.signs ? keyboard.lettersLabel : keyboard.signsLabel
                onActivated: {
                    keyboard.capitals = false;
                    keyboard.signs = !keyboard.signs;
                }
            }
            Key {
                width: Math.round(last.unit * 1) - keyboard.keyGap
                label: "@"
                onActivated: keyboard.write("@")
            }
            Key {
                width: Math.round(last.unit * 2.4) - keyboard.keyGap
                label: keyboard.spaceLabel
                onActivated: keyboard.write(" ")
            }
            Key {
                width: Math.round(last.unit * 1.3) - keyboard.keyGap
                label: keyboard.newLineLabel
                enabled: keyboard.entry !== null && keyboard.entry.many
                opacity: enabled ? 1 : 0.4
                onActivated: keyboard.write("\n")
            }
            Key {
                width: Math.round(last.unit * 1.3) - keyboard.keyGap
                label: keyboard.rubOutLabel
                onActivated: keyboard.rubbedOut()
            }
            Key {
                width: Math.round(last.unit * 1.2) - keyboard.keyGap
                label: keyboard.doneLabel
                kind: "solid"
                onActivated: keyboard.putAway()
            }
        }
    }
}
