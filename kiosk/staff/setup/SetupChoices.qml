pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Languages, or counting: things that are on or off.
Column {
    id: step

    required property SetupPage page
    readonly property bool counting: page.step === "counting"

    spacing: Theme.compactGap

    Repeater {
        model: step.counting ? 0 : step.page.languages

        Button {
            required property string key
            required property string name
            required property bool chosen
            required property bool fixed

            width: step.width
            kind: "plain"
            icon: chosen ? "check" : ""
            fontSize: Theme.compactBody
            label: fixed ? qsTr("%1, always").arg(name) : name
            selectable: true
            selected: chosen
            Accessible.role: Accessible.CheckBox
            onActivated: {
                if (!fixed)
                    step.page.set_language(key, !chosen);
            }
        }
    }

    Repeater {
        model: step.counting ? [true, false] : []

        Button {
            required property bool modelData

            width: step.width
            kind: "plain"
            fontSize: Theme.compactBody
            label: modelData ? qsTr("Count in round numbers, by the month") : qsTr("Count nothing at all")
            selectable: true
            selected: step.page.counting === modelData
            Accessible.role: Accessible.RadioButton
            onActivated: step.page.set_counting(modelData)
        }
    }
}
