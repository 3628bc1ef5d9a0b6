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

    function go(route: string): void {
        session.open(route);
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

                Button {
                    label: qsTr("Open now")
                    fontSize: Theme.bar
                    selectable: true
                    selected: scene.page.openOnly
                    onActivated: scene.page.openOnly = !scene.page.openOnly
                }
                Button {
                    label: qsTr("Free")
                    fontSize: Theme.bar
                    selectable: true
                    selected: scene.page.freeOnly
                    onActivated: scene.page.freeOnly = !scene.page.freeOnly
                }
                Button {
                    label: qsTr("Women")
                    fontSize: Theme.bar
                    selectable: true
                    selected: scene.page.forWhom === "women"
                    onActivated: scene.page.forWhom = selected ? "" : "women"
                }
                Button {
                    label: qsTr("Men")
                    fontSize: Theme.bar
                    selectable: true
                    selected: scene.page.forWhom === "men"
                    onActivated: scene.page.forWhom = selected ? "" : "men"
                }
                Button {
                    label: qsTr("Under 18")
                    fontSize: Theme.bar
                    selectable: true
                    selected: scene.page.forWhom === "under18"
                    onActivated: scene.page.forWhom = selected ? "" : "under18"
                }
                Repeater {
                    model: scene.page.languages

                    Button {
                        required property string modelData

                        label: modelData
                        fontSize: Theme.bar
                        selectable: true
                        selected: scene.page.language === modelData
                        onActivated: scene.page.language = selected ? "" : modelData
                    }
                }
            }

            Keyboard {
                width: parent.width
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

        Item {
            id: place

            width: parent ? parent.width : 0
            height: scene.wide ? 0 : entry.height
            visible: !scene.wide
        }

        Label {
            width: parent.width
            text: !scene.page.asked ? qsTr("Type a word, or touch one. Nothing you type is kept.") : scene.page.count === 0 ? qsTr("Nothing found. Try another word, or fewer choices. You can also ring:") : scene.page.count === 1 ? qsTr("1 found") : qsTr("%1 found").arg(scene.page.count)
            color: Theme.muted
            Accessible.role: Accessible.AlertMessage
        }

        Flow {
            width: parent.width
            visible: !scene.page.asked
            spacing: Theme.smallGap

            Repeater {
                model: scene.page.examples

                Button {
                    required property string modelData

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
