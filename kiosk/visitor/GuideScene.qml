pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A guided check: one question at a time, nothing kept.
Scene {
    id: scene

    required property GuidePage page

    heading: scene.page.title

    Prose {
        width: Math.min(parent.width, Theme.measure)
        visible: scene.page.step === 1
        markup: scene.page.summary
        font.pixelSize: Theme.lead
    }

    Card {
        width: parent.width
        visible: scene.page.question !== ""
        spacing: Theme.gap

        Label {
            width: parent.width
            text: qsTr("Question %1").arg(scene.page.step)
            color: Theme.muted
        }
        Prose {
            width: parent.width
            markup: scene.page.question
            font.pixelSize: Theme.heading
            font.bold: true
            lineHeight: Theme.tight
        }
        Prose {
            width: parent.width
            visible: markup !== ""
            markup: scene.page.help
            color: Theme.muted
        }
        Flow {
            width: parent.width
            spacing: Theme.gap

            Button {
                minimumHeight: Theme.primaryTarget
                width: Math.max(implicitWidth, Theme.mm(62))
                kind: "solid"
                label: qsTr("Yes")
                onActivated: scene.page.answer("yes")
            }
            Button {
                minimumHeight: Theme.primaryTarget
                width: Math.max(implicitWidth, Theme.mm(62))
                kind: "solid"
                label: qsTr("No")
                onActivated: scene.page.answer("no")
            }
            Button {
                minimumHeight: Theme.primaryTarget
                width: Math.max(implicitWidth, Theme.mm(62))
                visible: scene.page.canBeUnsure
                kind: "solid"
                label: qsTr("Not sure")
                onActivated: scene.page.answer("not-sure")
            }
        }
    }

    TextBlock {
        width: parent.width
        visible: scene.page.outcomeText !== ""
        kind: "quote"
        title: scene.page.outcomeTitle
        markup: scene.page.outcomeText
    }

    ServiceList {
        model: scene.page.services
        onChosen: route => scene.go(route)
    }

    Button {
        visible: scene.page.step > 1
        icon: "rotate-ccw"
        label: qsTr("Go back one question")
        onActivated: scene.page.undo()
    }

    Label {
        width: parent.width
        text: qsTr("Your answers are not kept. They are gone when you leave this page.")
        color: Theme.muted
    }
}
