pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// Somebody new, or another PIN. What is typed stands here only, and goes when the sheet does.
Sheet {
    id: sheet

    required property PeoplePage page
    readonly property bool adding: page.form === "add"
    property string role: "editor"

    function save(): void {
        page.save(name.text, role, pin.text, again.text);
    }

    title: page.formTitle
    asking: page.form !== ""
    onAskingChanged: {
        role = "editor";
        for (const field of [name, pin, again]) {
            field.text = "";
            field.value = " ";
            field.value = "";
        }
        if (asking)
            Qt.callLater(() => {
                // Not where the page has gone by then.
                if (sheet)
                    (sheet.adding ? name : pin).forceActiveFocus();
            });
    }

    SheetField {
        id: name

        width: parent.width
        visible: sheet.adding
        label: qsTr("Name")
        maximum: sheet.page.longestName
        problem: sheet.page.wrongField === "name" ? sheet.page.problem : ""
        onEdited: sheet.page.typed()
        onAccepted: pin.forceActiveFocus()
    }

    Column {
        width: parent.width
        visible: sheet.adding
        spacing: Theme.mm(1.6)

        Label {
            text: qsTr("Role")
            font.pixelSize: Theme.compactBody
            font.bold: true
        }
        Flow {
            width: parent.width
            spacing: Theme.mm(2)

            CompactButton {
                kind: "plain"
                label: qsTr("Editor")
                selectable: true
                selected: sheet.role === "editor"
                onActivated: sheet.role = "editor"
            }
            CompactButton {
                kind: "plain"
                label: qsTr("Manager")
                selectable: true
                selected: sheet.role === "manager"
                onActivated: sheet.role = "manager"
            }
        }
    }

    SheetField {
        id: pin

        width: parent.width
        label: qsTr("PIN")
        secret: true
        maximum: sheet.page.longestPin
        problem: sheet.page.wrongField === "pin" ? sheet.page.problem : ""
        onEdited: sheet.page.typed()
        onAccepted: again.forceActiveFocus()
    }

    SheetField {
        id: again

        width: parent.width
        label: qsTr("The same PIN again")
        secret: true
        maximum: sheet.page.longestPin
        problem: sheet.page.wrongField === "again" ? sheet.page.problem : ""
        onEdited: sheet.page.typed()
        onAccepted: sheet.save()
    }

    // What is wrong with none of the fields above.
    Notice {
        width: parent.width
        tone: "error"
        text: sheet.page.trouble || (["", "name", "pin", "again"].includes(sheet.page.wrongField) ? "" : sheet.page.problem)
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        CompactButton {
            kind: "solid"
            label: sheet.adding ? qsTr("Add") : qsTr("Change PIN")
            enabled: !sheet.page.busy
            onActivated: sheet.save()
        }
        CompactButton {
            kind: "plain"
            label: qsTr("Cancel")
            onActivated: sheet.page.cancel()
        }
    }
}
