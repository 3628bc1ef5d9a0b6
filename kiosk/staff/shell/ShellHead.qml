pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What stands above every page: the way to the sections where there is no column for them, how it stands with what is
// written, and a sentence until it is read.
Item {
    id: head

    required property Shell shell
    required property bool working
    required property bool menued
    // On a wide screen both stand on one line.
    required property bool brief
    // Where the menu begins that the key of the sections opens.
    readonly property int menuTop: sections.visible ? sections.height : 0
    property alias menuOpen: sections.open

    signal read

    implicitHeight: notice.y + notice.height

    SectionsBar {
        id: sections

        width: head.brief ? Math.min(implicitWidth, Math.round(parent.width * 0.4)) : parent.width
        height: head.brief ? Math.max(implicitHeight, bar.implicitHeight) : implicitHeight
        visible: head.working && head.menued
        brief: head.brief
        shell: head.shell
    }

    ShellBar {
        id: bar

        anchors.left: sections.visible && head.brief ? sections.right : parent.left
        anchors.right: parent.right
        y: sections.visible && !head.brief ? sections.height : 0
        height: sections.visible && head.brief ? sections.height : implicitHeight
        visible: head.working
        shell: head.shell
    }

    NoticeBar {
        id: notice

        y: bar.visible ? bar.y + bar.height : 0
        width: parent.width
        text: head.shell ? head.shell.notice : ""
        onDismissed: {
            head.shell.dismiss_notice();
            head.read();
        }
    }
}
