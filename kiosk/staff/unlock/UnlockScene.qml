pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The pad for a PIN. Its digits stand elsewhere each time, unless a manager has chosen otherwise; what was typed is shown as
// dots. Keys work as well.
FocusScope {
    id: scene

    required property Shell shell
    required property UnlockPage page
    readonly property int key: Math.min(Theme.mm(24), Math.floor((height - title.height - words.height - dots.height - Theme.mm(26)) / 4.4))

    focus: true
    Keys.forwardTo: (Window.window as KioskWindow)?.firstKeys ?? []
    Keys.onPressed: event => {
        if (event.text.length === 1 && event.text >= "0" && event.text <= "9") {
            event.accepted = true;
            page.press(event.text);
        } else if (event.key === Qt.Key_Backspace) {
            event.accepted = true;
            page.rub_out();
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            page.unlock();
        }
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, 3 * scene.key + 2 * Theme.smallGap + Theme.mm(60))
        spacing: Theme.mm(3)

        Label {
            id: title

            width: parent.width
            text: qsTr("Your PIN")
            font.pixelSize: Theme.compactHeading
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.tight
            Accessible.role: Accessible.Heading
        }

        Label {
            id: words

            width: parent.width
            height: Math.max(implicitHeight, Math.ceil(Theme.compactBody * 2.8))
            text: scene.page.words || (scene.page.inOrder ? qsTr("The digits stand in their order. Nobody should see your hand.") : qsTr("The digits stand in another place each time."))
            color: scene.page.words !== "" ? Theme.ink : Theme.muted
            font.pixelSize: Theme.compactBody
            font.bold: scene.page.words !== ""
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            Accessible.role: Accessible.AlertMessage
            onTextChanged: text => {
                if (scene.page.words !== "")
                    Accessible.announce(text, Accessible.Assertive);
            }
        }

        Rectangle {
            id: dots

            anchors.horizontalCenter: parent.horizontalCenter
            width: 3 * scene.key + 2 * Theme.smallGap
            height: Theme.compactRow
            radius: Theme.mm(2.5)
            color: Theme.surface
            border.width: Math.max(2, Theme.hairline)
            border.color: Theme.edge
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 digits typed").arg(scene.page.typed)

            Row {
                anchors.centerIn: parent
                spacing: Theme.mm(2)

                Repeater {
                    model: scene.page.typed

                    Rectangle {
                        width: Theme.mm(3)
                        height: width
                        radius: width / 2
                        color: Theme.ink
                    }
                }
            }
        }

        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 3
            spacing: Theme.smallGap

            Repeater {
                model: scene.page.digits

                Button {
                    required property int index
                    required property string modelData

                    // The tenth stands alone below the others, between the two keys that are no digits.
                    width: scene.key
                    height: scene.key
                    visible: index < 9
                    kind: "plain"
                    fontSize: Theme.compactHeading
                    once: true
                    label: modelData
                    onActivated: scene.page.press(modelData)
                }
            }

            Button {
                width: scene.key
                height: scene.key
                inset: Theme.mm(1)
                fontSize: Theme.compactSmall
                once: true
                label: qsTr("Delete")
                onActivated: scene.page.rub_out()
            }

            Button {
                width: scene.key
                height: scene.key
                kind: "plain"
                fontSize: Theme.compactHeading
                once: true
                label: scene.page.digits[9]
                onActivated: scene.page.press(label)
            }

            Button {
                width: scene.key
                height: scene.key
                inset: Theme.mm(1)
                kind: "solid"
                enabled: scene.page.ready
                opacity: enabled ? 1 : 0.4
                fontSize: Theme.compactSmall
                label: qsTr("Unlock")
                onActivated: scene.page.unlock()
            }
        }
    }
}
