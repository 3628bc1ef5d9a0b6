pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Something found: a service with its number, a page, or the way to 999.
Loader {
    id: card

    required property string name
    required property string line
    required property string contact
    required property string answering
    required property bool open
    required property string icon
    property bool emergency: false

    signal activated

    sourceComponent: emergency ? strip : contact === "" ? link : service

    Component {
        id: strip

        EmergencyStrip {
            width: card.width
            onActivated: card.activated()
        }
    }

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
