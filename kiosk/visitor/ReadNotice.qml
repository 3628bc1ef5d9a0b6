pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Over the foot of a page, before its recording is played, where no voice says it in the visitor's language: that others may
// hear it, and how to stop.
Card {
    id: notice

    required property ReadAloud reader
    readonly property string words: reader?.notice ?? ""

    visible: words !== ""
    onWordsChanged: {
        if (words !== "")
            said.Accessible.announce(words, Accessible.Assertive);
    }

    Label {
        id: said

        width: parent.width
        text: notice.words
        Accessible.role: Accessible.AlertMessage
        Accessible.id: "voice"
    }
}
