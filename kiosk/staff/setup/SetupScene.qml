pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The first set-up, a step at a time. A step can be skipped, and the whole can be left at every step.
ScrollPage {
    id: scene

    required property Shell shell
    required property SetupPage page

    readonly property var titles: ({
            venue: qsTr("Where does this kiosk stand?"),
            hours: qsTr("When is the venue open?"),
            "own-help": qsTr("What do you offer your students?"),
            manager: qsTr("Who looks after the kiosk?"),
            screen: qsTr("How large is the screen?"),
            languages: qsTr("Which languages are offered?"),
            counting: qsTr("May the kiosk count visits?"),
            "way-in": qsTr("How you come in again")
        })
    readonly property var reasons: ({
            venue: qsTr("Its name is on the first page. That page is all that shows when somebody hides the screen."),
            hours: qsTr("The first page shows these times. You can change them, and single days, whenever you like."),
            "own-help": qsTr("These stand first on the page “At university or college”. Leave empty what you do not have, or do not know yet."),
            manager: qsTr("A manager can change everything, and can let others in. The kiosk asks for the PIN each time."),
            screen: qsTr("Letters and buttons follow the real size of the screen, so that everybody can read and reach them."),
            languages: qsTr("Visitors can choose among these. What is not translated yet is shown in English, and says so."),
            counting: qsTr("Only how often each group of topics was opened in a month, in round numbers. Never who, never when, never which page."),
            "way-in": qsTr("Hold the name of the venue for three seconds, on the first page or above any other. The kiosk then asks for your PIN. Try it here.")
        })

    moreLabel: qsTr("More below")
    lessLabel: qsTr("More above")
    moreSize: Theme.compactBar
    sideInset: Math.max(Theme.margin, Math.round((width - Theme.compactMeasure) / 2))
    // Not at the very top where there is room to spare; and nothing moves when the keyboard comes.
    topInset: Math.max(Theme.gap, Math.round((Window.height - Theme.mm(235)) * 0.3))

    Connections {
        target: scene.page

        function onStep_changed(): void {
            scene.toTop();
        }
    }

    Label {
        width: parent.width
        text: qsTr("Setting up, step %1 of %2").arg(scene.page.place).arg(scene.page.steps)
        color: Theme.muted
        font.pixelSize: Theme.compactSmall
    }

    Row {
        id: far

        width: parent.width
        spacing: Theme.mm(1.6)

        Repeater {
            model: scene.page.steps

            Rectangle {
                required property int index

                width: (far.width - (scene.page.steps - 1) * far.spacing) / scene.page.steps
                height: Theme.mm(1.6)
                radius: height / 2
                color: index < scene.page.place ? Theme.teal : Theme.line
            }
        }
    }

    Column {
        width: parent.width
        spacing: Theme.mm(2)

        Label {
            width: parent.width
            text: scene.titles[scene.page.step]
            font.pixelSize: Theme.compactHeading
            font.bold: true
            lineHeight: Theme.tight
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            text: scene.reasons[scene.page.step]
            color: Theme.muted
            font.pixelSize: Theme.compactBody
        }
    }

    Loader {
        width: parent.width
        sourceComponent: ({
                venue: venueStep,
                hours: hoursStep,
                "own-help": ownHelpStep,
                manager: managerStep,
                screen: screenStep,
                "way-in": wayInStep
            })[scene.page.step] ?? choiceStep
    }

    Label {
        width: parent.width
        visible: text !== ""
        text: scene.page.words
        color: scene.page.busy ? Theme.muted : Theme.red
        font.pixelSize: Theme.compactBody
        font.bold: true
        Accessible.role: Accessible.AlertMessage
    }

    Flow {
        width: parent.width
        topPadding: Theme.mm(3)
        spacing: Theme.compactGap

        Button {
            visible: scene.page.place > 1
            kind: "plain"
            icon: "arrow-left"
            directional: true
            fontSize: Theme.compactBody
            label: qsTr("Back")
            onActivated: scene.page.back()
        }

        Button {
            kind: "solid"
            enabled: !scene.page.busy
            fontSize: Theme.compactBody
            label: scene.page.place === scene.page.steps ? qsTr("Finish") : qsTr("Next")
            onActivated: scene.page.next()
        }

        Button {
            enabled: !scene.page.busy
            fontSize: Theme.compactBody
            visible: scene.page.skippable
            label: qsTr("Skip this step")
            onActivated: scene.page.skip_step()
        }

        Button {
            kind: "plain"
            enabled: !scene.page.busy
            fontSize: Theme.compactBody
            label: qsTr("Leave the set-up")
            onActivated: scene.page.skip()
        }
    }

    Label {
        width: parent.width
        text: qsTr("If you leave, or the screen is hidden, hold the name of the venue for three seconds to come back. What you entered is kept until the kiosk is switched off, but not the PIN. Until somebody has finished, anybody who does this can set the kiosk up.")
        color: Theme.muted
        font.pixelSize: Theme.compactSmall
    }

    Component {
        id: venueStep

        SetupVenue {
            page: scene.page
        }
    }

    Component {
        id: hoursStep

        SetupHours {
            page: scene.page
        }
    }

    Component {
        id: ownHelpStep

        SetupOwnHelp {
            page: scene.page
        }
    }

    Component {
        id: managerStep

        SetupManager {
            page: scene.page
        }
    }

    Component {
        id: screenStep

        SetupScreen {
            page: scene.page
        }
    }

    Component {
        id: wayInStep

        SetupWayIn {
            page: scene.page
        }
    }

    Component {
        id: choiceStep

        SetupChoices {
            page: scene.page
        }
    }
}
