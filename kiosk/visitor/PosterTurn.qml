pragma ComponentBehavior: Bound

import QtQuick

// What one poster says, for whoever draws it.
Item {
    required property string page
    required property string tint
    required property string campaign
    required property string headline
    required property string text
    required property string picture
    required property string alternative
    required property string focal_point
    required property string drawing
    required property string template
    required property string weekday
    required property string day
    required property string month
    required property string when
    required property bool dialled
}
