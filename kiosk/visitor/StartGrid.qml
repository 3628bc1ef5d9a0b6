pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// The large tiles as titles of equal size, and the campaign among them: for screens with little room.
Item {
    id: board

    required property StartPage page
    // Height there is for all of it.
    required property int room
    readonly property int spacing: Theme.smallGap
    readonly property int across: Math.max(1, Math.min(4, Math.floor((width + spacing) / (Theme.body * 6.6 + spacing))))
    readonly property int cell: Math.floor((width - (across - 1) * spacing) / across)
    readonly property int down: Math.ceil(tiles.count / across)
    // Places of the last row that no tile takes.
    readonly property int free: down * across - tiles.count
    readonly property bool campaigning: page.campaignRoute !== ""
    readonly property bool within: campaigning && free > 1
    readonly property int gaps: Math.max(0, down - 1) * spacing
    readonly property int fairRow: {
        let tallest = within ? campaign.implicitHeight : 0;
        for (let at = 0; at < tiles.count; at++)
            tallest = Math.max(tallest, tiles.itemAt(at)?.implicitHeight ?? 0);
        return tallest;
    }
    readonly property int fairCampaign: campaigning && !within ? spacing + campaign.implicitHeight : 0
    readonly property int fairHeight: down * fairRow + gaps + fairCampaign
    // What room is over goes to the tiles, to 60 mm at most, and the rest to the campaign.
    readonly property int over: Math.max(0, room - fairHeight)
    readonly property int row: Math.min(Math.max(fairRow, Theme.mm(60)), fairRow + Math.floor(over / Math.max(1, down)))
    readonly property int tilesHeight: down * row + gaps
    readonly property int campaignHeight: Math.min(campaign.implicitHeight + over - down * (row - fairRow), Math.max(campaign.implicitHeight, Theme.mm(60)))

    signal chosen(route: string)

    implicitHeight: tilesHeight + (fairCampaign > 0 ? spacing + campaignHeight : 0)

    Repeater {
        id: tiles

        model: board.page.largeTiles

        Tile {
            required property int index
            required label
            required detail
            required icon
            required tint
            required property string route
            readonly property int place: index % board.across * (board.cell + board.spacing)

            x: LayoutMirroring.enabled ? board.width - place - width : place
            y: Math.floor(index / board.across) * (board.row + board.spacing)
            width: board.cell
            height: board.row
            level: board.across > 1
            brief: true
            dense: true
            onActivated: board.chosen(route)
        }
    }

    CampaignCard {
        id: campaign

        readonly property int place: board.within ? (board.across - board.free) * (board.cell + board.spacing) : 0

        x: LayoutMirroring.enabled ? 0 : place
        y: board.within ? (board.down - 1) * (board.row + board.spacing) : board.tilesHeight + board.spacing
        width: board.width - place
        height: board.within ? board.row : board.campaignHeight
        visible: board.campaigning
        page: board.page
        brief: true
        dense: true
        onActivated: board.chosen(board.page.campaignRoute)
    }
}
