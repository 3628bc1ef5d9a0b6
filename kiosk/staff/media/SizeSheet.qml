pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A picture as large as visitors see it in a text: whether its words can be read only a person can say, and only at
// this size.
Sheet {
    id: sheet

    required property string picture
    // What visitors' pages leave for a text: beside it stands who can help, where there is room.
    readonly property int page: Window.width - 2 * Theme.margin

    title: qsTr("As large as visitors see it")
    measure: page > Theme.body * 32 ? Math.round((page - 2 * Theme.gap) * 0.54) : page
    first: back
    onPictureChanged: asking = asking && picture !== ""

    CompactButton {
        id: back

        kind: "plain"
        icon: "arrow-left"
        directional: true
        label: qsTr("Back")
        onActivated: sheet.asking = false
    }

    Label {
        width: parent.width
        text: qsTr("Step back from the screen. Words in the picture that cannot be read from there, because they are small or near the colour of their ground, are better written in the text.")
        font.pixelSize: Theme.compactBody
    }

    Image {
        width: parent.width
        source: sheet.asking ? sheet.picture : ""
        fillMode: Image.PreserveAspectFit
        sourceSize.width: width
        cache: false
        Accessible.ignored: true
    }
}
