pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import "sentences.js" as Sentences

// A topic: what it is, what you can do now, who can help. What is written in a language of its own stands on the side
// that this begins on; the cards of the services are in the kiosk's.
Scene {
    id: scene

    required property TopicPage page
    readonly property real lineHeight: page.runsRight ? Theme.arabicLine : Theme.lineHeight
    readonly property bool shortened: session && session.easy && page.hasEasyRead
    readonly property bool mirrored: page.language === "" ? LayoutMirroring.enabled : page.runsRight

    component Head: Column {
        spacing: Theme.gap

        PageHead {
            session: scene.session
            page: scene.page
            title: scene.page.title
            sensitive: scene.page.sensitive
        }

        BlockList {
            visible: !scene.shortened
            model: scene.page.lead
            lineHeight: scene.lineHeight
            onChosen: route => scene.go(route)
        }
    }

    // A list of languages takes the whole width, so that everybody sees theirs at once.
    Loader {
        width: parent.width
        active: scene.page.listsLanguages
        visible: active
        sourceComponent: Head {}
    }

    LanguageGrid {
        id: languages

        model: scene.page.languages
        onChosen: route => scene.go(route)
    }

    Columns {
        id: columns

        share: 0.54
        LayoutMirroring.enabled: scene.mirrored
        LayoutMirroring.childrenInherit: true

        head: [
            Loader {
                width: parent.width
                active: !scene.page.listsLanguages
                visible: active
                sourceComponent: Head {}
            },
            EntryGrid {
                model: scene.page.subtopics
                onChosen: route => scene.go(route)
            },
            // Whoever reads no English reads this before the cards, on an upright screen too.
            Loader {
                width: parent.width
                active: scene.page.language !== ""
                visible: active && !scene.shortened
                sourceComponent: BlockList {
                    model: scene.page.blocks
                    lineHeight: scene.lineHeight
                    onChosen: route => scene.go(route)
                }
            }
        ]

        main: [
            BlockList {
                visible: !scene.shortened
                model: scene.page.language === "" ? scene.page.blocks : null
                onChosen: route => scene.go(route)
            },
            ServiceList {
                LayoutMirroring.enabled: scene.LayoutMirroring.enabled
                LayoutMirroring.childrenInherit: true
                model: columns.wide ? null : scene.page.otherServices
                heading: qsTr("More people who can help")
                brief: true
                onChosen: route => scene.go(route)
            },
            RelatedLinks {
                model: scene.page.related
                onChosen: route => scene.go(route)
            }
        ]

        side: [
            OwnHelp {
                LayoutMirroring.enabled: scene.LayoutMirroring.enabled
                LayoutMirroring.childrenInherit: true
                model: scene.page.ownHelp
                heading: Sentences.filled(qsTr("Help from %1"), scene.page.venueName)
            },
            ServiceList {
                LayoutMirroring.enabled: scene.LayoutMirroring.enabled
                LayoutMirroring.childrenInherit: true
                model: columns.wide ? scene.page.services : scene.page.firstServices
                brief: true
                onChosen: route => scene.go(route)
            },
            TakeAway {
                LayoutMirroring.enabled: scene.LayoutMirroring.enabled
                LayoutMirroring.childrenInherit: true
                width: columns.sideWidth
                codes: scene.page.ownCodes
            }
        ]
    }
}
