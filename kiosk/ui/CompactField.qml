pragma ComponentBehavior: Bound

import QtQuick

// One line that staff type. `remark` stands at its end ("valid, free"), `icon` before it.
CompactEntry {
    id: field

    property string remark: ""
    property string remarkIcon: ""
    property color remarkColor: Theme.open
    property string icon: ""
    property bool centred: false

    function type(letters: string): void {
        if (input.selectedText !== "")
            input.remove(input.selectionStart, input.selectionEnd);
        input.insert(input.cursorPosition, letters);
        field.settle();
    }

    function rubOut(): void {
        if (input.selectedText !== "")
            input.remove(input.selectionStart, input.selectionEnd);
        else if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
        field.settle();
    }

    function selectAll(): void {
        input.selectAll();
    }

    function clear(): void {
        input.remove(0, input.length);
        field.settle();
    }

    function before(): string {
        return input.text.slice(0, input.selectedText !== "" ? input.selectionStart : input.cursorPosition);
    }

    function settle(): void {
        if (input.text !== text) {
            text = input.text;
            edited(text);
        }
    }

    onValueChanged: {
        if (input.text === value)
            return;
        const at = input.cursorPosition;
        text = value;
        input.text = value;
        input.cursorPosition = Math.min(at, value.length);
    }
    inUse: input.activeFocus
    selected: input.selectedText
    selectedFrom: input.selectionStart

    Loader {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: field.inset
        anchors.verticalCenter: parent.verticalCenter
        active: field.icon !== ""
        sourceComponent: Icon {
            name: field.icon
            color: Theme.muted
            size: Math.round(field.fontSize * 1.1)
        }
    }

    TextInput {
        id: input

        anchors.left: picture.active ? picture.right : parent.left
        anchors.right: words.active ? words.left : parent.right
        anchors.leftMargin: picture.active ? Theme.mm(2.5) : field.inset
        anchors.rightMargin: words.active ? Theme.mm(2.5) : field.inset
        height: parent.height
        verticalAlignment: TextInput.AlignVCenter
        horizontalAlignment: field.centred ? TextInput.AlignHCenter : field.alignment
        focus: true
        activeFocusOnTab: true
        activeFocusOnPress: field.focusOnPress
        clip: true
        // Left alone, a long line is read from its beginning.
        autoScroll: activeFocus
        color: Theme.ink
        selectionColor: Theme.teal
        selectedTextColor: Theme.onSolid
        font.family: Theme.family
        font.pixelSize: field.fontSize
        // A text that may hold a number to dial: all its zeros are slashed where it does.
        font.features: /\b(0\d(\s?\d){6}|116\s?\d{3}\b)/.test(text) ? Theme.slashedZero : ({})
        maximumLength: field.maximum > 0 ? field.maximum : 32767
        echoMode: field.secret ? TextInput.Password : TextInput.Normal
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoTextHandles
        Accessible.name: field.label
        Accessible.description: field.hint === field.label ? "" : field.hint
        Keys.forwardTo: field.kiosk?.firstKeys ?? []
        Keys.onPressed: event => field.watchKeys(event)
        onTextEdited: field.settle()
        onAccepted: field.accepted()

        Label {
            anchors.fill: parent
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: field.centred ? Text.AlignHCenter : field.alignment
            visible: input.text === "" && field.hint !== ""
            text: field.hint
            color: Theme.muted
            font.pixelSize: field.fontSize
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    Loader {
        id: words

        anchors.right: parent.right
        anchors.rightMargin: field.inset
        anchors.verticalCenter: parent.verticalCenter
        active: field.remark !== ""
        sourceComponent: Row {
            spacing: Theme.mm(1.5)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: name !== ""
                name: field.remarkIcon
                color: field.remarkColor
                size: field.fontSize
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, field.width * 0.55)
                text: field.remark
                color: field.remarkColor
                font.pixelSize: field.fontSize
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
    }
}
