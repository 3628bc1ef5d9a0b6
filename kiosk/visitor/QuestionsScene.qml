pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import "sentences.js" as Sentences

// The questions of a campaign, one on a screen and large. There are no marks: whatever is chosen gets an answer. People to
// talk to stand beside every one of them.
Scene {
    id: scene

    required property QuestionsPage page
    readonly property string shown: page.pausing ? "" : page.question

    drawing: "friends"
    drawingTint: page.tint
    onShownChanged: toTop()

    Columns {
        id: columns

        share: 0.6

        head: [
            Rectangle {
                width: parent.width
                implicitHeight: asked.implicitHeight + 2 * Theme.padding
                radius: Theme.radius
                color: Theme.ground(scene.page.tint)
                border.width: Theme.contrast ? Theme.hairline : 0
                border.color: Theme.line

                Column {
                    id: asked

                    x: Theme.padding
                    y: Theme.padding
                    width: parent.width - 2 * Theme.padding
                    spacing: Theme.smallGap

                    Label {
                        width: parent.width
                        text: scene.page.pausing ? scene.page.title : scene.page.step === 1 ? scene.page.howMany : qsTr("Question %1 of %2").arg(scene.page.step).arg(scene.page.count)
                        color: Theme.onGroundMuted
                        font.bold: true
                    }
                    Prose {
                        id: thought

                        width: parent.width
                        markup: scene.page.pausing ? qsTr("That is all for now. Nothing was kept.") : scene.page.question
                        color: Theme.onGround
                        font.pixelSize: Theme.cardText
                        font.bold: true
                        lineHeight: Theme.tight
                        Accessible.role: Accessible.Heading
                    }
                    Label {
                        width: parent.width
                        visible: scene.page.pausing
                        text: qsTr("If one of them stays with you, you can talk about it. You do not need to know what to call it.")
                        color: Theme.onGround
                        font.pixelSize: Theme.lead
                    }
                }
            },
            Column {
                width: parent.width
                visible: !scene.page.pausing
                spacing: Theme.smallGap

                Repeater {
                    model: scene.page.answers

                    Button {
                        required property int index
                        required property string modelData

                        width: columns.mainWidth
                        minimumHeight: Math.max(Theme.target, Math.min(Theme.mm(30), Math.round(scene.height * 0.085)))
                        kind: "plain"
                        label: modelData
                        question: thought.plain
                        selectable: true
                        selected: scene.page.chosen === index
                        onActivated: scene.page.answer(index)
                    }
                }
            },
            Card {
                width: parent.width
                visible: scene.page.reply !== ""

                Prose {
                    width: parent.width
                    markup: scene.page.reply
                    font.pixelSize: Theme.lead
                    Accessible.role: Accessible.AlertMessage
                }
            },
            Flow {
                width: parent.width
                spacing: Theme.smallGap

                Button {
                    visible: !scene.page.pausing || scene.page.hasMore
                    width: Math.min(implicitWidth, parent.width)
                    minimumHeight: Theme.primaryTarget
                    kind: "solid"
                    icon: "arrow-right"
                    directional: true
                    label: scene.page.pausing ? qsTr("More questions") : scene.page.step < scene.page.count ? qsTr("Next question") : qsTr("Finish")
                    onActivated: scene.page.goOn()
                }
                Button {
                    width: Math.min(implicitWidth, parent.width)
                    minimumHeight: Theme.primaryTarget
                    label: Sentences.filled(qsTr("About %1"), scene.page.title)
                    onActivated: scene.go(scene.page.campaignRoute)
                }
                Button {
                    visible: scene.page.canUndo
                    width: Math.min(implicitWidth, parent.width)
                    minimumHeight: Theme.primaryTarget
                    icon: "rotate-ccw"
                    label: qsTr("Go back one question")
                    onActivated: scene.page.undo()
                }
            }
        ]

        side: [
            ServiceList {
                model: scene.page.services
                heading: qsTr("Talk to someone")
                onChosen: route => scene.go(route)
            }
        ]
    }
}
