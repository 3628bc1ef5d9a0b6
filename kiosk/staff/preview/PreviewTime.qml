pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The day and the time a preview shows: typed, or each with a step back and a step on.
Column {
    id: time

    required property PreviewModel preview

    spacing: Theme.mm(1.6)

    component Step: Button {
        property string words

        width: Theme.target
        height: Theme.target
        kind: "plain"
        inset: 0
        fontSize: Theme.compactBody
        Accessible.name: words
    }

    // What is typed is read when the keys leave; then it stands there as it was understood.
    component Typed: CompactField {
        id: field

        property string shown

        signal typed(text: string)

        height: Theme.target
        implicitHeight: Theme.target
        fontSize: Theme.compactSmall
        inset: Theme.mm(1.5)
        centred: true
        holds: "date"
        maximum: 60
        wrong: time.preview.timeProblem !== "" && text !== shown
        value: shown
        onFinished: {
            if (text === shown)
                return;
            typed(text);
            if (time.preview.timeProblem === "") {
                value = "";
                value = Qt.binding(() => field.shown);
            }
        }
        onAccepted: focus = false
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

    Typed {
        width: Math.min(time.width, Math.round(Theme.compactSmall * 17))
        label: qsTr("Day")
        shown: time.preview.day
        onTyped: text => time.preview.type_day(text)
    }

    Row {
        spacing: Theme.mm(1)

        Step {
            label: "−"
            words: qsTr("Half an hour earlier")
            onActivated: time.preview.step_minutes(-30)
        }
        Typed {
            width: Math.round(Theme.compactSmall * 5)
            label: qsTr("Time")
            shown: time.preview.time
            onTyped: text => time.preview.type_time(text)
        }
        Step {
            label: "+"
            words: qsTr("Half an hour later")
            onActivated: time.preview.step_minutes(30)
        }
    }

    Loader {
        width: time.width
        active: time.preview.timeProblem !== ""
        visible: active
        sourceComponent: ProblemLine {
            text: time.preview.timeProblem
            severity: "error"
        }
    }
}
