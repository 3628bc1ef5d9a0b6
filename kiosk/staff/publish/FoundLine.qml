pragma ComponentBehavior: Bound

import QtQuick
import kiosk.staff

// Something the checks found; it leads to the field.
CompactLine {
    required property string key
    required property string thing
    required property string field
    required property string where
    required property string sentence
    required property string remedy

    label: where
    detail: sentence + " " + remedy
}
