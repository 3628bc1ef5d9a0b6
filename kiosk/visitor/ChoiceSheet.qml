pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Text size, contrast, more time: for this visit only. Each size is written in itself and stands where it stands whatever
// the size, so that none moves from under the finger that chooses it.
ModalScope {
    id: sheet

    required property VisitorSession session
    // While it is open, what there is to read.
    readonly property ScrollPage page: loader.item as ScrollPage

    signal done

    onShownChanged: {
        // Made when somebody first wants it: most never do.
        if (shown)
            loader.active = true;
    }

    Loader {
        id: loader

        width: parent.width
        height: parent.height
        active: false
        sourceComponent: ScrollPage {
            id: choices

            readonly property int across: width > Theme.base * 34 ? 3 : 1
            readonly property int each: Math.floor((width - 2 * sideInset - (across - 1) * Theme.smallGap) / across)

            sideInset: Theme.margin
            topInset: Theme.gap
            moreLabel: qsTr("More below")
            lessLabel: qsTr("More above")
            Component.onCompleted: sheet.first = usual

            Rectangle {
                parent: choices
                z: -1
                anchors.fill: parent
                color: Theme.paper

                MouseArea {
                    anchors.fill: parent
                }
            }

            Label {
                width: parent.width
                // As high at every size as the largest is.
                height: Math.ceil(Theme.base * 3.4)
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Text size")
                font.pixelSize: Theme.heading
                font.bold: true
                Accessible.role: Accessible.Heading
            }

            Flow {
                width: parent.width
                spacing: Theme.smallGap

                Button {
                    id: usual

                    minimumHeight: Theme.primaryTarget
                    width: choices.each
                    fontSize: Theme.base
                    label: qsTr("Normal text")
                    selectable: true
                    selected: sheet.session && sheet.session.textScale === 1
                    onActivated: sheet.session.set_text_scale(1)
                }
                Button {
                    minimumHeight: Theme.primaryTarget
                    width: choices.each
                    fontSize: Math.round(Theme.base * 1.5)
                    label: qsTr("Large text")
                    selectable: true
                    selected: sheet.session && sheet.session.textScale === 1.5
                    onActivated: sheet.session.set_text_scale(1.5)
                }
                Button {
                    minimumHeight: Theme.primaryTarget
                    width: choices.each
                    fontSize: Theme.base * 2
                    label: qsTr("Very large text")
                    selectable: true
                    selected: sheet.session && sheet.session.textScale === 2
                    onActivated: sheet.session.set_text_scale(2)
                }
            }

            Label {
                width: parent.width
                text: qsTr("Colours and time")
                font.bold: true
                Accessible.role: Accessible.Heading
            }

            Flow {
                width: parent.width
                spacing: Theme.smallGap

                Button {
                    minimumHeight: Theme.primaryTarget
                    width: choices.each
                    icon: "contrast"
                    label: qsTr("High contrast")
                    selectable: true
                    selected: sheet.session && sheet.session.contrast
                    onActivated: sheet.session.set_contrast(!sheet.session.contrast)
                }
                Button {
                    minimumHeight: Theme.primaryTarget
                    width: choices.each
                    icon: "timer"
                    label: qsTr("I need more time")
                    selectable: true
                    selected: sheet.session && sheet.session.moreTime
                    onActivated: sheet.session.set_more_time(!sheet.session.moreTime)
                }
            }

            Label {
                width: parent.width
                text: qsTr("For this visit only. Nothing is remembered.")
                color: Theme.muted
            }

            Button {
                minimumHeight: Theme.primaryTarget
                kind: "solid"
                icon: "check"
                label: qsTr("Done")
                onActivated: sheet.done()
            }

            // Below what is touched, so that nothing there moves when it grows.
            Card {
                width: parent.width
                spacing: Theme.smallGap

                Label {
                    width: parent.width
                    text: qsTr("How it looks now")
                    font.pixelSize: Theme.title
                    font.bold: true
                    lineHeight: Theme.tight
                    Accessible.role: Accessible.Heading
                }
                Label {
                    width: Math.min(parent.width, Theme.measure)
                    text: qsTr("Pages have letters of this size, in these colours.")
                }
            }
        }
    }
}
