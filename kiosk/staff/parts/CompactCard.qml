pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// A card of the staff room with its title.
Card {
    id: card

    property string title: ""

    inset: Theme.compactInset
    spacing: Theme.mm(2.5)

    Label {
        width: parent.width
        visible: card.title !== ""
        text: card.title
        font.pixelSize: Theme.compactTitle
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }
}
