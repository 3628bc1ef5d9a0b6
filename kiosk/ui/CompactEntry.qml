pragma ComponentBehavior: Bound

import QtQuick

// What staff type into: what the one-line and the many-line field have in common. `text` is what stands there; the page
// sets it through `value`, and a field that is being typed in takes it only where it really differs, as after undo.
FocusScope {
    id: entry

    property string value: ""
    property string text: ""
    property string label: ""
    property string hint: ""
    // Characters; 0 is without a limit.
    property int maximum: 0
    property bool wrong: false
    property bool many: false
    // What stands here is to be replaced: it is selected when the keys come.
    property bool standIn: false
    property bool inUse: false
    // "words", which begin with a capital, an "address", which does not, a "phone", "number" or "time", which are typed on a
    // pad, a "date" or a "day".
    property string holds: "words"
    // What is selected, and where that begins: Qt tells of the second last.
    property string selected: ""
    property int selectedFrom: 0
    // What it shows is not what stands here.
    property bool secret: false
    // Of what is written here, where it is known: the keyboard on the screen begins with its letters.
    property string language: ""
    // Which way that runs: as the text does; an empty field, as the screen around it.
    property bool rightToLeft: text === "" ? mirrored : /^[^A-Za-z\u00c0-\u02af]*[\u0590-\u05ff\u0620-\u064a\u066e-\u06d5\u06ee-\u06ef\u06fa-\u08ff\ufb1d-\ufefc]/.test(text)
    readonly property bool mirrored: LayoutMirroring.enabled
    // What to ask for to have the text on its own side: a mirrored screen exchanges left and right.
    readonly property int alignment: rightToLeft === mirrored ? Text.AlignLeft : Text.AlignRight
    // Where the line is that is being typed.
    property rect cursor: Qt.rect(0, 0, width, height)
    property int inset: Theme.compactInset
    property int fontSize: Theme.compactBody
    readonly property KioskWindow kiosk: Window.window as KioskWindow
    // A press may select text before it is let go where no keyboard comes onto the screen; where one does, it may scroll.
    readonly property bool focusOnPress: kiosk !== null && !kiosk.screenKeyboard
    readonly property color frame: wrong ? Theme.red : inUse ? Theme.teal : Theme.edge

    // Somebody changed the text, by whatever keys.
    signal edited(text: string)
    // The keys went elsewhere.
    signal finished
    signal accepted
    // Something is to be pasted. It is not read here: it may be as large as a disk.
    signal pasteWanted

    // For the keyboard on the screen, and for what was pasted.
    function type(letters: string): void {
    }
    function rubOut(): void {
    }
    function selectAll(): void {
    }
    function clear(): void {
    }
    // What stands before the place where the next letter goes.
    function before(): string {
        return "";
    }

    // The keys go to the field after this one. Between two lie the buttons of a row or two, hardly more than a hundred.
    function toNext(): void {
        let item = entry as Item;
        for (let tries = 0; item && tries < 200; tries += 1) {
            item = item.nextItemInFocusChain(true);
            let above = item;
            while (above && (above as CompactEntry) === null)
                above = above.parent;
            if (above && above !== entry) {
                above.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    // The next letter begins a sentence.
    function beginsSentence(): bool {
        return holds === "words" && !secret && /(^|[.?!]\s+|\n)$/.test(before());
    }

    function selectStandIn(): void {
        if (inUse && standIn)
            selectAll();
    }

    // What every field does with keys, before it does what is its own.
    function watchKeys(event: KeyEvent): void {
        if (event.matches(StandardKey.Undo)) {
            event.accepted = true;
            kiosk?.undoWanted();
        } else if (event.matches(StandardKey.Redo) || (event.key === Qt.Key_Y && (event.modifiers & Qt.ControlModifier))) {
            event.accepted = true;
            kiosk?.redoWanted();
        } else if (event.matches(StandardKey.Paste)) {
            event.accepted = true;
            pasteWanted();
        }
    }

    activeFocusOnTab: false
    implicitHeight: Theme.compactRow
    onInUseChanged: {
        if (!inUse) {
            finished();
            return;
        }
        kiosk?.focusMoved(entry);
        // After the press that brought the keys has put the cursor somewhere.
        if (standIn)
            Qt.callLater(entry.selectStandIn);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.mm(2.5)
        color: Theme.surface
        border.width: Math.max(2, entry.inUse || entry.wrong ? Theme.mm(0.7) : Theme.hairline)
        border.color: entry.frame
    }

    // Above the text, so that every touch of the field is seen. A touch that scrolls is none.
    Item {
        anchors.fill: parent
        z: 1

        TapHandler {
            longPressThreshold: 0
            onTapped: {
                entry.forceActiveFocus(Qt.MouseFocusReason);
                Qt.callLater(entry.selectStandIn);
            }
        }

        // A middle button would paste what another program has selected.
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.MiddleButton
        }
    }

    // Made where it is needed: a form has many fields, and the keys are in one.
    Loader {
        anchors.fill: parent
        active: entry.inUse && Theme.keysInUse
        sourceComponent: FocusRing {
            radius: Theme.mm(2.5)
            visible: true
        }
    }
}
