pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Something found: a service with its number, or a page.
Loader {
    id: card

    required property string name
    required property string line
    required property string contact
    required property string answering
    required property bool open
    required property string icon

    signal activated

    sourceComponent: contact === "" ? link : service

    Component {
        id: service

        ServiceCard {
            width: card.width
            name: card.name
            contact: card.contact
            dialled: card.answering !== ""
            answering: card.answering
            open: card.open
            line: card.line
            onActivated: card.activated()
        }
    }

    Component {
        id: link

        LinkCard {
            width: card.width
            label: card.name
            detail: card.line
            icon: card.icon
            onActivated: card.activated()
        }
    }
}
