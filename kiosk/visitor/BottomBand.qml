pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Back and Start; on Start itself, the smaller tiles in their place.
Rectangle {
    id: band

    required property VisitorSession session
    readonly property bool atStart: !session || !session.canGoBack
    // Three words need more room than two.
    readonly property int inset: Theme.mm(6)
    readonly property StartPage start: session ? session.page as StartPage : null

    signal newVisitWanted

    color: Theme.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Theme.hairline
        color: Theme.line
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: !band.atStart
        spacing: Theme.smallGap

        Button {
            height: Math.min(Theme.primaryTarget * 1.1, band.height - 2 * Theme.smallGap)
            width: Math.min(implicitWidth + Theme.gap, (band.width - 2 * Theme.margin) / 2 - Theme.smallGap)
            icon: "arrow-left"
            directional: true
            fontSize: Theme.bar
            label: qsTr("Back")
            onActivated: band.session.back()
        }

        Button {
            height: Math.min(Theme.primaryTarget * 1.1, band.height - 2 * Theme.smallGap)
            width: Math.min(implicitWidth + Theme.gap, (band.width - 2 * Theme.margin) / 2 - Theme.smallGap)
            icon: "house"
            fontSize: Theme.bar
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
                sum += few.itemAt(at) ? few.itemAt(at).implicitWidth : 0;
            return sum;
        }
        // What is over, or missing, is shared out equally.
        readonly property real share: Math.floor((width - wanted) / count)

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: band.inset
        anchors.rightMargin: band.inset
        anchors.verticalCenter: parent.verticalCenter
        visible: band.atStart && band.start !== null && Theme.roomyBand
        spacing: Theme.smallGap

        Repeater {
            id: few

            model: band.start ? band.start.smallTiles : null

            Button {
                required label
                required icon
                required property string route

                width: implicitWidth + small.share
                height: Math.min(Theme.primaryTarget * 1.1, band.height - 2 * Theme.smallGap)
                kind: "plain"
                fontSize: Theme.bar
                onActivated: band.session.open(route)
            }
        }

        Button {
            id: practise

            width: implicitWidth + small.share
            height: Math.min(Theme.primaryTarget * 1.1, band.height - 2 * Theme.smallGap)
            kind: "plain"
            icon: "eye-off"
            fontSize: Theme.bar
            label: qsTr("Practise hiding")
            onActivated: band.session.open("practise")
        }
    }
}
