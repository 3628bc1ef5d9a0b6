pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The venue's hours in this week, days alike together; today's stand out.
Column {
    id: week

    required property var hours
    // Days stand on one line, and the hours below each other.
    readonly property int daysWidth: {
        let widest = 0;
        for (let at = 0; at < groups.count; at++)
            widest = Math.max(widest, (groups.itemAt(at) as Group)?.daysWidth ?? 0);
        return Math.min(widest, Math.round(width * 0.6));
    }

    spacing: Theme.mm(1.5)

    Repeater {
        id: groups

        model: week.hours

        Group {}
    }

    component Group: Row {
        id: group

        required property string days
        required property string hours
        required property bool today
        readonly property int daysWidth: Math.ceil(daysLabel.implicitWidth)

        // A mirrored row begins at its right end.
        width: week.width
        spacing: Theme.gap

        Label {
            id: daysLabel

            width: week.daysWidth
            text: group.days
            color: group.today ? Theme.plainOnTeal : Theme.plainOnTealMuted
            font.pixelSize: Theme.plainBody
            font.bold: group.today
        }

        Label {
            width: week.width - week.daysWidth - group.spacing
            text: group.hours
            color: group.today ? Theme.plainOnTeal : Theme.plainOnTealMuted
            font.pixelSize: Theme.plainBody
            font.bold: group.today
        }
    }
}
