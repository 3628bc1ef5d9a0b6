import QtQuick

// The window every part stands in; parts find through it what watches the keys.
Window {
    id: window

    property KeyWatch keyWatch: null
    property Item focusWalk: null
    // What is told of a key before the part that has the keys.
    readonly property list<Item> firstKeys: [keyWatch, focusWalk].filter(each => each)
    // What lies over the page and has the keys; null where nothing does.
    property Item modal: null
    // True just after the screen changed under a finger: a second tap meant for the old one does nothing.
    property bool settling: false
    // Of films whose sound somebody turned on; at 0 there is none to turn on.
    property real loudness: 0.6
    // A page is being read to somebody, and nothing else is to be heard.
    property bool readAloud: false

    // Milliseconds in which a key of a keyboard on the screen is struck once, for hands that tremble.
    property int strikeGap: 300

    // Whether the keyboard on the screen comes when a field of the staff pages has the keys.
    property bool screenKeyboard: true

    // The keys moved to `item`; a page scrolls it into view.
    signal focusMoved(item: Item)
    // A field was asked by keys to undo or redo, which is not the field's to do.
    signal undoWanted
    signal redoWanted
    // Something plays that is being watched: nobody has to touch the screen meanwhile.
    signal watched

    // Somebody is holding what lets staff in, and has been for a while.
    signal staffNear
    // The screen was hidden while it was: whoever asked for the staff room and waits for it is no longer there.
    signal staffForgone

    function settle(): void {
        settling = true;
        settled.restart();
    }

    Timer {
        id: settled

        interval: 350
        onTriggered: window.settling = false
    }
}
