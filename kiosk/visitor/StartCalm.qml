pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The large tile, the others and the campaign. Lying: the large tile beside the others, the campaign below these or, where
// they leave room, above all. Upright: below each other. No small tile is higher than 60 mm.
Item {
    id: board

    required property StartPage page
    // Height there is for all of it.
    required property int room
    required property bool upright
    property bool brief: false
    property int spacing: Theme.gap
    readonly property bool campaigning: page.campaignRoute !== ""
    readonly property int leadWidth: upright ? width : Math.round((width - spacing) * 0.56)
    readonly property int restWidth: upright ? width : width - spacing - leadWidth
    readonly property int cell: Math.floor((restWidth - Theme.smallGap) / 2)
    readonly property int down: Math.ceil(tiles.count / 2)
    readonly property int gaps: Math.max(0, down - 1) * Theme.smallGap
    readonly property int fairRow: {
        let tallest = Theme.primaryTarget;
        for (let at = 0; at < tiles.count; at++)
            tallest = Math.max(tallest, tiles.itemAt(at)?.implicitHeight ?? 0);
        return tallest;
    }
    readonly property bool tooHigh: fairRow > Theme.mm(60)
    readonly property int highestRow: Math.max(fairRow, Theme.mm(60))
    readonly property int highestTiles: down * highestRow + gaps
    // The campaign above all, as a poster, or below all with everything it says; `fit` tells what there is room for.
    property bool above: false
    property bool told: false
    // Tiles no larger than their titles, so that the campaign beside them is more than a line.
    property bool tight: false
    readonly property int campaignFair: campaigning ? campaign.implicitHeight + spacing : 0
    readonly property int fairRest: down * fairRow + gaps + (above ? 0 : campaignFair)
    readonly property int fairHeight: upright ? lead.implicitHeight + spacing + fairRest : Math.max(lead.implicitHeight, fairRest)

    // What is over goes to the tiles first, then to the large one, then to the campaign.
    readonly property int over: Math.max(0, room - fairHeight)
    // The campaign has its room before the tiles grow.
    readonly property int wish: campaigning ? Math.max(0, Theme.mm(76) - campaign.implicitHeight) : 0
    // What it lacks to be a banner.
    readonly property int banner: campaigning ? Math.max(0, Theme.mm(45) + 1 - campaign.implicitHeight) : 0
    readonly property int row: above ? highestRow : Math.min(highestRow, fairRow + Math.floor(Math.max(0, upright ? (over - banner) * 0.2 : room - fairRest - wish) / Math.max(1, down)))
    readonly property int tilesHeight: down * row + gaps
    readonly property int leadHeight: {
        if (above)
            return tilesHeight;
        if (!upright)
            return Math.max(fairHeight, room);
        const left = over - (tilesHeight - down * fairRow - gaps) - Math.min(wish, Math.max(Math.round(over * 0.35), banner));
        return Math.min(lead.implicitHeight + Math.max(0, left), Math.max(lead.implicitHeight, Theme.mm(180)));
    }
    readonly property int campaignHeight: {
        if (above)
            return room - tilesHeight - spacing;
        const left = (upright ? Math.max(fairHeight, room) - leadHeight - spacing : leadHeight) - tilesHeight - spacing;
        return Math.max(campaign.implicitHeight, Math.min(left, Theme.mm(240)));
    }
    readonly property int blockTop: above ? campaignHeight + spacing : 0

    signal chosen(route: string)

    function forget(): void {
        above = false;
        told = false;
        tight = false;
    }

    function fit(): void {
        above = !upright && campaigning && room >= highestTiles + spacing + Theme.mm(70);
        told = upright && campaigning && campaignHeight >= Theme.mm(115);
        tight = tight || !upright && !above && campaigning && campaignHeight < Theme.mm(56);
    }

    // From the side the page begins on.
    function from(place: int, wide: int): int {
        return LayoutMirroring.enabled ? width - place - wide : place;
    }

    implicitHeight: upright ? leadHeight + spacing + tilesHeight + (campaigning ? spacing + campaignHeight : 0) : blockTop + leadHeight

    LeadTile {
        id: lead

        readonly property string route: board.page.leadRoute

        x: board.from(0, width)
        y: board.blockTop
        width: board.leadWidth
        height: board.leadHeight
        label: board.page.leadTitle
        detail: board.page.leadSummary
        action: qsTr("Go in")
        onActivated: board.chosen(route)
    }

    Repeater {
        id: tiles

        model: board.page.otherTiles

        Tile {
            required property int index
            required label
            required detail
            required icon
            required tint
            required property string route
            // The last of an odd number has the row to itself.
            readonly property bool alone: index === tiles.count - 1 && index % 2 === 0

            x: board.from((board.upright ? 0 : board.leadWidth + board.spacing) + index % 2 * (board.cell + Theme.smallGap), width)
            y: board.blockTop + (board.upright ? board.leadHeight + board.spacing : 0) + Math.floor(index / 2) * (board.row + Theme.smallGap)
            width: alone ? board.restWidth : board.cell
            height: board.row
            pictured: board.upright
            brief: board.brief
            dense: board.tight
            sideInset: Theme.padding
            onActivated: board.chosen(route)
        }
    }

    CampaignCard {
        id: campaign

        x: board.from(board.upright || board.above ? 0 : board.leadWidth + board.spacing, width)
        y: board.above ? 0 : board.upright ? board.leadHeight + board.tilesHeight + 2 * board.spacing : board.tilesHeight + board.spacing
        width: board.above ? board.width : board.restWidth
        height: board.campaignHeight
        visible: board.campaigning
        page: board.page
        brief: !board.told && (!board.above || board.room < board.highestTiles + Theme.mm(120))
        dense: !board.above && !board.told
        poster: board.above
        onActivated: board.chosen(board.page.campaignRoute)
    }
}
