import QtQuick

// The watchers over the whole window: they see every key, every finger and the mouse, and take nothing. Every way to hide
// that is not the bar is here.
Item {
    id: screen

    property string hideKey: ""
    property int hideCode: 0
    property var pad: ({})
    property string padHideKey: ""
    property bool padHidesOnly: false
    property int slap: 3
    // The last keys of a slap are not yet somebody who goes on by keys.
    property bool deaf: false
    property bool pointerAlways: false
    // A window nobody sees claims no keys that are the real window's.
    property bool unseen: false
    readonly property KeyWatch keys: keyWatch
    readonly property alias pointerShown: pointer.shown

    signal hideWanted
    signal padPressed(action: string)
    signal activity
    signal leaveHeld
    signal staffHeld

    // What was begun before the screen was hidden counts for nothing after it.
    function forget(): void {
        keyWatch.forget();
        Theme.keysInUse = false;
        pointer.hide();
    }

    KeyWatch {
        id: keyWatch

        hideCode: screen.hideCode
        pad: screen.pad
        padHidesOnly: screen.padHidesOnly
        slap: screen.slap
        onHideWanted: screen.hideWanted()
        onPadPressed: action => screen.padPressed(action)
        onActivity: {
            if (!screen.deaf)
                Theme.keysInUse = true;
            screen.activity();
        }
        onLeaveHeld: screen.leaveHeld()
        onStaffHeld: screen.staffHeld()
    }

    PalmWatch {
        anchors.fill: parent
        onCovered: screen.hideWanted()
        onActivity: {
            Theme.keysInUse = false;
            pointer.hide();
            screen.activity();
        }
    }

    PointerWatch {
        id: pointer

        anchors.fill: parent
        always: screen.pointerAlways
    }

    HidingKeys {
        active: !screen.unseen
        hideKeys: [screen.hideKey, screen.padHideKey]
        onWanted: {
            keyWatch.holdUnseen();
            screen.hideWanted();
        }
    }
}
