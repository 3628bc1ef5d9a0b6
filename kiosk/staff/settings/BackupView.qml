pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Making a backup, and going back to one.
CompactScroll {
    id: view

    required property BackupList shell

    Notice {
        width: parent.width
        text: view.shell.busyWords
    }
    Notice {
        width: parent.width
        tone: "good"
        text: view.shell.said
    }
    Notice {
        width: parent.width
        tone: "error"
        text: view.shell.trouble
    }

    CompactCard {
        width: parent.width
        enabled: view.shell.busyWords === ""
        title: qsTr("Make a backup")

        Label {
            width: Math.min(parent.width, Theme.compactMeasure)
            text: qsTr("One file with everything this kiosk keeps: content, pictures, people, settings and counts. Keep it somewhere else than in this building.")
            font.pixelSize: Theme.compactBody
        }
        Label {
            width: parent.width
            text: view.shell.lastWords
            color: Theme.muted
            font.pixelSize: Theme.compactBody
        }
        CompactButton {
            kind: "solid"
            icon: "hard-drive-download"
            label: qsTr("Make a backup now")
            onActivated: view.shell.make()
        }
    }

    CompactCard {
        width: parent.width
        enabled: view.shell.busyWords === ""
        title: qsTr("Go back to a backup")

        Label {
            width: Math.min(parent.width, Theme.compactMeasure)
            text: qsTr("Everything becomes what it was when the backup was made. What is here now is kept beside it.")
            font.pixelSize: Theme.compactBody
        }
        CompactButton {
            icon: "search"
            label: qsTr("Find backups")
            onActivated: view.shell.find()
        }

        Repeater {
            model: view.shell.found

            CompactLine {
                required property string key
                required property string when
                required property string detail_words

                width: parent ? (parent as Item).width : 0
                icon: "hard-drive-upload"
                label: when
                detail: detail_words
                onActivated: view.shell.restore(key)
            }
        }
    }
}
