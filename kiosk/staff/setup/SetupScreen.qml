pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import kiosk.ui
import kiosk.staff

// How large the screen is, as a step of the first set-up.
CardSize {
    id: step

    required property SetupPage page
    readonly property ScreenSize measured: page.size as ScreenSize

    card: measured.card
    inches: measured.inches
    onStepped: by => {
        measured.step(by);
        measured.keep();
    }
    Component.onCompleted: measured.see_screen(Screen.width, Screen.height, Theme.pixelsPerMm)
}
