import QtQuick

// Nobody has touched or typed for a while: cover first, ask second, then wipe (safety rule 6).
// Times in milliseconds.
Item {
    id: watch

    property bool running: false
    property int coverAfter: 90000
    property int askFor: 20000
    property bool covering: false

    signal gaveUp

    function activity(): void {
        if (running && !covering)
            idle.restart();
    }

    function goOn(): void {
        covering = false;
        answer.stop();
        if (running)
            idle.restart();
    }

    onRunningChanged: {
        covering = false;
        answer.stop();
        if (running)
            idle.restart();
        else
            idle.stop();
    }
    onCoverAfterChanged: activity()

    Timer {
        id: idle

        interval: watch.coverAfter
        onTriggered: {
            watch.covering = true;
            answer.restart();
        }
    }

    Timer {
        id: answer

        interval: watch.askFor
        onTriggered: watch.gaveUp()
    }
}
