pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Something found: a service with its number, or a page.
Item {
    id: card

    required property string name
    required property string line
    required property string contact
    required property string answering
    required property bool open
    required property string icon

    signal activated

    implicitHeight: contact === "" ? link.implicitHeight : service.implicitHeight

    ServiceCard {
        id: service

        width: parent.width
        visible: card.contact !== ""
        name: card.name
        contact: card.contact
        dialled: card.answering !== ""
        answering: card.answering
        open: card.open
        line: card.line
        onActivated: card.activated()
    }

    LinkCard {
        id: link

        width: parent.width
        visible: card.contact === ""
        label: card.name
        detail: card.line
        icon: card.icon
        onActivated: card.activated()
    }
}
