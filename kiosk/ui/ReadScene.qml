import QtQuick

// A scene that says how large its text is to be and whether in high contrast. What hosts it gives that to the theme for as
// long as the scene is there.
FocusScope {
    property real textScale: 1
    property bool contrast: false
    // Hiding forgets something that was typed here.
    property bool forgets: false
}
