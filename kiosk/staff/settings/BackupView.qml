pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Making a backup, and going back to one.
DeskScroll {
    id: view

    required property BackupDesk desk

    Notice {
        width: parent.width
        text: view.desk.busyWords
    }
    Notice {
        width: parent.width
        tone: "good"
        text: view.desk.said
    }
    Notice {
        width: parent.width
        tone: "error"
        text: view.desk.trouble
    }

    DeskCard {
        width: parent.width
        enabled: view.desk.busyWords === ""
        title: qsTr("Make a backup")

        Label {
            width: Math.min(parent.width, Theme.deskMeasure)
            text: qsTr("One file with everything this kiosk keeps: content, pictures, people, settings and counts. Keep it somewhere else than in this building.")
            font.pixelSize: Theme.deskBody
        }
        Label {
            width: parent.width
            text: view.desk.lastWords
            color: Theme.muted
            font.pixelSize: Theme.deskBody
        }
        DeskButton {
            kind: "solid"
            icon: "hard-drive-download"
            label: qsTr("Make a backup now")
            onActivated: view.desk.make()
        }
    }

    DeskCard {
        width: parent.width
        enabled: view.desk.busyWords === ""
        title: qsTr("Go back to a backup")

        Label {
            width: Math.min(parent.width, Theme.deskMeasure)
            text: qsTr("Everything becomes what it was when the backup was made. What is here now is kept beside it.")
            font.pixelSize: Theme.deskBody
        }
        DeskButton {
            icon: "search"
            label: qsTr("Find backups")
            onActivated: view.desk.find()
        }

        Repeater {
            model: view.desk.found

            DeskLine {
                required property string key
                required property string when
                required property string detail_words

                width: parent ? (parent as Item).width : 0
                icon: "hard-drive-upload"
                label: when
                detail: detail_words
                onActivated: view.desk.restore(key)
            }
        }
    }
}
