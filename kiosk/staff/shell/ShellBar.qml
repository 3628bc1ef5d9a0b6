pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Above what is written: what waits to be published, whether everything is saved, and the way to publish.
Rectangle {
    id: bar

    required property Shell shell
    readonly property bool roomy: width > Theme.compactBar * 44

    readonly property int high: Math.max(Theme.target, Theme.compactBar * 2)

    implicitHeight: Math.max(Theme.topBarHeight, high + 2 * Theme.mm(2), words.height + 2 * Theme.mm(2))
    color: Theme.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }

    Rectangle {
        id: dot

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(7)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(3.4)
        height: width
        radius: width / 2
        visible: bar.shell.changesWords !== ""
        color: bar.shell.waiting ? Theme.caution : Theme.open
    }

    Flow {
        id: words

        anchors.left: dot.right
        anchors.leftMargin: Theme.mm(3)
        anchors.right: keys.left
        anchors.rightMargin: Theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(1)

        Label {
            width: Math.min(implicitWidth, words.width)
            text: bar.shell.changesWords
            font.pixelSize: Theme.compactBar
            font.bold: true
            lineHeight: Theme.tight
            rightPadding: Theme.mm(3)
        }

        Label {
            width: Math.min(implicitWidth, words.width)
            visible: text !== ""
            text: bar.shell.savedWords
            color: Theme.muted
            font.pixelSize: Theme.compactBar
            lineHeight: Theme.tight
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }

    Row {
        id: keys

        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(7)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.smallGap
        // There, the page has its own.
        visible: bar.shell.section !== "publish"

        Button {
            visible: bar.roomy && bar.shell.waiting
            height: bar.high
            kind: "plain"
            fontSize: Theme.compactBar
            inset: Theme.mm(4)
            label: qsTr("See changes")
            onActivated: bar.shell.go("publish")
        }

        Button {
            height: bar.high
            kind: bar.shell.waiting ? "solid" : "plain"
            fontSize: Theme.compactBar
            inset: Theme.mm(5)
            label: qsTr("Publish…")
            onActivated: bar.shell.go("publish")
        }
    }
}
