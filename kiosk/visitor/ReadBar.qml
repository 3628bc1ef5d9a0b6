pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// Over the lower edge of a page while it is read aloud: pause, again, next, slower, louder, stop.
FocusScope {
    id: bar

    required property ReadAloud reader
    // What gets the keys when it closes.
    required property Item home
    // Of QML's own, because hiding looks at it: the reader's would be asked of Python.
    readonly property bool open: reader?.open ?? false
    readonly property bool byEar: reader?.byEar ?? false

    // Whoever did something else is not held up by what that does to the voice, and hiding least of all.
    function cut(): void {
        if (open)
            Qt.callLater(() => bar?.reader?.cut());
    }

    visible: open
    height: open ? loader.height + 2 * Theme.smallGap : 0
    onOpenChanged: {
        if (!open && activeFocus)
            home.forceActiveFocus();
    }
    onActiveFocusChanged: {
        if (!activeFocus && !byEar)
            cut();
    }

    component VoiceButton: Button {
        // Each as wide and high whatever it says: none moves from under the finger that changes another.
        Accessible.id: "voice"
        height: Math.max(Theme.target, Math.ceil(Theme.bar * 1.6))
        fontSize: Theme.bar
        visible: bar.reader?.trouble === ""
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }

    ReadNotice {
        x: Theme.margin
        y: -height
        width: bar.width - 2 * Theme.margin
        reader: bar.reader
    }

    // Most visits never listen, and a page is on the screen sooner without it.
    Loader {
        id: loader

        x: Theme.margin
        y: Theme.smallGap
        width: bar.width - 2 * Theme.margin
        active: bar.open
        sourceComponent: buttons
    }

    Component {
        id: buttons

        Flow {
            id: parts

            readonly property int across: width >= Theme.bar * 40 ? 6 : 3
            readonly property int each: Math.floor((width - (across - 1) * spacing) / across)

            width: loader.width
            spacing: Theme.smallGap
            Component.onCompleted: {
                if (!bar.reader.byEar)
                    pause.forceActiveFocus();
            }

            Label {
                width: Math.min(implicitWidth, parent.width)
                height: Math.max(Math.ceil(implicitHeight), Theme.target)
                verticalAlignment: Text.AlignVCenter
                visible: text !== ""
                text: bar.reader?.trouble ?? ""
                font.pixelSize: Theme.bar
                Accessible.role: Accessible.AlertMessage
                Accessible.id: "voice"
            }

            VoiceButton {
                id: pause
                width: parts.each

                readonly property bool paused: bar.reader?.paused ?? false

                icon: paused ? "play" : "pause"
                label: paused ? qsTr("Go on") : qsTr("Pause")
                onActivated: bar.reader.turn()
            }
            VoiceButton {
                width: parts.each
                icon: "rotate-ccw"
                label: qsTr("Again")
                onActivated: bar.reader.again()
            }
            VoiceButton {
                width: parts.each
                icon: "skip-forward"
                directional: true
                label: qsTr("Next")
                onActivated: bar.reader.next()
            }
            VoiceButton {
                width: parts.each
                // A person speaks as fast as they spoke. It stands there all the same: none moves for it.
                enabled: bar.reader?.canSlow ?? true
                content: enabled ? Theme.teal : Theme.muted
                ground: enabled ? Theme.tealTint : Theme.surface
                icon: "gauge"
                label: bar.reader?.slowest ? qsTr("Faster") : qsTr("Slower")
                onActivated: bar.reader.slower()
            }
            VoiceButton {
                width: parts.each
                icon: "volume-2"
                label: bar.reader?.loudest ? qsTr("Quieter") : qsTr("Louder")
                onActivated: bar.reader.louder()
            }
            VoiceButton {
                width: parts.each
                kind: "solid"
                visible: true
                icon: "square"
                label: qsTr("Stop")
                onActivated: bar.reader.stop()
            }
        }
    }
}
