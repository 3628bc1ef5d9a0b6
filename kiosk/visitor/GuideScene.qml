pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A guided check: one question at a time, nothing kept.
Scene {
    id: scene

    required property GuidePage page

    function answer(reply: string): void {
        page.answer(reply);
        // Whoever is not sure reads of 999 here, beside the way on.
        if (reply === "yes" && page.emergency)
            go("emergency");
    }

    component Answer: Button {
        width: answers.cell
        minimumHeight: answers.least
        kind: "solid"
        fontSize: Theme.title
    }

    heading: scene.page.title
    drawing: "talking"

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
            id: asked

            width: parent.width
            markup: scene.page.question
            font.pixelSize: Theme.cardText
            font.bold: true
            lineHeight: Theme.tight
            Accessible.role: Accessible.Heading
        }
        Prose {
            width: parent.width
            visible: markup !== ""
            markup: scene.page.help
            color: Theme.muted
        }
        AnswerGrid {
            id: answers

            page: scene
            count: scene.page.canBeUnsure ? 3 : 2

            Answer {
                label: qsTr("Yes")
                question: asked.plain
                onActivated: scene.answer("yes")
            }
            Answer {
                label: qsTr("No")
                question: asked.plain
                onActivated: scene.answer("no")
            }
            Answer {
                visible: scene.page.canBeUnsure
                label: qsTr("Not sure")
                question: asked.plain
                onActivated: scene.answer("not-sure")
            }
        }
    }

    TextBlock {
        width: parent.width
        visible: scene.page.outcomeText !== ""
        look: "quote"
        title: scene.page.outcomeTitle
        markup: scene.page.outcomeText
    }

    EmergencyStrip {
        width: parent.width
        visible: scene.page.emergency
        onActivated: scene.go("emergency")
    }

    ServiceList {
        // The emergency page has more ways than these.
        model: scene.page.emergency ? null : scene.page.services
        onChosen: route => scene.go(route)
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap

        Button {
            visible: scene.page.canGoOn
            width: Math.min(implicitWidth, parent.width)
            icon: "arrow-right"
            directional: true
            label: qsTr("Go on with the questions")
            onActivated: scene.page.goOn()
        }

        Button {
            visible: scene.page.step > 1
            width: Math.min(implicitWidth, parent.width)
            icon: "rotate-ccw"
            label: qsTr("Go back one question")
            onActivated: scene.page.undo()
        }
    }

    Label {
        width: parent.width
        text: qsTr("Your answers are not kept. They are gone when you hide the screen or go to Start.")
        color: Theme.muted
    }
}
