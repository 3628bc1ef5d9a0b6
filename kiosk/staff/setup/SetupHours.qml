pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The week, a line for each day.
Column {
    id: step

    required property SetupPage page
    readonly property bool wide: width > Theme.compactBody * 26

    spacing: Theme.mm(2)

    component Times: Row {
        id: times

        property string words
        property string label

        signal stepped(by: int)

        spacing: Theme.mm(1)

        Button {
            width: Theme.target
            height: Theme.target
            kind: "plain"
            inset: 0
            fontSize: Theme.compactBody
            label: "−"
            Accessible.name: qsTr("%1 earlier").arg(times.label)
            onActivated: times.stepped(-1)
        }

        Label {
            width: Math.round(Theme.compactBody * 3)
            height: Theme.target
            text: times.words
            font.pixelSize: Theme.compactBody
            font.bold: true
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignHCenter
        }

        Button {
            width: Theme.target
            height: Theme.target
            kind: "plain"
            inset: 0
            fontSize: Theme.compactBody
            label: "+"
            Accessible.name: qsTr("%1 later").arg(times.label)
            onActivated: times.stepped(1)
        }
    }

    Repeater {
        model: step.page.week

        Flow {
            id: day

            required property int index
            required property string name
            required property bool is_open
            required property string opens
            required property string closes

            width: step.width
            spacing: Theme.mm(2)

            Button {
                width: step.wide ? Math.round(Theme.compactBody * 9.5) : parent.width
                kind: "plain"
                fontSize: Theme.compactBody
                label: day.is_open ? day.name : qsTr("%1: closed").arg(day.name)
                selectable: true
                selected: day.is_open
                Accessible.role: Accessible.CheckBox
                onActivated: step.page.set_open(day.index, !day.is_open)
            }

            Times {
                visible: day.is_open
                words: day.opens
                label: qsTr("%1, opens").arg(day.name)
                onStepped: by => step.page.step_time(day.index, "opens", by)
            }

            Label {
                visible: day.is_open
                height: Theme.target
                text: qsTr("to")
                font.pixelSize: Theme.compactBody
                verticalAlignment: Text.AlignVCenter
            }

            Times {
                visible: day.is_open
                words: day.closes
                label: qsTr("%1, closes").arg(day.name)
                onStepped: by => step.page.step_time(day.index, "closes", by)
            }
        }
    }

    Flow {
        width: parent.width
        topPadding: Theme.mm(2)
        spacing: Theme.compactGap

        Button {
            fontSize: Theme.compactBody
            label: qsTr("Copy Monday to Tuesday to Friday")
            onActivated: step.page.same_all_week()
        }

        Button {
            kind: "plain"
            icon: step.page.closedOnBankHolidays ? "check" : ""
            fontSize: Theme.compactBody
            label: qsTr("Closed on bank holidays")
            selectable: true
            selected: step.page.closedOnBankHolidays
            Accessible.role: Accessible.CheckBox
            onActivated: step.page.set_bank_holidays(!step.page.closedOnBankHolidays)
        }
    }
}
