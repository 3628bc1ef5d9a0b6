pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Try hiding, for real, with nothing at stake.
Scene {
    id: scene

    required property PractisePage page
    readonly property bool across: width > Theme.body * 34

    component Way: Rectangle {
        id: way

        property alias icon: picture.name
        property alias markup: words.markup
        // Beside its picture, or below it.
        readonly property int textLeft: scene.across ? Theme.padding : picture.width + 2 * Theme.padding

        implicitHeight: scene.across ? picture.height + words.height + 3 * Theme.padding : Math.max(picture.height, words.height) + 2 * Theme.padding
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line

        IconBadge {
            id: picture

            anchors.left: parent.left
            anchors.leftMargin: Theme.padding
            y: Theme.padding
            side: Math.round(Theme.icon * (scene.across ? 3.6 : 4.6))
        }

        Prose {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: way.textLeft
            y: scene.across ? picture.height + 2 * Theme.padding : Math.round((way.height - height) / 2)
            width: way.width - way.textLeft - Theme.padding
            lineHeight: Theme.tight
        }
    }

    function emphasised(words: string): string {
        return words.replace(/\*\*(.+?)\*\*/g, "<b>$1</b>");
    }

    heading: qsTr("Try hiding the screen now")
    drawing: "door"

    Label {
        width: Math.min(parent.width, Math.round(Theme.measure * 1.2))
        text: qsTr("This place’s own page comes up at once, and what you were reading is gone. To come back, touch “Touch here to start” on it, or after ten seconds anything on it. It works the same on every page.")
        font.pixelSize: Theme.lead
        lineHeight: Theme.tight
    }

    Label {
        width: parent.width
        text: qsTr("Any of these hides it")
        font.pixelSize: Theme.title
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }

    Grid {
        id: ways

        readonly property int each: scene.across ? Math.floor((width - 2 * spacing) / 3) : width
        readonly property int tallest: Math.max(bar.implicitHeight, hand.implicitHeight, keyboard.implicitHeight)

        width: parent.width
        columns: scene.across ? 3 : 1
        spacing: Theme.gap

        Way {
            id: bar

            width: ways.each
            height: ways.tallest
            icon: "panel-bottom"
            markup: scene.emphasised(qsTr("Touch the **yellow bar**. It works as soon as you touch it."))
        }
        Way {
            id: hand

            width: ways.each
            height: ways.tallest
            icon: "hand"
            markup: scene.emphasised(qsTr("Put your **whole hand** on the screen, or four fingers."))
        }
        Way {
            id: keyboard

            width: ways.each
            height: ways.tallest
            icon: "keyboard"
            markup: scene.emphasised(qsTr("On a keyboard, press **Esc**, or slap several keys at once."))
        }
    }

    HonestLimit {
        width: parent.width
        text: qsTr("Hiding clears this screen. It cannot clear your phone, and it does not stop cameras in the building.")
    }
}
