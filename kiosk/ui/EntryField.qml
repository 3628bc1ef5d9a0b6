import QtQuick

// One line of text a person types, by the keyboard on the screen or a real one. It remembers nothing: no undo
// history reaches past its own life, nothing is copied, nothing is predicted.
FocusScope {
    id: field

    property alias text: input.text
    property string hint: ""
    property string label: ""
    property int maximumLength: 80
    readonly property KioskWindow kiosk: Window.window as KioskWindow

    signal accepted

    // The keys are in it, or have left it.
    onActiveFocusChanged: {
        if (activeFocus)
            kiosk?.focusMoved(field);
    }

    function type(letters: string): void {
        if (input.selectedText !== "")
            input.remove(input.selectionStart, input.selectionEnd);
        input.insert(input.cursorPosition, letters);
    }

    function rubOut(): void {
        if (input.selectedText !== "")
            input.remove(input.selectionStart, input.selectionEnd);
        else if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
    }

    implicitHeight: Math.max(Theme.target, input.implicitHeight + 2 * Theme.smallGap)
    activeFocusOnTab: true

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.surface
        border.width: Math.max(2, Theme.hairline)
        border.color: input.activeFocus ? Theme.teal : Theme.edge
    }

    Icon {
        id: glass

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        color: Theme.teal
        size: Theme.smallIcon
        textSize: Theme.body
    }

    TextInput {
        id: input

        anchors.left: glass.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.smallGap
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        // Letters of another script stand higher than the field's own typeface.
        height: Math.max(Math.ceil(implicitHeight), hint.height)
        verticalAlignment: TextInput.AlignVCenter
        // An empty field begins where the screen's own words do.
        horizontalAlignment: text === "" ? TextInput.AlignLeft : undefined
        focus: true
        clip: true
        color: Theme.ink
        selectionColor: Theme.teal
        selectedTextColor: Theme.onSolid
        selectByMouse: false
        font.family: Theme.family
        font.pixelSize: Theme.lead
        maximumLength: field.maximumLength
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData | Qt.ImhNoTextHandles
        Accessible.name: field.label
        Accessible.description: field.hint
        Keys.forwardTo: field.kiosk?.firstKeys ?? []
        Keys.onPressed: event => {
            // No copy, cut or paste, by whatever keys: the clipboard outlives the visit.
            const clipboard = event.matches(StandardKey.Copy) || event.matches(StandardKey.Cut) || event.matches(StandardKey.Paste);
            if (clipboard || event.modifiers & (Qt.ControlModifier | Qt.MetaModifier))
                event.accepted = true;
        }
        onAccepted: field.accepted()

        Label {
            id: hint

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            visible: input.text === ""
            text: field.hint
            color: Theme.muted
            font.pixelSize: Theme.lead
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    // A middle button would paste what another program, or somebody before, has selected.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.MiddleButton
    }

    FocusRing {
        visible: input.activeFocus && Theme.keysInUse
    }
}
