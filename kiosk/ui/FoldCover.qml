import QtQuick

// While a page rests, no line of text is cut, faint or under something else at its lower edge: in each column all from the
// first such line on is covered. A number is read whole or not at all.
Item {
    id: cover

    required property Column within
    // Lines that end below this are not read whole, from the top of this.
    property int edge: 0
    // The page goes on below, and does not move.
    property bool resting: false
    property list<rect> covered: []

    // Only what is drawn has its place.
    function look(): void {
        covered = [];
        if (resting)
            drawn.wait();
    }

    onEdgeChanged: look()
    onRestingChanged: look()

    AfterFrame {
        id: drawn

        onShown: cover.covered = cover.resting ? cover.cutLines() : []
    }

    Repeater {
        model: cover.covered

        Cover {}
    }

    component Cover: Rectangle {
        required property rect modelData

        x: modelData.x
        y: modelData.y
        width: modelData.width
        height: modelData.height
        color: Theme.paper
    }

    function cutLines(): list<rect> {
        const lanes = new Map();
        const at = within.mapToItem(cover, 0, 0);
        gather(within, at.x, at.y, 0, width, lanes);
        const cut = [];
        for (const [lane, lines] of lanes) {
            let upTo = Math.min(height, ...lines.filter(line => line.bottom > edge + 1).map(line => line.top));
            const across = () => lines.find(line => line.top < upTo - 1 && line.bottom > upTo + 1);
            // Covering a line may cut another one beside it.
            for (let line = across(); line; line = across())
                upTo = line.top;
            const [left, wide] = lane.split(" ").map(Number);
            if (upTo < height)
                cut.push(Qt.rect(left, upTo, wide, height - upTo));
        }
        return cut;
    }

    // The lines near the lower edge, by the column they stand in: the outermost part that others have room beside, or that
    // is pressed as one.
    function gather(item: Item, x: real, y: real, left: real, width: real, lanes: var): void {
        for (const child of item.children) {
            const top = y + child.y;
            if (!child.visible || top > height || top + child.height < edge - Theme.mm(60))
                continue;
            const outermost = width === cover.width && (child.width < within.width * 0.75 || (child as Pressable) !== null);
            const from = outermost ? x + child.x : left;
            const across = outermost ? child.width : width;
            const text = child as Text;
            if (!text) {
                gather(child, x + child.x, top, from, across, lanes);
                continue;
            }
            const lane = from + " " + across;
            const pitch = text.contentHeight / Math.max(1, text.lineCount);
            // A line keeps this much free above and below Latin letters; those of other scripts may need all of it.
            const free = /[\u0400-\u1fff\u2e80-\uffff]/.test(text.text) ? 0 : text.font.pixelSize * 0.12;
            const spare = text.height - text.contentHeight;
            const first = top + (text.verticalAlignment === Text.AlignVCenter ? spare / 2 : text.verticalAlignment === Text.AlignBottom ? spare : 0);
            for (let at = 0; at < text.lineCount; at++)
                lanes.set(lane, [...(lanes.get(lane) ?? []),
                    {
                        top: first + at * pitch + free,
                        bottom: first + (at + 1) * pitch - free
                    }
                ]);
        }
    }
}
