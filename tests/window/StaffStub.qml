import QtQuick

// In the place of the staff room: a page with something on it that must not be left anywhere.
FocusScope {
    required property QtObject shell
    required property int barWidth
    required property int barHeight

    Rectangle {
        readonly property string words: "What staff were writing"

        anchors.fill: parent
        color: "red"
    }

    TextInput {
        focus: true
        text: "What staff typed"
    }
}
