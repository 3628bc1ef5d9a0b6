pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Everything of one visit: bars, page, sheets. It is destroyed when the visit ends.
FocusScope {
    id: visit

    required property VisitorSession session
    required property VenuePage venue
    required property point shift
    required property bool portrait
    required property int barWidth
    required property int barHeight
    required property ReadAloud reader
    readonly property alias codeSheet: codes
    readonly property alias pad: padKeys
    // A small screen is all in reach, and a code takes more of it than its lower part.
    readonly property bool low: portrait && (session?.low ?? false) && !(codes.open && height < Theme.mm(400))
    // The part of the screen, from below, that the visit takes.
    readonly property real share: Theme.isHigh(width, height) ? (low ? 0.45 : Theme.reachedShare) : low ? 0.55 : 1
    // What the hide bar says for as long as the visit lasts.
    readonly property string hideLabel: qsTr("Hide this screen")
    readonly property string hideDetail: qsTr("Clears this screen at once. Nobody can bring it back.")
    readonly property real readTo: (host.item as ScrollPage)?.contentY ?? 0

    signal hideWanted
    signal staffWanted
    signal newVisitWanted
    signal languageWanted(tag: string)

    focus: true

    // Opens the session's page in the host.
    function turn(): void {
        if (!session || session.scene === "")
            return;
        host.setSource(Qt.resolvedUrl(session.scene + ".qml"), {
            session: session,
            page: session.page,
            // From the first on, or every text would be laid out twice.
            width: host.width,
            height: host.height
        });
        if (!Theme.lessMotion && host.item)
            slideIn.restart();
        codes.drop();
        sheet.drop();
        // The page has the keys when it opens, wherever they were before.
        host.focus = true;
        reader.page_turned();
    }

    Component.onCompleted: turn()

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Back) {
            event.accepted = true;
            session.back();
        } else {
            ((visit.Window.window as KioskWindow)?.focusWalk as FocusWalk)?.press(event);
        }
    }
    Keys.forwardTo: (Window.window as KioskWindow)?.firstKeys ?? []

    Connections {
        target: visit.session

        function onPage_changed(): void {
            visit.turn();
        }
        function onHide_wanted(): void {
            visit.hideWanted();
        }
        function onLanguage_wanted(tag: string): void {
            visit.languageWanted(tag);
        }
        function onMissing(): void {
            sorry.show();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    // Nothing of the visit is read from afar: above it stands what stood there before.
    Loader {
        width: parent.width
        height: visit.height - area.height
        active: visit.share < 1
        sourceComponent: VenuePlace {
            venue: visit.venue
            shift: visit.shift
        }
    }

    Item {
        id: area

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.round(visit.height * visit.share)

        TopBar {
            id: topBar

            width: parent.width
            session: visit.session
            venueName: visit.venue.name
            venueIcon: visit.venue.icon
            reader: visit.reader
            portrait: visit.portrait
            onTextSizeWanted: sheet.open = !sheet.open
            onStaffWanted: visit.staffWanted()
        }

        Item {
            id: pageArea

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: topBar.bottom
            anchors.bottom: band.top
            clip: true

            Loader {
                id: host

                width: parent.width
                height: parent.height - readBar.height
                focus: true
                enabled: !codes.shown
                // What is under a sheet is not there for keys and screen readers either.
                visible: !sheet.shown && !codes.shown
            }

            CodeSheet {
                id: codes

                anchors.fill: parent
                home: host
            }

            ChoiceSheet {
                id: sheet

                anchors.fill: parent
                session: visit.session
                home: host
                onDone: open = false
            }

            Card {
                id: sorry

                function show(): void {
                    visible = true;
                    sorryTimer.restart();
                    sorryWords.Accessible.announce(sorryWords.text, Accessible.Assertive);
                }

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Theme.margin
                visible: false

                Label {
                    id: sorryWords

                    Accessible.role: Accessible.AlertMessage
                    width: parent.width
                    text: qsTr("Sorry, that page is not here any more. Everything else still works.")
                }

                Timer {
                    id: sorryTimer

                    interval: 6000
                    onTriggered: sorry.visible = false
                }
            }
        }

        ReadBar {
            id: readBar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: band.top
            reader: visit.reader
            home: host
        }

        BottomBand {
            id: band

            // Where the hide bar is not, which is in one place in every language. What is in it is mirrored all the same.
            x: 0
            anchors.bottom: parent.bottom
            anchors.bottomMargin: visit.portrait ? visit.barHeight : 0
            width: visit.portrait ? parent.width : parent.width - visit.barWidth
            height: visit.portrait ? Math.round(visit.barHeight * 0.78) : visit.barHeight
            session: visit.session
            portrait: visit.portrait
            onNewVisitWanted: visit.newVisitWanted()
        }
    }

    Binding {
        target: Theme
        property: "bandWords"
        value: band.wordsWidth
    }

    NumberAnimation {
        id: slideIn

        target: host
        property: "y"
        from: Theme.mm(4)
        to: 0
        duration: Theme.slide
        easing.type: Easing.OutCubic
    }

    // Who goes by ear still types, by keys.
    Binding {
        target: host.item as FindScene
        property: "listening"
        value: readBar.open && !readBar.byEar
    }

    PadKeys {
        id: padKeys

        reader: visit.reader
    }

    ReadFollow {
        anchors.fill: parent
        reader: visit.reader
        bar: readBar
        page: (sheet.shown ? sheet.page : codes.shown ? null : host.item) as ScrollPage
    }
}
