pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Back and Start; on Start itself, the smaller tiles in their place. On an upright screen, the way to bring everything
// lower, which stands still when it does.
Rectangle {
    id: band

    required property VisitorSession session
    required property bool portrait
    readonly property bool atStart: !session || !session.canGoBack
    // Three words need more room than two.
    readonly property int inset: Theme.mm(6)
    readonly property StartPage start: session ? session.page as StartPage : null
    // What the band has to be for the words of the smaller tiles; they are longer in some languages.
    readonly property int wordsWidth: atStart ? Math.ceil(small.least) + 2 * inset + small.spacing : 0
    readonly property int buttonHeight: Math.min(Theme.primaryTarget * 1.1, height - 2 * Theme.smallGap)

    signal newVisitWanted

    color: Theme.surface

    component BandButton: Button {
        Accessible.id: "frame"
        height: band.buttonHeight
        fontSize: Theme.bar
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Theme.hairline
        color: Theme.line
    }

    Row {
        readonly property int most: Math.floor((reach.visible ? reach.x0 - Theme.margin : band.width - 2 * Theme.margin) / 2) - Theme.smallGap

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: !band.atStart
        spacing: Theme.smallGap

        BandButton {
            width: Math.min(implicitWidth + Theme.gap, parent.most)
            icon: "arrow-left"
            directional: true
            label: qsTr("Back")
            onActivated: band.session.back()
        }

        BandButton {
            width: Math.min(implicitWidth + Theme.gap, parent.most)
            icon: "house"
            label: qsTr("Start")
            detail: qsTr("Clears this visit and begins again")
            onActivated: band.newVisitWanted()
        }
    }

    Row {
        id: small

        readonly property int count: (band.start ? band.start.smallCount : 0) + 1
        readonly property real wanted: {
            let sum = practise.implicitWidth + (count - 1) * spacing;
            for (let at = 0; at < few.count; at++)
                sum += few.itemAt(at)?.implicitWidth ?? 0;
            return sum;
        }
        readonly property real least: {
            let sum = practise.least + (count - 1) * spacing;
            for (let at = 0; at < few.count; at++)
                sum += (few.itemAt(at) as BandButton)?.least ?? 0;
            return sum;
        }

        // What is over is shared out equally; what is missing, by what each can do without beside its words.
        function widthOf(asked: real, narrowest: real): int {
            if (width >= wanted || wanted <= least)
                return asked + Math.floor((width - wanted) / count);
            return narrowest + Math.floor((asked - narrowest) * Math.max(0, width - least) / (wanted - least));
        }

        anchors.left: parent.left
        anchors.leftMargin: band.inset
        anchors.verticalCenter: parent.verticalCenter
        width: (reach.visible ? reach.x0 - spacing : band.width - band.inset) - band.inset
        visible: band.atStart && band.start !== null && Theme.roomyBand
        spacing: Theme.smallGap

        Repeater {
            id: few

            model: band.start ? band.start.smallTiles : null

            BandButton {
                id: tile

                required label
                required icon
                required property string route

                width: small.widthOf(implicitWidth, least)
                kind: "plain"
                onActivated: band.session.open(route)
            }
        }

        BandButton {
            id: practise

            width: small.widthOf(implicitWidth, least)
            kind: "plain"
            icon: "eye-off"
            label: qsTr("Practise hiding")
            onActivated: band.session.open("practise")
        }
    }

    Loader {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        active: band.start !== null && band.start.hasEasyRead && !Theme.roomyBand
        visible: active
        sourceComponent: EasySwitch {
            width: Math.min(implicitWidth, (reach.visible ? reach.x0 : band.width) - 2 * Theme.margin)
            height: band.buttonHeight
            session: band.session
        }
    }

    BandButton {
        id: reach

        readonly property bool low: band.session?.low ?? false
        // From the side the band begins on.
        readonly property int x0: band.width - band.inset - width

        anchors.right: parent.right
        anchors.rightMargin: band.inset
        anchors.verticalCenter: parent.verticalCenter
        // As wide for the one word as for the other.
        width: Math.min(Theme.lowerWidth, Math.floor(band.width / 3))
        visible: band.portrait
        kind: "plain"
        icon: low ? "arrow-up" : "arrow-down"
        label: low ? qsTr("Higher") : qsTr("Lower")
        detail: low ? qsTr("Brings everything back up") : qsTr("Brings everything lower on the screen")
        onActivated: band.session.set_low(!low)
    }
}
