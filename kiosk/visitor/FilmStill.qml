pragma ComponentBehavior: Bound

import QtQuick

// A frame of a film, where it lies as the film will: the film's own first one is often black.
// Not cached: a picture must not outlive the visit.
Image {
    fillMode: Image.PreserveAspectFit
    sourceSize.width: width
    cache: false
    Accessible.ignored: true
}
