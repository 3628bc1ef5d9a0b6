pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A short survey: one tap a question, only ever counted.
Scene {
    id: scene

    required property SurveyPage page

    heading: scene.page.title
    drawing: "voice"

    Label {
        width: Math.min(parent.width, Theme.measure)
        visible: scene.page.step === 1
        text: scene.page.summary
        font.pixelSize: Theme.lead
    }

    Columns {
        share: 0.62
        from: 56

        head: [
            Card {
                width: parent.width
                visible: !scene.page.done
                spacing: Theme.gap

                Label {
                    width: parent.width
                    text: qsTr("Question %1 of %2").arg(scene.page.step).arg(scene.page.count)
                    color: Theme.muted
                }
                Label {
                    width: parent.width
                    text: scene.page.question
                    font.pixelSize: Theme.heading
                    font.bold: true
                    lineHeight: Theme.tight
                    Accessible.role: Accessible.Heading
                }
                AnswerGrid {
                    id: answers

                    page: scene
                    count: choices.count

                    Repeater {
                        id: choices

                        model: scene.page.answers

                        Button {
                            required property int index
                            required property string modelData

                            minimumHeight: answers.least
                            width: answers.cell
                            label: modelData
                            question: scene.page.question
                            onActivated: scene.page.answer(index)
                        }
                    }
                }
            },
            TextBlock {
                width: parent.width
                visible: scene.page.done
                look: "quote"
                title: qsTr("Thank you")
                markup: scene.page.thanks
            },
            Button {
                visible: !scene.page.done && scene.page.step > 1
                width: Math.min(implicitWidth, parent.width)
                icon: "rotate-ccw"
                label: qsTr("Go back one question")
                onActivated: scene.page.undo()
            },
            Label {
                width: Math.min(parent.width, Theme.measure)
                text: qsTr("Answers are added to monthly totals, with no time and no name. Fewer than 8 of anything is never shown as a number.")
                color: Theme.muted
            }
        ]

        side: [
            BlockList {
                model: scene.page.links
                onChosen: route => scene.go(route)
            }
        ]
    }
}
