import QtQuick

// A picture that fills its place; where it has another shape, what is cut off lies furthest from `focalPoint`: "middle",
// "top", "bottom", "left" or "right", as the picture is seen, wherever words run from.
Image {
    property string focalPoint: "middle"

    sourceSize: Qt.size(width, height)
    fillMode: Image.PreserveAspectCrop
    verticalAlignment: focalPoint === "top" ? Image.AlignTop : focalPoint === "bottom" ? Image.AlignBottom : Image.AlignVCenter
    horizontalAlignment: focalPoint === "left" ? Image.AlignLeft : focalPoint === "right" ? Image.AlignRight : Image.AlignHCenter
}
