pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import "sentences.js" as Sentences

// Where to touch, what is on at the venue (as many events as there is room for), and the rooms. Where to touch comes first:
// the hide bar lies over the lower edge, at either end of it or all along it, and who touches there once more wants to hide.
// A large screen, and one with nothing on, has the week's hours day by day and what is in each room too.
Item {
    id: programme

    required property VenuePage venue
    required property point shift
    readonly property int inset: Theme.mm(16)
    readonly property int inner: width - 2 * inset
    // Room for two columns.
    readonly property bool wide: inner > Theme.plainBody * 36
    readonly property bool nothingOn: events.count === 0
    readonly property int listTop: startPlace.y + startPlace.height + (languages.visible ? Theme.smallGap + languages.height : 0) + Theme.mm(8)
    readonly property int room: height - listTop - inset
    // "Touch here to start". It takes no touch itself; the page around it does.
    readonly property alias start: startPlace

    // By a screen reader.
    signal startPressed
    signal languagePressed(route: string)

    // The way that the language at a place leads; "" where there is none.
    function languageAt(at: point): string {
        for (let place = 0; place < names.count; place++) {
            const name = names.itemAt(place) as LanguageName;
            if (name && name.contains(name.mapFromItem(programme, at)))
                return name.route;
        }
        return "";
    }

    // A language by its own name. Like "Touch here to start" it takes no touch itself.
    component LanguageName: Rectangle {
        id: name

        required property string label
        required property string route

        width: Math.max(Theme.primaryTarget, word.implicitWidth + 2 * Theme.mm(5))
        height: Theme.target
        radius: Theme.radius
        color: Theme.plainSurface
        border.width: Theme.hairline
        border.color: Theme.plainMuted
        Accessible.role: Accessible.Button
        Accessible.name: label
        Accessible.onPressAction: programme.languagePressed(route)

        Label {
            id: word

            anchors.centerIn: parent
            text: name.label
            color: Theme.plainTeal
            font.pixelSize: Theme.plainBody
            font.bold: true
            Accessible.ignored: true
        }
    }

    Rectangle {
        id: startPlace

        x: programme.inset
        y: programme.inset
        width: programme.inner
        height: Theme.primaryTarget
        radius: Theme.radius
        color: Theme.plainTealTint
        border.width: Theme.hairline
        border.color: Theme.plainTeal
        Accessible.role: Accessible.Button
        Accessible.name: startLabel.text
        Accessible.focusable: true
        Accessible.onPressAction: programme.startPressed()

        Label {
            id: startLabel

            anchors.centerIn: parent
            text: qsTr("Touch here to start")
            color: Theme.plainTeal
            font.pixelSize: Theme.plainTitle
            font.bold: true
            Accessible.ignored: true
        }

        FocusRing {
            radius: startPlace.radius
            visible: startPlace.activeFocus
        }
    }

    // For whoever does not read the venue's language.
    Flow {
        id: languages

        x: programme.inset
        anchors.top: startPlace.bottom
        anchors.topMargin: Theme.smallGap
        width: programme.inner
        visible: names.count > 0
        spacing: Theme.smallGap

        Repeater {
            id: names

            model: programme.venue.languages
            delegate: LanguageName {}
        }
    }

    VenueList {
        id: events

        anchors.left: parent.left
        anchors.leftMargin: programme.inset
        transform: Translate {
            x: programme.shift.x
            y: programme.shift.y
        }
        y: programme.listTop
        width: programme.wide ? Math.round((programme.inner - Theme.mm(12)) * 0.52) : programme.inner
        room: programme.room - (rooms.shown ? rooms.height + Theme.gap : 0)
        heading: qsTr("What’s on")
        model: programme.wide ? programme.venue.allEvents : programme.venue.events
        delegate: VenueCard {
            required property int index
            required property string day
            required title
            required detail
            required picture
            required drawing
            required alternative
            required property string focal_point

            width: events.width
            focalPoint: focal_point
            visible: index < events.shown
            lead: day
        }
    }

    Loader {
        anchors.right: parent.right
        anchors.rightMargin: programme.inset
        y: programme.listTop
        width: programme.wide && !programme.nothingOn ? programme.inner - events.width - Theme.mm(12) : programme.inner
        active: programme.wide || programme.nothingOn
        transform: Translate {
            x: programme.shift.x
            y: programme.shift.y
        }
        sourceComponent: VenueFacts {
            venue: programme.venue
            room: programme.room
            beside: programme.wide && programme.nothingOn
        }
    }

    Label {
        id: rooms

        readonly property bool shown: !programme.wide && !programme.nothingOn && text !== ""

        anchors.bottom: parent.bottom
        anchors.bottomMargin: programme.inset
        x: programme.inset
        width: programme.inner
        transform: Translate {
            x: programme.shift.x
            y: programme.shift.y
        }
        visible: shown
        text: programme.venue.rooms === "" ? "" : Sentences.filled(qsTr("Rooms: %1"), programme.venue.rooms)
        color: Theme.plainMuted
        font.pixelSize: Theme.plainBody
        lineHeight: Theme.tight
    }
}
