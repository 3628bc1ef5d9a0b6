pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// A film, silent with captions until a visitor asks for sound: others may be near. It stops when it can no longer be
// seen, for whatever reason and in the same event: that is done here, in QML, and never waits for Python. Where it
// cannot be played, a sentence and its words stand in its place.
Column {
    id: block

    required property FilmBlockRow row
    // Of QML's own, because hiding looks at them: the row's would be asked of Python.
    readonly property string file: row.file
    readonly property real shape: row.shape
    // Milliseconds after which the first frame is looked for, so that the page comes first.
    property int openAfter: 250
    // And between one look whether it is still going on and the next.
    property int watchEvery: 1000
    // From 0 to 1, as staff set it.
    readonly property real loudness: (Window.window as KioskWindow)?.loudness ?? 0

    readonly property bool readOver: (Window.window as KioskWindow)?.readAloud ?? false

    readonly property bool broken: file === "" || film.fault !== "" || (player !== null && player.error !== 0)
    readonly property bool playing: player !== null && player.playbackState === 1
    readonly property int position: player !== null ? player.position : 0
    readonly property int duration: player !== null ? player.duration : 0
    readonly property bool audible: player !== null && player.hasAudio && loudness > 0
    property bool soundOn: false
    property bool captionsOn: true
    // Objects of Qt's own; lint knows neither of them.
    readonly property var player: film.player
    readonly property var sound: film.sound
    // How far the film had been seen when somebody last touched a control.
    property int seen: -1

    function turn(): void {
        if (player === null)
            film.open();
        seen = -1;
        if (playing)
            player.pause();
        else
            player?.play();
    }

    function restart(): void {
        if (player === null)
            return;
        seen = -1;
        player.position = 0;
        player.play();
    }

    function switchSound(): void {
        soundOn = !soundOn;
        if (soundOn)
            film.listen(loudness);
    }

    spacing: Theme.smallGap
    onVisibleChanged: {
        if (!visible && player !== null)
            player.pause();
    }

    onReadOverChanged: {
        if (readOver && player !== null)
            player.pause();
    }

    Binding {
        target: block.sound
        property: "muted"
        value: !block.soundOn || !block.visible
        when: block.sound !== null
    }

    Timer {
        running: block.visible && block.file !== ""
        interval: block.openAfter
        onTriggered: {
            film.open();
            words.open();
        }
    }

    // Watching is being here, for as long as the film goes on and no longer (safety rule 6).
    Timer {
        running: block.playing
        interval: block.watchEvery
        repeat: true
        onTriggered: {
            if (block.position <= block.seen)
                return;
            block.seen = block.position;
            const kiosk = block.Window.window as KioskWindow;
            if (kiosk)
                kiosk.watched();
        }
    }

    Label {
        width: parent.width
        visible: text !== ""
        text: block.row.title
        font.pixelSize: Theme.title
        font.bold: true
        lineHeight: Theme.tight
        Accessible.role: Accessible.Heading
    }

    Rectangle {
        width: parent.width
        height: picture.height + words.implicitHeight
        visible: !block.broken
        color: Theme.filmGround

        Film {
            id: film

            width: parent.width
            // The picture, its words and the first controls are seen together.
            height: Math.round(Math.min(block.shape * width, (Theme.scale > 1 ? 0.34 : 0.4) * block.Window.height))
            source: block.file
        }

        FilmStill {
            anchors.fill: film
            visible: !block.playing && block.position === 0
            source: block.row.still
        }

        Pressable {
            id: picture

            width: film.width
            height: film.height
            radius: 0
            label: block.playing ? qsTr("Pause the film") : qsTr("Play the film")
            detail: block.row.alternative
            activeFocusOnTab: false
            onActivated: block.turn()

            FilmSign {
                anchors.centerIn: parent
                visible: !block.playing
                pressed: picture.pressed
            }
        }

        FilmWords {
            id: words

            width: parent.width
            y: film.height
            source: block.row.captions
            position: block.position
            wanted: block.captionsOn
        }
    }

    FilmControls {
        width: parent.width
        visible: !block.broken
        playing: block.playing
        position: block.position
        duration: block.duration
        audible: block.audible
        captioned: words.known
        deaf: film.deaf
        soundOn: block.soundOn
        captionsOn: block.captionsOn
        onTurned: block.turn()
        onRestarted: block.restart()
        onSoundSwitched: block.switchSound()
        onCaptionsSwitched: block.captionsOn = !block.captionsOn
    }

    Card {
        width: parent.width
        visible: block.broken

        Label {
            width: parent.width
            text: qsTr("This film cannot be played here just now.")
            color: Theme.muted
        }

        Label {
            width: parent.width
            visible: text !== ""
            text: block.row.alternative
        }
    }

    Prose {
        width: parent.width
        visible: markup !== ""
        markup: block.row.markup
        color: Theme.muted
    }

    FilmTranscript {
        markup: block.row.transcript
    }
}
