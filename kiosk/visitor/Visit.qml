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
    readonly property alias codeSheet: codes
    // A small screen is all in reach, and a code takes more of it than its lower part.
    readonly property bool low: portrait && (session?.low ?? false) && !(codes.open && height < Theme.mm(400))
    // The part of the screen, from below, that the visit takes.
    readonly property real share: Theme.isHigh(width, height) ? (low ? 0.45 : Theme.reachedShare) : low ? 0.55 : 1
    readonly property real readTo: (host.item as ScrollPage)?.contentY ?? 0

    signal hideWanted
    signal staffWanted
    signal newVisitWanted

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
    }

    Component.onCompleted: turn()

    Keys.onPressed: event => {
        const item = visit.Window.window ? visit.Window.window.activeFocusItem : null;
        if (event.key === Qt.Key_Down || event.key === Qt.Key_Right || event.key === Qt.Key_Up || event.key === Qt.Key_Left) {
            event.accepted = true;
            const next = (item || visit).nextItemInFocusChain(event.key === Qt.Key_Down || event.key === Qt.Key_Right);
            if (next)
                next.forceActiveFocus(Qt.TabFocusReason);
        } else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Back) {
            event.accepted = true;
            session.back();
        }
    }
    Keys.forwardTo: (Window.window as KioskWindow)?.keyWatch ? [(Window.window as KioskWindow).keyWatch] : []

    Connections {
        target: visit.session

        function onPage_changed(): void {
            visit.turn();
        }
        function onHide_wanted(): void {
            visit.hideWanted();
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

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            session: visit.session
            venueName: visit.venue.name
            venueIcon: visit.venue.icon
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
                height: parent.height
                focus: true
                enabled: !codes.open
                // What is under a sheet is not there for keys and screen readers either.
                visible: !sheet.open && !codes.open
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
                }

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Theme.margin
                visible: false

                Label {
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

        BottomBand {
            id: band

            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.bottomMargin: visit.portrait ? visit.barHeight : 0
            width: visit.portrait ? parent.width : parent.width - visit.barWidth
            height: visit.portrait ? Math.round(visit.barHeight * 0.78) : visit.barHeight
            session: visit.session
            portrait: visit.portrait
            onNewVisitWanted: visit.newVisitWanted()
        }
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
}
