pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import "sentences.js" as Sentences

// A QR code that was asked for, in place of the page until it is put away, or for a minute, with what it says in words and
// the honest limit beside it (safety rule 8). All of it stands on the screen at once. Where there is no room for that,
// the line above the words gives way first, then the code, down to 45 mm, then the text, down to that of normal text.
ModalScope {
    id: sheet

    property string code: ""
    property string words: ""
    property string warning: ""
    property int seconds: 60

    function show(code: string, words: string, warning: string): void {
        sheet.code = code;
        sheet.words = words;
        sheet.warning = warning;
        open = true;
    }

    onShownChanged: {
        if (!shown)
            code = words = warning = "";
    }

    Timer {
        running: sheet.open
        interval: sheet.seconds * 1000
        onTriggered: sheet.open = false
    }

    Loader {
        width: sheet.width
        height: sheet.height
        active: sheet.shown
        sourceComponent: ScrollPage {
            id: page

            readonly property bool beside: width > height
            readonly property int room: height - 2 * Theme.gap
            // A whole number of pixels a module, so that no edge is soft, and enough for a camera to see.
            readonly property int module: Math.max(3, Math.ceil(codeMm * Theme.unit / code.across))
            property bool ample: true
            property real codeMm: 100
            property real textScale: Theme.scale
            readonly property int textSize: Math.round(Theme.base * textScale)
            readonly property int largeSize: Math.round(textSize * Theme.number / Theme.body)

            // The first in which all of it has room: text as large as it may be comes first.
            function fit(): void {
                for (const scale of [2, 1.75, 1.5, 1.25, 1]) {
                    textScale = Math.min(scale, Theme.scale);
                    for (const large of [100, 80, 62, 45]) {
                        codeMm = large;
                        for (const plenty of [true, false]) {
                            ample = plenty;
                            page.layOut(body);
                            if (body.height <= room)
                                return;
                        }
                    }
                }
            }

            // Not once the sheet has gone, which a delayed call may find.
            function fitAnew(): void {
                if (page && page.Window.window)
                    page.fit();
            }

            sideInset: Theme.margin
            topInset: Math.max(Theme.gap, Math.floor((height - body.height) / 2))
            moreLabel: qsTr("More below")
            lessLabel: qsTr("More above")
            onWidthChanged: Qt.callLater(fitAnew)
            onHeightChanged: Qt.callLater(fitAnew)
            Component.onCompleted: {
                fit();
                sheet.first = away;
            }

            Connections {
                target: Theme

                function onScaleChanged(): void {
                    Qt.callLater(page.fitAnew);
                }
            }

            Rectangle {
                parent: page
                z: -1
                anchors.fill: parent
                color: Theme.surface

                MouseArea {
                    anchors.fill: parent
                }
            }

            Grid {
                id: body

                anchors.horizontalCenter: parent.horizontalCenter
                columns: page.beside ? 2 : 1
                columnSpacing: Theme.margin
                rowSpacing: Theme.gap
                horizontalItemAlignment: Grid.AlignHCenter
                verticalItemAlignment: Grid.AlignVCenter

                // Its ground is light in high contrast too.
                QrCode {
                    id: code

                    width: page.module * (across + 2 * quietZone)
                    height: width
                    content: sheet.code
                    Accessible.role: Accessible.Graphic
                    Accessible.name: Sentences.filled(qsTr("QR code for %1"), sheet.words)
                }

                Column {
                    width: Math.min(page.width - 2 * page.sideInset - (page.beside ? code.width + body.columnSpacing : 0), Math.round(page.textSize * 0.53 * 48))
                    spacing: Theme.gap

                    Label {
                        width: parent.width
                        visible: page.ample
                        text: qsTr("Point a phone’s camera at the code")
                        font.pixelSize: page.textSize
                        lineHeight: Theme.tight
                    }
                    Label {
                        width: parent.width
                        text: sheet.words
                        font.features: Theme.slashedZero
                        font.pixelSize: page.ample ? page.largeSize : page.textSize
                        font.bold: true
                        lineHeight: Theme.tight
                        Accessible.role: Accessible.Heading
                    }
                    HonestLimit {
                        width: parent.width
                        visible: text !== ""
                        text: sheet.warning
                        font.pixelSize: page.textSize
                    }
                    Button {
                        id: away

                        width: parent.width
                        minimumHeight: Theme.primaryTarget
                        fontSize: page.textSize
                        kind: "solid"
                        icon: "eye-off"
                        label: qsTr("Put the code away")
                        onActivated: sheet.open = false
                    }
                }
            }
        }
    }
}
