pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The blocks of a page, each drawn by the kind of its row.
Column {
    id: list

    property alias model: repeater.model
    property real lineHeight: Theme.lineHeight

    signal chosen(route: string)

    width: parent ? parent.width : 0
    spacing: Theme.gap

    Repeater {
        id: repeater

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "TextBlockRow"

                TextBlock {
                    required property TextBlockRow row

                    width: list.width
                    look: row.look
                    title: row.title
                    markup: row.markup
                    source: row.source
                    first: row.first
                    lineHeight: list.lineHeight
                }
            }
            DelegateChoice {
                roleValue: "ListBlockRow"

                ListBlock {
                    required property ListBlockRow row

                    width: list.width
                    title: row.title
                    items: row.items
                    numbered: row.numbered
                    before: row.before
                    lineHeight: list.lineHeight
                }
            }
            DelegateChoice {
                roleValue: "QuestionBlockRow"

                QuestionBlock {
                    width: list.width
                }
            }
            DelegateChoice {
                roleValue: "LinkBlockRow"

                LinkBlock {
                    width: list.width
                }
            }
            DelegateChoice {
                roleValue: "EmergencyBlockRow"

                EmergencyStrip {
                    width: list.width
                    onActivated: list.chosen("emergency")
                }
            }
            DelegateChoice {
                roleValue: "PageBlockRow"

                LinkCard {
                    required property PageBlockRow row

                    width: list.width
                    label: row.label
                    icon: row.icon
                    onActivated: list.chosen(row.route)
                }
            }
            DelegateChoice {
                roleValue: "PictureBlockRow"

                PictureBlock {
                    width: list.width
                }
            }
            DelegateChoice {
                roleValue: "FilmBlockRow"

                FilmBlock {
                    width: list.width
                }
            }
        }
    }
}
