pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// 999 and the ways round speaking. These words are the kiosk's own: no edition can change them (safety rule 10).
Scene {
    id: scene

    required property EmergencyPage page

    Columns {
        id: columns

        share: 0.47

        head: [
            Rectangle {
                width: parent.width
                implicitHeight: Math.max(call.implicitHeight + 2 * Theme.padding, columns.wide ? scene.height - 3 * Theme.gap - Theme.mm(13) : 0)
                radius: Theme.radius
                color: Theme.redGround
                border.width: Theme.contrast ? Theme.focusWidth : 0
                border.color: Theme.line

                Column {
                    id: call

                    x: Theme.padding * 1.5
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 2 * x
                    spacing: Theme.smallGap

                    Label {
                        width: parent.width
                        text: qsTr("In danger now?")
                        color: Theme.onGround
                        font.pixelSize: Theme.heading
                        font.bold: true
                        Accessible.role: Accessible.Heading
                    }
                    Label {
                        width: parent.width
                        text: qsTr("999")
                        color: Theme.onGround
                        font.pixelSize: Theme.hugeNumber
                        font.bold: true
                        lineHeight: 1
                    }
                    Label {
                        width: parent.width
                        text: qsTr("Ask for the police. Then say where you are.")
                        color: Theme.onGround
                        font.pixelSize: Theme.lead
                    }
                    Label {
                        width: parent.width
                        text: qsTr("No phone? Ask anyone who works here.")
                        color: Theme.onGround
                    }
                    Button {
                        kind: "plain"
                        icon: "hand-helping"
                        label: qsTr("Show a card to staff")
                        anchors.left: parent.left
                        width: Math.min(parent.width, implicitWidth)
                        onActivated: scene.go("ask")
                    }
                }
            }
        ]

        side: [
            EmergencyFact {
                icon: "phone-off"
                title: qsTr("You cannot speak, on a mobile")
                words: qsTr("Call 999 and listen. Whisper, cough or tap if you can. Press 55 when you are asked. That puts you through to the police, but it does not tell them where you are. Silence alone brings nobody.")
            },
            EmergencyFact {
                icon: "phone"
                title: qsTr("You cannot speak, on a landline")
                words: qsTr("Call 999 and stay on the line. 55 does not work there. The line may stay open for about 45 seconds, and they can see where the phone is.")
            },
            EmergencyFact {
                icon: "hand"
                title: qsTr("You use British Sign Language")
                words: qsTr("Go to 999bsl.co.uk or use its app. Free, day and night, nothing to sign up for.")
                code: scene.page.relayCode
                address: scene.page.relayWords
            },
            EmergencyFact {
                icon: "message-square-text"
                title: qsTr("You can only text")
                words: qsTr("Texting 999 works only if your phone was registered before. To register, text “register” to 999. By text relay, dial 18000.")
            },
            EmergencyFact {
                icon: "circle-question-mark"
                title: qsTr("What they will ask")
                words: qsTr("Which service you need, where you are, what is happening, whether anyone is hurt, and if it is safe to talk.")
            }
        ]
    }
}
