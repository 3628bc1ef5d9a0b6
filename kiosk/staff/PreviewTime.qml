pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The day and the time a preview shows, each with a step back and a step on.
Flow {
    id: time

    required property PreviewDesk preview

    spacing: Theme.mm(2)

    component Step: Button {
        property string words

        width: Theme.target
        height: Theme.target
        kind: "plain"
        inset: 0
        fontSize: Theme.deskBody
        Accessible.name: words
    }

    component Shown: Label {
        height: Theme.target
        font.pixelSize: Theme.deskSmall
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }

    Row {
        spacing: Theme.mm(1)

        Step {
            label: "«"
            words: qsTr("A week earlier")
            onActivated: time.preview.step_days(-7)
        }
        Step {
            label: "−"
            words: qsTr("A day earlier")
            onActivated: time.preview.step_days(-1)
        }
        Step {
            label: "+"
            words: qsTr("A day later")
            onActivated: time.preview.step_days(1)
        }
        Step {
            label: "»"
            words: qsTr("A week later")
            onActivated: time.preview.step_days(7)
        }
    }

    Shown {
        text: time.preview.day
    }

    Row {
        spacing: Theme.mm(1)

        Step {
            label: "−"
            words: qsTr("Half an hour earlier")
            onActivated: time.preview.step_minutes(-30)
        }
        Shown {
            width: Math.round(Theme.deskSmall * 3.4)
            horizontalAlignment: Text.AlignHCenter
            text: time.preview.time
        }
        Step {
            label: "+"
            words: qsTr("Half an hour later")
            onActivated: time.preview.step_minutes(30)
        }
    }
}
