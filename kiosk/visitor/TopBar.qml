pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Where you are, and the choices of this visit. 999 is here on every page (safety rule 10).
Rectangle {
    id: bar

    required property VisitorSession session
    required property string venueName
    required property string venueIcon
    required property ReadAloud reader
    required property bool portrait
    // At every text size the same, or the buttons would move from under a finger.
    readonly property bool roomy: width > Theme.base * 45
    // On a small upright screen 999 would not be on it in large text.
    readonly property bool tight: width < Theme.bar * 15.5
    property real holdSeconds: 3
    readonly property EmergencyPage emergency: session ? session.page as EmergencyPage : null

    // What is held to let staff in.
    readonly property alias held: held

    signal textSizeWanted
    // The venue's name was held for three seconds.
    signal staffWanted

    height: Theme.topBarHeight
    color: Theme.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.width - buttons.width - 2 * Theme.margin >= size
        name: bar.venueIcon
        color: Theme.teal
        size: Math.round(Theme.bar * 1.2)
    }

    Label {
        id: name

        readonly property int room: bar.width - buttons.width - mark.width - 2 * Theme.margin - 2 * Theme.smallGap

        anchors.left: mark.right
        anchors.leftMargin: Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, room)
        // Where one of its words has no room, the picture alone stands for the place.
        visible: implicitWidth <= room || (bar.roomy ? room > Theme.base * 4.5 : text.split(" ").every(word => letters.advanceWidth(word) <= room))
        text: bar.venueName
        Accessible.id: "frame"
        font.pixelSize: bar.roomy ? Theme.bar : Math.round(Theme.base)
        font.bold: true
        wrapMode: bar.roomy ? Text.NoWrap : Text.WordWrap
        lineHeight: Theme.tight
        maximumLineCount: 2
        elide: Text.ElideRight
    }

    FontMetrics {
        id: letters

        font: name.font
    }

    // Nothing shows that the name can be held: it is for those who know.
    Item {
        id: held

        anchors.left: parent.left
        // A hand finds it where the name is short, or is not shown; what can be pressed is never below it.
        width: Math.min(Math.max(Theme.mm(30), Theme.margin + mark.width + Theme.smallGap + (name.visible ? Theme.smallGap + name.width : 0)), bar.width - buttons.width - Theme.margin)
        height: parent.height

        TapHandler {
            acceptedButtons: Qt.LeftButton
            longPressThreshold: bar.holdSeconds
            // A hand that trembles stays on the name for three seconds, but not in one place.
            gesturePolicy: TapHandler.DragWithinBounds
            onPressedChanged: pressed ? near.restart() : near.stop()
            onLongPressed: bar.staffWanted()
        }

        Timer {
            id: near

            interval: 800
            onTriggered: (bar.Window.window as KioskWindow)?.staffNear()
        }
    }

    Label {
        anchors.left: name.right
        anchors.right: buttons.left
        anchors.margins: Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.roomy && bar.session && bar.session.where !== "" && width > Theme.bar * 5
        // A mark makes it run from the right where the bar does; the sign then points the other way by itself.
        Accessible.id: "frame"
        text: bar.session ? (LayoutMirroring.enabled ? "\u200f" : "") + "›  " + bar.session.where : ""
        font.pixelSize: Theme.bar
        color: Theme.muted
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.smallGap

        LanguageNames {
            width: wanted
            buttonHeight: bar.height - 2 * Theme.smallGap
            fontSize: bar.roomy ? Theme.bar : Theme.base
            model: bar.portrait ? null : (bar.session?.page as StartPage)?.languages ?? null
            onChosen: route => bar.session.open(route)
        }

        // In the place of 999, so that nothing stands above the number itself. An upright screen has room for it there.
        Loader {
            active: !bar.portrait && bar.emergency !== null && bar.emergency.hasEasyRead
            visible: active
            sourceComponent: EasySwitch {
                width: bar.tight ? least : bar.roomy ? implicitWidth : wanted
                height: bar.height - 2 * Theme.smallGap
                fontSize: bar.tight ? Theme.base : Theme.bar
                kind: "plain"
                session: bar.session
            }
        }

        Button {
            width: bar.tight ? wanted : implicitWidth
            height: bar.height - 2 * Theme.smallGap
            visible: bar.session && bar.session.scene !== "EmergencyScene"
            kind: "plain"
            icon: bar.roomy ? "phone-call" : ""
            fontSize: bar.tight ? Theme.base : Theme.bar
            Accessible.id: "frame"
            label: qsTr("999")
            detail: qsTr("Emergency")
            content: Theme.red
            ground: Theme.redTint
            onActivated: bar.session.open("emergency")
        }

        Button {
            width: bar.tight ? wanted : implicitWidth
            height: bar.height - 2 * Theme.smallGap
            kind: "plain"
            icon: bar.roomy ? "a-large-small" : ""
            fontSize: bar.tight ? Theme.base : Theme.bar
            Accessible.id: "frame"
            label: qsTr("Text size")
            onActivated: bar.textSizeWanted()
        }

        Button {
            width: bar.tight ? wanted : implicitWidth
            height: bar.height - 2 * Theme.smallGap
            kind: "plain"
            icon: bar.roomy ? "contrast" : ""
            fontSize: bar.tight ? Theme.base : Theme.bar
            Accessible.id: "frame"
            label: qsTr("Contrast")
            onActivated: bar.session.set_contrast(!bar.session.contrast)
        }

        Button {
            width: bar.tight ? wanted : implicitWidth
            height: bar.height - 2 * Theme.smallGap
            visible: bar.reader?.available ?? false
            kind: "plain"
            icon: bar.roomy ? "volume-2" : ""
            fontSize: bar.tight ? Theme.base : Theme.bar
            Accessible.id: "frame"
            label: qsTr("Read aloud")
            onActivated: bar.reader.open ? bar.reader.stop() : bar.reader.start()
        }
    }
}
