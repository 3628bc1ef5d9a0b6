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

        x: Theme.margin
        y: Theme.gap
        width: scene.wide ? Math.round((parent.width - 2 * Theme.margin - Theme.gap) * 0.52) : parent.width - 2 * Theme.margin
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
                hint: qsTr("What are you looking for?")
                onTextChanged: scene.page.typed = text
                Component.onCompleted: forceActiveFocus()
            }

            Flow {
                width: parent.width
                spacing: Theme.smallGap

                Button {
                    label: qsTr("Open now")
                    fontSize: Theme.bar
                    selected: scene.page.openOnly
                    onActivated: scene.page.openOnly = !scene.page.openOnly
                }
                Button {
                    label: qsTr("Free to call")
                    fontSize: Theme.bar
                    selected: scene.page.freeOnly
                    onActivated: scene.page.freeOnly = !scene.page.freeOnly
                }
                Button {
                    label: qsTr("Women")
                    fontSize: Theme.bar
                    selected: scene.page.forWhom === "women"
                    onActivated: scene.page.forWhom = selected ? "" : "women"
                }
                Button {
                    label: qsTr("Men")
                    fontSize: Theme.bar
                    selected: scene.page.forWhom === "men"
                    onActivated: scene.page.forWhom = selected ? "" : "men"
                }
                Button {
                    label: qsTr("Under 18")
                    fontSize: Theme.bar
                    selected: scene.page.forWhom === "under18"
                    onActivated: scene.page.forWhom = selected ? "" : "under18"
                }
                Repeater {
                    model: scene.page.languages

                    Button {
                        required property string modelData

                        label: modelData
                        fontSize: Theme.bar
                        selected: scene.page.language === modelData
                        onActivated: scene.page.language = selected ? "" : modelData
                    }
                }
            }

            Keyboard {
                width: parent.width
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

        x: scene.wide ? entry.x + entry.width + Theme.gap : Theme.margin
        y: scene.wide ? 0 : entry.y + entry.height
        width: scene.wide ? parent.width - x - Theme.margin : parent.width - 2 * Theme.margin
        height: parent.height - y
        spacing: Theme.smallGap
        topInset: Theme.gap
        moreLabel: qsTr("More below")

        Label {
            width: parent.width
            text: !scene.page.asked ? qsTr("Type a word: who, what or where. Nothing you type is kept.") : scene.page.count === 0 ? qsTr("Nothing found. Try another word, or fewer choices.") : scene.page.count === 1 ? qsTr("1 found") : qsTr("%1 found").arg(scene.page.count)
            color: Theme.muted
            Accessible.role: Accessible.AlertMessage
        }

        Repeater {
            model: scene.page.results

            ResultCard {
                required property string route

                width: (parent as Item).width
                onActivated: scene.go(route)
            }
        }
    }
}
