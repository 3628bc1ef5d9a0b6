import QtQuick

// A white card with a hairline; its one child column decides its height.
Rectangle {
    id: card

    default property alias content: inside.data
    property int inset: Theme.padding
    property int spacing: Theme.smallGap

    implicitHeight: inside.implicitHeight + 2 * inset
    color: Theme.surface
    radius: Theme.radius
    border.width: Theme.hairline
    border.color: Theme.line

    Column {
        id: inside

        x: card.inset
        y: card.inset
        width: card.width - 2 * card.inset
        spacing: card.spacing
    }
}
