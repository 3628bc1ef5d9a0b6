pragma ComponentBehavior: Bound

import kiosk.ui

// One thing that can be taken away by code.
Button {
    required label
    required property string code
    required property string words
    required property string warning

    font.features: Theme.slashedZero
}
