import QtQuick

// Several lines that staff type; it grows with them.
CompactEntry {
    id: field

    property int lines: 3
    // What may stay: a text that became too long goes back to this.
    property string kept: ""

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

    function selectAll(): void {
        input.selectAll();
    }

    function clear(): void {
        input.remove(0, input.length);
    }

    function before(): string {
        return input.text.slice(0, input.selectedText !== "" ? input.selectionStart : input.cursorPosition);
    }

    function put(words: string): void {
        const at = input.cursorPosition;
        kept = words;
        text = words;
        input.text = words;
        input.cursorPosition = Math.min(at, words.length);
    }

    many: true
    cursor: Qt.rect(input.x, input.y + input.cursorRectangle.y, input.width, input.cursorRectangle.height)
    implicitHeight: Math.max(Theme.compactRow, Math.ceil(Math.max(input.contentHeight, lines * fontSize * 1.32)) + 2 * Theme.mm(2.5))
    onValueChanged: {
        if (input.text !== value)
            put(value);
    }
    inUse: input.activeFocus
    selected: input.selectedText
    selectedFrom: input.selectionStart

    TextEdit {
        id: input

        x: field.inset
        y: Theme.mm(2.5)
        width: field.width - 2 * field.inset
        height: field.height - 2 * Theme.mm(2.5)
        focus: true
        activeFocusOnTab: true
        activeFocusOnPress: field.focusOnPress
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        horizontalAlignment: field.alignment
        color: Theme.ink
        selectionColor: Theme.teal
        selectedTextColor: Theme.onSolid
        font.family: Theme.family
        font.pixelSize: field.fontSize
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoTextHandles
        Accessible.name: field.label
        Accessible.description: field.hint === field.label ? "" : field.hint
        Keys.forwardTo: field.kiosk?.firstKeys ?? []
        Keys.onPressed: event => field.watchKeys(event)
        onTextChanged: {
            if (text === field.text)
                return;
            if (field.maximum > 0 && text.length > field.maximum && text.length > field.kept.length) {
                const at = cursorPosition - (text.length - field.kept.length);
                text = field.kept;
                cursorPosition = Math.max(0, Math.min(at, text.length));
                return;
            }
            field.kept = text;
            field.text = text;
            field.edited(text);
        }

        Label {
            width: parent.width
            horizontalAlignment: field.alignment
            visible: input.text === "" && field.hint !== ""
            text: field.hint
            color: Theme.muted
            font.pixelSize: field.fontSize
            lineHeight: 1
            Accessible.ignored: true
        }
    }
}
