import QtQuick

// The window every part stands in; parts find the key watch through it.
Window {
    id: window

    property KeyWatch keyWatch: null
    // True just after the screen changed under a finger: a second tap meant for the old one does nothing.
    property bool settling: false

    // The keys moved to `item`; a page scrolls it into view.
    signal focusMoved(item: Item)
}
