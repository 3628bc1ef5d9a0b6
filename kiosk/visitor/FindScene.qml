pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Find: search as you type, with a keyboard on the screen. Results scroll; the field and the keyboard stay.
Item {
    id: scene

    required property VisitorSession session
    required property FindPage page
    // The keyboard does not grow with the text, so there is room beside it sooner than on other pages.
    readonly property bool wide: width > Theme.base * 38
    readonly property real position: 0
    // The page is read aloud: nobody types, and nobody wants to hear thirty letters.
    property bool listening: false
    // Of QML's own: were it asked of Python where a height is worked out, hiding would wait for the answer.
    readonly property bool nothing: page.asked && page.count === 0

    function go(route: string): void {
        session.open(route);
    }

    component Choice: Button {
        width: Math.min(implicitWidth, (parent as Item).width)
        fontSize: Theme.bar
    }

    Item {
        id: entry

        // Where there is no room beside them, the field and the keyboard scroll with what they find.
        parent: scene.wide ? scene : place
        anchors.left: parent.left
        anchors.leftMargin: scene.wide ? Theme.margin : 0
        y: scene.wide ? Theme.gap : 0
        width: scene.wide ? Math.round((scene.width - 2 * Theme.margin - Theme.gap) * 0.52) : place.width
        height: column.implicitHeight

        Column {
            id: column

            width: parent.width
            spacing: Theme.smallGap

            EntryField {
                id: field

                width: parent.width
                focus: true
                label: qsTr("What are you looking for?")
                hint: qsTr("Type a word")
                onTextChanged: scene.page.typed = text
                Component.onCompleted: forceActiveFocus()
            }

            Flow {
                width: parent.width
                spacing: Theme.smallGap

                Choice {
                    label: qsTr("Open now")
                    selectable: true
                    selected: scene.page.openOnly
                    onActivated: scene.page.openOnly = !scene.page.openOnly
                }
                Choice {
                    label: qsTr("Free")
                    selectable: true
                    selected: scene.page.freeOnly
                    onActivated: scene.page.freeOnly = !scene.page.freeOnly
                }
                Choice {
                    label: qsTr("Women")
                    selectable: true
                    selected: scene.page.forWhom === "women"
                    onActivated: scene.page.forWhom = selected ? "" : "women"
                }
                Choice {
                    label: qsTr("Men")
                    selectable: true
                    selected: scene.page.forWhom === "men"
                    onActivated: scene.page.forWhom = selected ? "" : "men"
                }
                Choice {
                    label: qsTr("Under 18")
                    selectable: true
                    selected: scene.page.forWhom === "under18"
                    onActivated: scene.page.forWhom = selected ? "" : "under18"
                }
                Repeater {
                    model: scene.page.languages

                    Choice {
                        required property string modelData

                        label: modelData
                        selectable: true
                        selected: scene.page.language === modelData
                        onActivated: scene.page.language = selected ? "" : modelData
                    }
                }
            }

            Keyboard {
                width: parent.width
                visible: !scene.listening
                language: scene.page.letters
                comfortable: scene.wide ? 21 : 17
                room: scene.wide ? scene.height - y - 2 * Theme.gap : 100000
                spaceLabel: qsTr("Space")
                rubOutLabel: qsTr("Delete")
                clearLabel: qsTr("Clear")
                onTyped: letters => field.type(letters)
                onRubbedOut: field.rubOut()
                onCleared: field.text = ""
            }
        }
    }

    ScrollPage {
        id: results

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: parent.width - 2 * Theme.margin - (scene.wide ? entry.width + Theme.gap : 0)
        height: parent.height
        spacing: Theme.smallGap
        topInset: Theme.gap
        moreLabel: qsTr("More below")
        lessLabel: qsTr("More above")

        Item {
            id: place

            width: parent ? parent.width : 0
            height: scene.wide ? 0 : entry.height
            visible: !scene.wide
        }

        // Where nothing was found the page has room.
        PageDrawing {
            parent: results
            z: -1
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: scene.nothing ? Math.max(0, results.height - results.contentHeight) : 0
            drawing: "asking"
            grounded: false
        }

        Label {
            width: parent.width
            text: !scene.page.asked ? qsTr("Type a word, or touch one. Nothing you type is kept.") : scene.page.count === 0 ? qsTr("Nothing found. Try another word, or fewer choices. You can also ring:") : qsTr("%n found", "pages and services", scene.page.count)
            color: Theme.muted
            Accessible.role: Accessible.AlertMessage
            onTextChanged: text => {
                if (scene.page.asked)
                    Accessible.announce(text, Accessible.Polite);
            }
        }

        Flow {
            width: parent.width
            visible: !scene.page.asked
            spacing: Theme.smallGap

            Repeater {
                model: scene.page.examples

                Button {
                    required property string modelData

                    width: Math.min(implicitWidth, (parent as Item).width)
                    kind: "plain"
                    label: modelData
                    onActivated: field.text = modelData
                }
            }
        }

        Repeater {
            model: scene.page.results

            ResultCard {
                required property string route

                width: (parent as Item).width
                emergency: route === "emergency"
                onActivated: scene.go(route)
            }
        }
    }
}
