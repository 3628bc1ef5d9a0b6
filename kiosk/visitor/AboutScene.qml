pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// What is kept (nothing), who runs this, how current it is, how to say what is wrong.
Scene {
    id: scene

    required property AboutPage page
    property bool answered: false

    heading: scene.page.title
    drawing: "people"

    Columns {
        share: 0.58

        head: [
            ListBlock {
                width: parent.width
                title: qsTr("What is kept")
                items: [qsTr("Nothing about you: no name, no pages, no times, no search words."), qsTr("Language, text size and contrast are for this visit only."), qsTr("Survey answers, and how often a kind of page is opened, may be added to monthly totals and nothing else. Small numbers are never shown. Hiding the screen is never counted.")]
            }
        ]

        main: [
            ListBlock {
                width: parent.width
                title: qsTr("What this kiosk cannot do")
                items: [qsTr("It does not control cameras in this building."), qsTr("It cannot see or clear your phone. Scanning a code leaves a record there."), qsTr("Calls show in a phone’s call list, and may show on a bill."), qsTr("It cannot stop someone looking over your shoulder before you hide the screen.")]
            }
        ]

        side: [
            Card {
                width: parent.width

                Label {
                    width: parent.width
                    text: qsTr("Who runs it")
                    font.pixelSize: Theme.title
                    font.bold: true
                    Accessible.role: Accessible.Heading
                }
                Label {
                    width: parent.width
                    text: scene.page.runBy === "" ? qsTr("The people who work here.") : scene.page.runBy
                }
                Label {
                    width: parent.width
                    text: scene.page.current
                    color: Theme.muted
                }
            },
            Card {
                width: parent.width

                Label {
                    width: parent.width
                    text: qsTr("Was this useful?")
                    font.pixelSize: Theme.title
                    font.bold: true
                    Accessible.role: Accessible.Heading
                }
                Label {
                    width: parent.width
                    visible: scene.answered
                    text: qsTr("Thank you. Only the number of answers in a month is kept.")
                }
                Row {
                    visible: !scene.answered
                    spacing: Theme.smallGap

                    Button {
                        label: qsTr("Yes")
                        minimumHeight: Theme.primaryTarget
                        onActivated: {
                            scene.page.useful(true);
                            scene.answered = true;
                        }
                    }
                    Button {
                        label: qsTr("No")
                        minimumHeight: Theme.primaryTarget
                        onActivated: {
                            scene.page.useful(false);
                            scene.answered = true;
                        }
                    }
                }
                Label {
                    width: parent.width
                    text: qsTr("Something wrong or out of date? Tell anyone who works here.")
                    color: Theme.muted
                }
                Loader {
                    width: parent.width
                    active: scene.page.feedbackCode !== ""
                    visible: active
                    sourceComponent: CodePanel {
                        code: scene.page.feedbackCode
                        words: scene.page.feedbackWords
                        warning: qsTr("Scanning leaves a record on your phone.")
                    }
                }
            }
        ]
    }
}
