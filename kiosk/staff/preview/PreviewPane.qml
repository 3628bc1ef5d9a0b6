pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What visitors will see: their very screen, made small, and the choices of how it is looked at. A touch on what a field of
// the form says leads to the field, with the keys the arrows and Enter do; other touches do what they do on the screen itself.
// `large` is the whole page, where the owner gives it that room.
Item {
    id: pane

    required property PreviewModel preview
    property bool large: false
    // Whether there is a larger place to show it in.
    property bool canGrow: true

    signal growWanted(large: bool)

    // Where the page is low for its text, the choices stand beside the picture and scroll.
    readonly property bool beside: large && width > height && height < Theme.compactBody * 20
    // Who types a day, with a keyboard on the screen, sees the choices alone.
    readonly property bool choosing: !large && height < Theme.compactBody * 24 && choosers.activeFocus
    readonly property PreviewFields fields: preview.fields as PreviewFields
    readonly property real shape: preview.portrait ? 9 / 16 : 16 / 9
    // Room left for the picture when the chips have theirs; never so little that nothing can be read in it.
    readonly property int roomWide: column.width - 2 * frame.border.width
    readonly property int roomHigh: Math.max(height * 0.4, height - heading.height - scroll.length - 3 * column.spacing)
    readonly property int pictureWide: Math.max(1, Math.min(roomWide, Math.round((large || preview.portrait ? roomHigh : 100000) * shape)))

    implicitHeight: column.implicitHeight
    Component.onCompleted: preview.watch(visible)
    Component.onDestruction: preview.watch(false)
    onVisibleChanged: preview.watch(visible)

    Column {
        id: column

        width: pane.beside ? Math.round(pane.width * 0.64) : pane.width
        spacing: Theme.mm(2.5)

        Label {
            id: heading

            width: parent.width
            height: visible ? implicitHeight : 0
            // There, what leads back says it.
            visible: !pane.beside && !pane.choosing
            text: qsTr("What visitors will see")
            font.pixelSize: Theme.compactTitle
            font.bold: true
            Accessible.role: Accessible.Heading
        }

        Rectangle {
            id: frame

            anchors.horizontalCenter: parent.horizontalCenter
            visible: !pane.choosing
            width: picture.width + 2 * border.width
            height: picture.height + 2 * border.width
            color: Theme.surface
            border.width: Math.max(2, Theme.hairline)
            border.color: Theme.edge

            PreviewPicture {
                id: picture

                readonly property PreviewScreen shown: pane.preview.screen as PreviewScreen

                x: frame.border.width
                y: frame.border.width
                width: pane.pictureWide
                height: Math.round(width / pane.shape)
                screen: shown
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("The visitor’s screen")

                Accessible.description: pane.fields.offered ? qsTr("The arrow keys go through what stands here, Enter to its field.") : ""
                activeFocusOnTab: pane.fields.offered
                Keys.forwardTo: (Window.window as KioskWindow)?.firstKeys ?? []
                Keys.onUpPressed: pane.fields.step(-1)
                Keys.onLeftPressed: pane.fields.step(-1)
                Keys.onDownPressed: pane.fields.step(1)
                Keys.onRightPressed: pane.fields.step(1)
                Keys.onReturnPressed: pane.fields.enter()
                Keys.onEnterPressed: pane.fields.enter()

                // What the field in hands says.
                Rectangle {
                    readonly property rect mark: pane.fields.mark
                    readonly property int air: Theme.mm(0.8)

                    x: Math.max(0, mark.x * picture.width - air)
                    y: Math.max(0, mark.y * picture.height - air)
                    width: Math.min(picture.width, (mark.x + mark.width) * picture.width + air) - x
                    height: Math.min(picture.height, (mark.y + mark.height) * picture.height + air) - y
                    visible: mark.width > 0 && height > 0 && y < picture.height
                    color: "transparent"
                    radius: Theme.mm(1)
                    border.width: Math.max(2, Theme.mm(0.7))
                    border.color: Theme.teal
                }

                FocusRing {
                    visible: picture.activeFocus && Theme.keysInUse
                }

                MouseArea {
                    property point pressedAt

                    // A finger that has moved has scrolled.
                    function still(mouse: MouseEvent): bool {
                        return Math.max(Math.abs(mouse.x - pressedAt.x), Math.abs(mouse.y - pressedAt.y)) < Theme.mm(2);
                    }

                    anchors.fill: parent
                    preventStealing: true
                    onPressed: mouse => {
                        pressedAt = Qt.point(mouse.x, mouse.y);
                        picture.shown?.press(mouse.x / width, mouse.y / height);
                    }
                    onPositionChanged: mouse => picture.shown?.move(mouse.x / width, mouse.y / height)
                    onReleased: mouse => {
                        const led = still(mouse) && pane.fields.touch(mouse.x / width, mouse.y / height);
                        led ? picture.shown?.release(-1, -1) : picture.shown?.release(mouse.x / width, mouse.y / height);
                    }
                    onCanceled: picture.shown?.release(-1, -1)
                    onWheel: wheel => picture.shown?.wheel(wheel.x / width, wheel.y / height, wheel.angleDelta.y)
                }
            }

            Label {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: frame.border.width
                visible: text !== ""
                padding: Theme.mm(2)
                text: picture?.shown ? picture.shown.sentence : ""
                font.pixelSize: Theme.compactSmall
                font.bold: true

                Rectangle {
                    anchors.fill: parent
                    z: -1
                    color: Theme.note
                }
            }
        }

        // A venue with several languages has more choices than there is room for.
        CompactScroll {
            id: scroll

            width: parent.width
            height: Math.min(length, Math.max(1, pane.height - (pane.choosing ? 0 : heading.height + frame.height + 2 * column.spacing)))
            visible: !pane.beside
            topInset: 0
            sideInset: 0

            FocusScope {
                id: choosers

                width: parent.width
                height: below.height

                Loader {
                    id: below

                    width: parent.width
                    active: !pane.beside
                    sourceComponent: choices
                }
            }
        }
    }

    CompactScroll {
        anchors.left: column.right
        anchors.leftMargin: Theme.mm(4)
        anchors.right: parent.right
        height: parent.height
        visible: pane.beside
        topInset: 0
        sideInset: Theme.mm(2)

        Loader {
            width: parent.width
            active: pane.beside
            sourceComponent: choices
        }
    }

    Component {
        id: choices

        PreviewChoices {
            preview: pane.preview
            large: pane.large
            canGrow: pane.canGrow
            onGrowWanted: large => pane.growWanted(large)
        }
    }
}
