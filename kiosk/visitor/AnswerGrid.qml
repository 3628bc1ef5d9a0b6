pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The answers to a question, as large as there is room for: on an upright page below each other, else side by side.
Grid {
    id: answers

    required property int count
    // The page they stand on.
    required property Item page
    readonly property int across: page.height > page.width || width < Theme.body * 8 * count ? width > Theme.body * 32 && count > 3 ? 2 : 1 : count
    readonly property int cell: Math.floor((width - (across - 1) * spacing) / across)
    readonly property int least: Math.max(Theme.primaryTarget, Math.min(Theme.mm(44), Math.round(page.height * (across > 1 ? 0.19 : 0.1))))

    width: parent.width
    columns: across
    spacing: Theme.smallGap
}
