pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// 999 and the ways round speaking. These words are the kiosk's own: no edition can change them (safety rule 10). To call,
// without speaking, by signs, by text: these four stand on the first screen, folded to their titles where they have to be.
Scene {
    id: scene

    required property EmergencyPage page

    // -1: larger, where all of it fits. 0: with a large number. 1: with a small one. 2: folded too. 3: to a word or two.
    property int density: 0
    readonly property bool ample: density < 0
    readonly property bool folded: density > 1
    readonly property bool terse: density > 2

    // Whether all four stand on the first screen.
    function holdsAll(): bool {
        const ways = (body.item as Ways)?.ways ?? [];
        layOut(body);
        return ways.every(way => way.mapToItem(body, 0, way.height).y + topInset + headHeight <= height - hintHeight);
    }

    function fit(): void {
        density = -1;
        layOut(body);
        if (body.height + topInset + headHeight + Theme.gap <= height)
            return;
        for (density = 0; density < 3 && !holdsAll(); )
            density += 1;
    }

    spacing: density > 0 ? Theme.smallGap : Theme.gap
    topInset: spacing
    readable: page
    easyInBars: Window.width > Window.height
    onResized: fit()
    Component.onCompleted: fit()

    Loader {
        id: body

        width: parent.width
        sourceComponent: scene.density > 0 ? narrow : roomy
    }

    component Way: EmergencyFact {
        folded: scene.folded
        large: scene.ample
        terse: scene.terse
    }

    component Unspoken: Way {
        icon: "phone-off"
        title: qsTr("You cannot speak, on a mobile")
        brief: qsTr("Cannot speak")
        words: qsTr("Call 999 and listen. Whisper, cough or tap if you can. Press 55 when you are asked. That puts you through to the police, but it does not tell them where you are. Silence alone brings nobody.")
    }

    component Signing: Way {
        icon: "hand"
        title: qsTr("You use British Sign Language")
        brief: qsTr("Use BSL")
        words: qsTr("Go to 999bsl.co.uk or use its app. Free, day and night, nothing to sign up for.")
    }

    component Texting: Way {
        icon: "message-square-text"
        title: qsTr("You can only text")
        brief: qsTr("Only text")
        words: qsTr("Texting 999 works only if your phone was registered before. To register, text “register” to 999. By text relay, dial 18000.")
    }

    component OnLandline: Way {
        icon: "phone"
        title: qsTr("You cannot speak, on a landline")
        brief: qsTr("On a landline")
        words: qsTr("Call 999 and stay on the line. 55 does not work there. The line may stay open for about 45 seconds, and they can see where the phone is.")
    }

    component Asked: Way {
        icon: "circle-question-mark"
        title: qsTr("What they will ask")
        brief: qsTr("They will ask")
        words: qsTr("Which service you need, where you are, what is happening, whether anyone is hurt, and if it is safe to talk.")
    }

    component Ways: Item {
        property list<Item> ways
    }

    Component {
        id: roomy

        Ways {
            implicitHeight: columns.implicitHeight
            ways: [call.needed, unspoken, signing, texting]

            Columns {
                id: columns

                share: 0.34

                head: [
                    EmergencyCall {
                        id: call

                        width: parent.width
                        large: scene.ample
                        // As high as what stands beside it, if that has room.
                        least: columns.wide ? Math.min(columns.sideHeight, scene.height - scene.headHeight - 3 * Theme.gap - Theme.mm(13)) : 0
                        mayCallStaff: scene.session.mayCallStaff
                        onCardWanted: scene.go("ask")
                    }
                ]

                side: [
                    Unspoken {
                        id: unspoken
                    },
                    Grid {
                        id: pair

                        readonly property int cell: pair.columns > 1 ? Math.floor((width - spacing) / 2) : width

                        width: parent.width
                        columns: width > Theme.body * 20 ? 2 : 1
                        spacing: Theme.gap

                        Signing {
                            id: signing

                            width: pair.cell
                            height: pair.columns > 1 ? Math.max(implicitHeight, texting.implicitHeight) : implicitHeight
                            code: scene.page.relayCode
                            address: scene.page.relayWords
                        }
                        Texting {
                            id: texting

                            width: pair.cell
                            height: pair.columns > 1 ? Math.max(implicitHeight, signing.implicitHeight) : implicitHeight
                        }
                    },
                    OnLandline {},
                    Asked {}
                ]
            }
        }
    }

    Component {
        id: narrow

        Ways {
            implicitHeight: column.implicitHeight
            ways: [scene.terse ? calling : briefCall, speechless, signer, texter]

            Column {
                id: column

                width: parent.width
                spacing: Theme.smallGap

                EmergencyCall {
                    id: briefCall

                    width: parent.width
                    visible: !scene.terse
                    brief: true
                }

                Grid {
                    id: facts

                    readonly property int across: Math.max(1, Math.min(3, Math.floor(width / (Theme.body * (scene.terse ? 7 : scene.folded ? 8 : 14)))))
                    // Neighbours are equally high while they are shut.
                    readonly property int least: across > 1 && scene.folded ? Math.max((calling.item as EmergencyFact)?.shutHeight ?? 0, speechless.shutHeight, signer.shutHeight, texter.shutHeight, landline.shutHeight, asked.shutHeight) : 0
                    readonly property int cell: Math.floor((width - (across - 1) * spacing) / across)

                    width: parent.width
                    columns: across
                    spacing: Theme.smallGap

                    Loader {
                        id: calling

                        active: scene.terse
                        sourceComponent: Way {
                            width: facts.cell
                            least: facts.least
                            title: qsTr("Call 999")
                            words: qsTr("Ask for the police or an ambulance. Then say where you are.")
                            color: Theme.redGround
                            ink: Theme.onGround
                            wordsInk: Theme.onGround
                        }
                    }
                    Unspoken {
                        id: speechless

                        width: facts.cell
                        least: facts.least
                    }
                    Signing {
                        id: signer

                        width: facts.cell
                        least: facts.least
                        code: scene.page.relayCode
                        address: scene.page.relayWords
                    }
                    Texting {
                        id: texter

                        width: facts.cell
                        least: facts.least
                    }
                    OnLandline {
                        id: landline

                        width: facts.cell
                        least: facts.least
                    }
                    Asked {
                        id: asked

                        width: facts.cell
                        least: facts.least
                    }
                }

                Label {
                    width: parent.width
                    text: qsTr("No phone? Ask anyone who works here.")
                }

                Button {
                    width: Math.min(parent.width, implicitWidth)
                    visible: scene.session.mayCallStaff
                    icon: "hand-helping"
                    label: qsTr("Show a card to staff")
                    onActivated: scene.go("ask")
                }
            }
        }
    }
}
