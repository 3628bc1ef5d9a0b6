import QtQuick

// Escape and, where the venue has them, keys of its own: they hide wherever the keys are. Shortcuts come before the part
// that has the focus; only a line of text may claim a key first, and EntryField claims none.
Item {
    id: keys

    property list<string> hideKeys
    // Of two windows that claim a key, Qt tells only one.
    property bool active: true

    signal wanted

    Shortcut {
        enabled: keys.active
        sequences: ["Escape"]
        autoRepeat: false
        context: Qt.ApplicationShortcut
        onActivated: keys.wanted()
        onActivatedAmbiguously: keys.wanted()
    }

    Shortcut {
        enabled: keys.active
        sequences: keys.hideKeys.filter(key => key !== "")
        autoRepeat: false
        context: Qt.ApplicationShortcut
        onActivated: keys.wanted()
        onActivatedAmbiguously: keys.wanted()
    }
}
