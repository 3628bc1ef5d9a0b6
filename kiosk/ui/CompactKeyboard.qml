pragma ComponentBehavior: Bound

import QtQuick

// The keyboard on the screen for staff, who write sentences: capitals, which come by themselves where a sentence begins,
// signs, new lines, a pad for numbers and times, a row to select, cut, copy and paste with, and keys that lead to the next
// field and put it away. It types into whatever field has the keys.
Keyboard {
    id: keyboard

    property CompactEntry entry: null
    // What was cut or copied. It is the room's own: the clipboard of the machine outlives the room.
    property string clipping: ""
    property string capitalsLabel: ""
    property string signsLabel: ""
    property string lettersLabel: ""
    property string newLineLabel: ""
    property string selectLabel: ""
    property string cutLabel: ""
    property string copyLabel: ""
    property string pasteLabel: ""
    property string nextLabel: ""
    property string doneLabel: ""

    // The digits, where nothing else is written; somebody may want letters all the same.
    readonly property var pads: ({
            phone: ["123", "456", "789", "+0#"],
            number: ["123", "456", "789", "0"],
            time: ["123", "456", "789", ":0."]
        })
    property bool lettered: false
    readonly property var pad: lettered ? null : pads[entry?.holds ?? ""] ?? null
    // A script without capitals has signs of its own on its pages.
    readonly property bool latin: !own || letters === null || letters.cased
    readonly property bool several: letters !== null
    // The words of the last row look alike: as large as the longest can be.
    readonly property int wordSize: fitting(Theme.compactBar, newLineLabel, several ? 1.2 : 1.3)

    signal putAway
    signal clipped(words: string)

    function write(letters: string): void {
        entry?.type(letters);
        begun();
    }

    // A sentence that begins, begins with a capital.
    function begun(): void {
        capitals = latin && (entry?.beginsSentence() ?? false);
    }

    function takeAway(): void {
        entry?.rubOut();
        begun();
    }

    rows: pad ?? (signs ? ["1234567890", "()[]{}<>*#", ":;!?/&%+=_", "“”‘’–—…£€°"] : ["1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm,.-"])
    stagger: pad === null && page === null && !signs ? 0.25 : 0
    language: pad === null ? entry?.language ?? "" : ""
    onTyped: letters => write(letters)
    onRubbedOut: takeAway()
    onCleared: {
        entry?.clear();
        begun();
    }
    onEntryChanged: {
        lettered = signs = false;
        begun();
    }
    Component.onCompleted: begun()

    // What is selected is replaced by what is typed next.
    Connections {
        target: keyboard.entry

        function onSelectedFromChanged(): void {
            keyboard.begun();
        }
    }

    component Key: Button {
        property real tenths

        width: Math.round(tenths * keyboard.tenth) - keyboard.keyGap
        height: keyboard.keyHeight
        minimumHeight: 0
        inset: Theme.mm(1)
        kind: "plain"
        once: true
        opacity: enabled ? 1 : 0.4
        fontSize: Math.min(keyboard.wordSize, keyboard.fitting(Theme.compactBar, label, tenths))
    }

    firstRow: Component {
        Row {
            spacing: keyboard.keyGap

            Key {
                tenths: 1.7
                label: keyboard.selectLabel
                enabled: (keyboard.entry?.text ?? "") !== ""
                onActivated: keyboard.entry.selectAll()
            }
            Key {
                tenths: 1.5
                label: keyboard.clearLabel
                enabled: (keyboard.entry?.text ?? "") !== ""
                onActivated: keyboard.cleared()
            }
            Key {
                tenths: 1.6
                label: keyboard.cutLabel
                enabled: (keyboard.entry?.selected ?? "") !== "" && !keyboard.entry.secret
                onActivated: {
                    keyboard.clipped(keyboard.entry.selected);
                    keyboard.takeAway();
                }
            }
            Key {
                tenths: 1.6
                label: keyboard.copyLabel
                enabled: (keyboard.entry?.selected ?? "") !== "" && !keyboard.entry.secret
                onActivated: keyboard.clipped(keyboard.entry.selected)
            }
            Key {
                tenths: 1.6
                label: keyboard.pasteLabel
                enabled: keyboard.clipping !== "" && keyboard.entry !== null && !keyboard.entry.secret
                onActivated: keyboard.write(keyboard.entry.many ? keyboard.clipping : keyboard.clipping.replace(/\s*\n\s*/g, " "))
            }
            Key {
                tenths: 2
                label: keyboard.nextLabel
                onActivated: keyboard.entry?.toNext()
            }
        }
    }

    lastRow: Component {
        Row {
            id: last

            readonly property real taken: [capital, turn, sign, change, stop, line, rub, done].reduce((all, key) => key.visible ? all + key.tenths : all, 0)

            spacing: keyboard.keyGap

            Key {
                id: capital

                visible: keyboard.latin && keyboard.pad === null
                tenths: keyboard.several ? 1.2 : 1.4
                label: keyboard.capitalsLabel
                selectable: true
                selected: keyboard.capitals
                enabled: !keyboard.signs
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
                label: keyboard.signs || keyboard.pad !== null ? keyboard.lettersLabel : keyboard.signsLabel
                onActivated: {
                    if (keyboard.pad !== null) {
                        keyboard.lettered = true;
                        return;
                    }
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

                visible: keyboard.pad === null
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

                visible: keyboard.pad === null
                tenths: keyboard.several ? 1.2 : 1.3
                label: keyboard.newLineLabel
                enabled: keyboard.entry !== null && keyboard.entry.many
                onActivated: keyboard.write("\n")
            }
            Key {
                id: rub

                // It went on by itself while it was held.
                property bool held: false

                tenths: keyboard.several ? 1.2 : 1.3
                label: keyboard.rubOutLabel
                onPressedChanged: {
                    if (pressed)
                        held = false;
                }
                onActivated: {
                    if (!held)
                        keyboard.rubbedOut();
                }

                Timer {
                    interval: rub.held ? 60 : 450
                    repeat: true
                    running: rub.pressed
                    onTriggered: {
                        rub.held = true;
                        keyboard.rubbedOut();
                    }
                }
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
