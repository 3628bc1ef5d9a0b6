pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// How what visitors will see is looked at: the shape of the screen, how it is read, the language, when. What belongs
// together stands together, and further from the next.
Flow {
    id: choices

    required property PreviewModel preview
    required property bool large
    // Whether there is a larger place to show it in.
    required property bool canGrow
    readonly property PreviewFields fields: preview.fields as PreviewFields

    signal growWanted(large: bool)

    component Choice: Button {
        // Not `visible`, which also says whether what it stands in is seen.
        property bool offered: true

        visible: offered
        kind: "plain"
        minimumHeight: Theme.target
        inset: Theme.mm(1)
        fontSize: Theme.compactSmall
    }

    // As wide as what it holds, at most as wide as there is room.
    component Group: Flow {
        id: group

        readonly property real needed: Array.from(children).reduce((sum, each) => each.offered && each.implicitWidth > 0 ? sum + each.implicitWidth + spacing : sum, 0)

        width: Math.min(choices.width, Math.ceil(needed))
        visible: needed > 0
        spacing: Theme.mm(1.6)
    }

    spacing: Theme.mm(2.5)

    Group {
        Choice {
            offered: choices.fields.offered
            label: qsTr("Touch to change")
            detail: qsTr("A touch on the page goes to what it says in the form")
            selectable: true
            selected: !choices.fields.trying
            onActivated: choices.fields.set_trying(false)
        }
        Choice {
            offered: choices.fields.offered
            label: qsTr("Touch to try out")
            detail: qsTr("A touch on the page does what it does for visitors")
            selectable: true
            selected: choices.fields.trying
            onActivated: choices.fields.set_trying(true)
        }
    }

    Group {
        Choice {
            label: qsTr("Landscape")
            selectable: true
            selected: !choices.preview.portrait
            onActivated: choices.preview.set_portrait(false)
        }
        Choice {
            label: qsTr("Portrait")
            selectable: true
            selected: choices.preview.portrait
            onActivated: choices.preview.set_portrait(true)
        }
    }

    Group {
        Choice {
            label: choices.preview.scaleWords
            selectable: true
            selected: choices.preview.large
            onActivated: choices.preview.next_scale()
        }
        Choice {
            label: qsTr("High contrast")
            selectable: true
            selected: choices.preview.contrast
            onActivated: choices.preview.set_contrast(!choices.preview.contrast)
        }
    }

    Group {
        Repeater {
            model: choices.preview.manyTongues ? choices.preview.tongues : null

            Choice {
                required property string key
                required property string name
                required property bool chosen

                label: name
                selectable: true
                selected: chosen
                onActivated: choices.preview.set_language(key)
            }
        }
        Choice {
            offered: choices.preview.translated
            label: qsTr("Drafts too")
            selectable: true
            selected: choices.preview.drafts
            onActivated: choices.preview.set_drafts(!choices.preview.drafts)
        }
    }

    Group {
        Choice {
            label: qsTr("Now")
            selectable: true
            selected: !choices.preview.timed
            onActivated: choices.preview.set_now()
        }
        Choice {
            label: qsTr("Pick a day and time")
            selectable: true
            selected: choices.preview.timed
            onActivated: choices.preview.pick_time()
        }
    }

    PreviewTime {
        visible: choices.preview.timed
        width: parent.width
        preview: choices.preview
    }

    Choice {
        offered: choices.canGrow || choices.large
        icon: choices.large ? "minimize" : "maximize"
        label: choices.large ? qsTr("See it small") : qsTr("See it large")
        onActivated: choices.growWanted(!choices.large)
    }
}
