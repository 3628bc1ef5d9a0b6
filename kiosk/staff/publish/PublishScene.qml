pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// What changes for visitors, what is to be said about it first, and the editions there were.
Item {
    id: scene

    required property Shell shell
    required property PublishPage page
    readonly property bool changing: page.tab === "changes"

    Flow {
        id: tabs

        x: Theme.mm(7)
        y: Theme.compactGap
        width: parent.width - 2 * x
        spacing: Theme.smallGap

        CompactButton {
            label: qsTr("Changes")
            selectable: true
            selected: scene.changing
            onActivated: scene.page.show_tab("changes")
        }
        CompactButton {
            label: qsTr("History")
            selectable: true
            selected: !scene.changing
            onActivated: scene.page.show_tab("history")
        }
    }

    Loader {
        anchors.top: tabs.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        sourceComponent: scene.changing ? changes : history
    }

    Component {
        id: changes

        ChangesView {
            page: scene.page
        }
    }

    Component {
        id: history

        HistoryScene {
            history: scene.page.history as History
        }
    }
}
