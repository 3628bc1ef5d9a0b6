pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The campaign that is on, and the way to it. Where there is little room: what it says, and an arrow; with some more, a
// banner with its drawing.
Pressable {
    id: card

    required property StartPage page
    property bool brief: false
    property bool dense: false
    // High and wide enough to be read from afar.
    property bool poster: false
    property bool banner: false
    readonly property color ground: Theme.ground(page.campaignTint)
    readonly property int inset: dense && !banner ? Theme.smallGap : Theme.padding
    // Of its drawing, which stands on the side where lines end.
    property int side: 0
    property int headlineSize: Theme.body
    property bool titled: !dense

    label: page.headline
    pressedLine: Theme.onGround
    detail: [page.campaignTitle, page.campaignText].filter(each => each !== "").join(". ")
    // Added up rather than asked of the column, which learns it when it is drawn.
    readonly property int wordsHeight: headline.implicitHeight + (titled ? title.implicitHeight + words.spacing : 0) + (brief || page.campaignText === "" ? 0 : more.implicitHeight + words.spacing)

    implicitHeight: dense ? Math.max(Theme.primaryTarget, least.implicitHeight + 2 * Theme.smallGap) : wordsHeight + button.height + 3 * inset

    // A sentence as large as it has room for: as a heading, on a poster larger still. On a banner it comes before the name.
    // What hangs on the height is set here and bound to nothing, since the height hangs on what is set.
    function fit(): void {
        banner = dense && height >= Theme.mm(36);
        side = (banner || poster) && page.campaignDrawing !== "" && width - height > Theme.body * 11 ? height - 2 * Theme.smallGap : 0;
        titled = !dense || banner;
        headline.width = headline.measure;
        const room = height - (poster ? button.height + 3 * inset : 2 * inset);
        const least = poster ? Theme.heading : Theme.body;
        headlineSize = poster ? Math.max(Theme.heading, Math.round(height * 0.24)) : Theme.heading;
        while ((banner || poster) && headlineSize > least && wordsHeight > room)
            headlineSize = Math.max(least, Math.round(headlineSize * 0.92));
        if (banner && wordsHeight > room)
            titled = false;
        headline.balance();
    }

    // Once all of it has its place.
    readonly property string measures: [width, height, dense, poster, brief, page.campaignDrawing, Theme.scale].join()
    onMeasuresChanged: Qt.callLater(() => {
        if (card && card.Window.window)
            card.fit();
    })
    Component.onCompleted: fit()

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: card.pressed ? Qt.lighter(card.ground, 1.2) : card.ground
        border.width: Theme.contrast ? Theme.hairline : 0
        border.color: Theme.touchLine
    }

    // What it says where there is least room.
    Label {
        id: least

        visible: false
        width: card.width - 2 * Theme.padding - Theme.smallGap - arrow.width
        text: card.page.headline
        font.bold: true
        lineHeight: Theme.tight
    }

    Image {
        anchors.right: parent.right
        anchors.rightMargin: card.inset
        anchors.verticalCenter: parent.verticalCenter
        width: card.side
        height: card.side
        visible: card.side > 0
        source: card.side > 0 ? Theme.drawing(card.page.campaignDrawing, card.page.campaignTint) : ""
        sourceSize: Qt.size(card.side, card.side)
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        y: card.dense ? Math.round((card.height - card.wordsHeight) / 2) : card.inset
        width: parent.width - 2 * Theme.padding - (card.side > 0 ? card.side + Theme.smallGap : card.dense ? arrow.width + Theme.smallGap : 0)
        spacing: Theme.smallGap

        Label {
            id: title

            width: parent.width
            visible: card.titled
            text: card.page.campaignTitle
            color: Theme.onGroundMuted
            font.bold: true
            lineHeight: Theme.tight
            Accessible.ignored: true
        }

        BalancedLabel {
            id: headline

            measure: words.width
            text: card.page.headline
            color: Theme.onGround
            font.pixelSize: card.banner || card.poster ? card.headlineSize : card.dense ? Theme.body : Theme.heading
            font.bold: true
            lineHeight: Theme.tight
            Accessible.ignored: true
        }

        Label {
            id: more

            width: parent.width
            visible: !card.brief && text !== ""
            text: card.page.campaignText
            color: Theme.onGround
            Accessible.ignored: true
        }
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        visible: card.dense && card.side === 0
        name: "chevron-right"
        directional: true
        color: Theme.onGround
    }

    Rectangle {
        id: button

        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: card.inset
        width: Math.min(parent.width - 2 * card.inset, buttonWords.implicitWidth + 2 * card.inset)
        height: Math.max(Theme.target, buttonWords.implicitHeight + Theme.smallGap)
        visible: !card.dense
        radius: Theme.radius
        color: Theme.plainSurface

        Label {
            id: buttonWords

            anchors.centerIn: parent
            text: qsTr("Find out more")
            color: Theme.plainGround(card.page.campaignTint)
            font.bold: true
            Accessible.ignored: true
        }
    }
}
