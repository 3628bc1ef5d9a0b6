import QtQuick

// What goes on below sinks into the page's ground, without its words.
Rectangle {
    gradient: Gradient {
        GradientStop {
            position: 0
            color: Qt.alpha(Theme.paper, 0)
        }
        GradientStop {
            position: 0.3
            color: Qt.alpha(Theme.paper, 0.85)
        }
        GradientStop {
            position: 0.6
            color: Theme.paper
        }
    }
}
