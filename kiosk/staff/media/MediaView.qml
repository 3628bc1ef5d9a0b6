pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The chosen picture, film or captions: what it looks like and where it is used, beside or above its form.
FocusScope {
    id: view

    required property MediaPage page
    readonly property MediaArrivals arrivals: page.arrivals as MediaArrivals
    readonly property bool wide: width > Theme.compactBody * (width > height ? 30 : 40)
    // Above the form there is room for it only while no keyboard is on the screen.
    readonly property bool roomy: wide || height > Window.height / 2

    signal sizeWanted

    focus: true

    CompactScroll {
        id: side

        anchors.left: parent.left
        width: view.wide ? Math.round(parent.width * 0.44) : parent.width
        height: !view.roomy ? 0 : view.wide ? parent.height : Math.round(Math.min(parent.height * 0.45, Theme.compactBody * 24))
        visible: view.roomy

        Notice {
            width: parent.width
            tone: "good"
            text: view.page.said
        }

        MediaShown {
            width: parent.width
            height: Math.min(Math.round(width * 0.6), Math.round(side.height * (view.wide ? 0.6 : 0.5)))
            picture: view.page.picture
            icon: view.page.icon
            length: view.page.length
        }

        CompactButton {
            visible: view.page.picture !== "" && !view.page.film
            kind: "plain"
            icon: "eye"
            label: qsTr("See it as large as visitors do")
            onActivated: view.sizeWanted()
        }

        CompactButton {
            visible: view.page.wantedWords !== ""
            kind: "solid"
            icon: "check"
            label: view.page.wantedWords
            onActivated: view.page.use_it()
        }

        CompactButton {
            visible: view.page.film
            icon: "captions"
            label: qsTr("Add captions from a file")
            onActivated: view.arrivals.bring_captions()
        }

        Label {
            width: parent.width
            text: uses.count > 0 ? qsTr("Where it is used") : view.page.icon === "image" ? qsTr("It is not used anywhere yet. Choose it in a poster of a campaign, or in a text.") : view.page.film ? qsTr("It is not used anywhere yet. Choose it in a text.") : view.page.icon === "volume-2" ? qsTr("It is not used anywhere yet. Add it to the page that it says, under “Recordings of this page”.") : qsTr("It is not used anywhere yet. Choose it at its film.")
            color: uses.count > 0 ? Theme.ink : Theme.muted
            font.pixelSize: Theme.compactBody
            font.bold: uses.count > 0
        }

        Repeater {
            id: uses

            model: view.page.uses

            CompactLine {
                required property string key
                required property string name
                required property string words

                width: parent ? (parent as Item).width : 0
                icon: "link"
                label: name
                detail: words
                onActivated: view.page.show_use(key)
            }
        }
    }

    Rectangle {
        anchors.left: view.wide ? side.right : parent.left
        y: view.wide ? 0 : side.height
        width: view.wide ? Theme.hairline : parent.width
        height: view.wide ? parent.height : Theme.hairline
        visible: view.roomy
        color: Theme.line
    }

    ThingForm {
        anchors.top: view.wide ? parent.top : side.bottom
        anchors.left: view.wide ? side.right : parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        focus: true
        page: view.page
        backward: true
    }
}
