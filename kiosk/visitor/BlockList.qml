pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The blocks of a page. A new kind of block is one file and one line here.
Column {
    id: list

    property alias model: repeater.model

    signal chosen(route: string)

    width: parent ? parent.width : 0
    spacing: Theme.gap

    Repeater {
        id: repeater

        Loader {
            id: loader

            required property string kind
            required property string title
            required property string markup
            required property var items
            required property var replies
            required property string source_
            required property string route
            required property string code
            required property string address
            required property string picture
            required property string alternative
            required property string film
            required property string still
            required property string captions
            required property real shape
            required property bool first
            required property int before

            width: list.width
            sourceComponent: {
                switch (kind) {
                case "steps":
                case "points":
                    return listBlock;
                case "link":
                    return linkBlock;
                case "999":
                case "guide":
                case "survey":
                    return goBlock;
                case "question":
                    return questionBlock;
                case "picture":
                    return mediaBlock;
                case "video":
                    return filmBlock;
                default:
                    return textBlock;
                }
            }

            Component {
                id: textBlock

                TextBlock {
                    kind: loader.kind
                    title: loader.title
                    markup: loader.markup
                    source: loader.source_
                    first: loader.first
                }
            }
            Component {
                id: listBlock

                ListBlock {
                    title: loader.title
                    items: loader.items
                    numbered: loader.kind === "steps"
                    before: loader.before
                }
            }
            Component {
                id: linkBlock

                LinkBlock {
                    title: loader.title
                    markup: loader.markup
                    code: loader.code
                    address: loader.address
                }
            }
            Component {
                id: goBlock

                GoBlock {
                    kind: loader.kind
                    words: loader.markup
                    onActivated: list.chosen(loader.route)
                }
            }
            Component {
                id: questionBlock

                QuestionBlock {
                    title: loader.title
                    markup: loader.markup
                    answers: loader.items
                    replies: loader.replies
                }
            }
            Component {
                id: mediaBlock

                MediaBlock {
                    title: loader.title
                    file: loader.picture
                    alternative: loader.alternative
                    caption: loader.markup
                }
            }
            Component {
                id: filmBlock

                FilmBlock {
                    title: loader.title
                    file: loader.film
                    still: loader.still
                    captions: loader.captions
                    shape: loader.shape
                    alternative: loader.alternative
                    caption: loader.markup
                }
            }
        }
    }
}
