pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Text size, contrast, more time: for this visit only. Each size is written in itself and stands where it stands whatever
// the size, so that none moves from under the finger that chooses it.
Item {
    id: sheet

    required property VisitorSession session
    // What gets the keys where whatever had them before is no longer to be seen.
    required property Item home
    property bool open: false
    property Item before: null

    signal done

    // The page below is another one now: the keys do not go back to what is gone.
    function drop(): void {
        before = null;
        open = false;
    }

    visible: open
    onOpenChanged: {
        if (open) {
            before = Window.activeFocusItem;
            // Made when somebody first wants it: most never do.
            loader.active = true;
            return;
        }
        const back = before && before.visible && before.enabled ? before : home;
        before = null;
        back.forceActiveFocus();
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
            Component.onCompleted: first.forceActiveFocus()
            onVisibleChanged: {
                if (visible)
                    first.forceActiveFocus();
            }

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
                height: Math.ceil(Theme.base * 3.2)
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
                    id: first

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
        }
    }
}
