pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import kiosk.ui
import kiosk.staff

// How large the screen is, as a step of the first set-up.
CardSize {
    id: step

    required property SetupPage page

    card: page.card
    inches: page.inches
    onStepped: by => page.step_card(by)
    Component.onCompleted: step.page.see_screen(Screen.width, Screen.height, Theme.pixelsPerMm)
}
