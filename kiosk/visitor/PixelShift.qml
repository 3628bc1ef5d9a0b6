pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// How far the still parts of an idle screen stand from where they were laid out, so that none of them burns into it: a
// pixel further with each `step`, to and fro within `most`. Across and down turn at different times, which makes a way
// over the whole of that square. Whole pixels, or letters would be drawn soft.
Item {
    property int step: 0
    readonly property int most: Math.max(3, Math.round(Theme.pixelsPerMm))
    readonly property point by: Qt.point(toAndFro(step, most), toAndFro(step, most - 1))

    function toAndFro(step: int, most: int): int {
        const at = step % (4 * most);
        return at <= most ? at : at <= 3 * most ? 2 * most - at : at - 4 * most;
    }
}
