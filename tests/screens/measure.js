// Says where everything is that is drawn in a window, as plain values. Seen from inside: see tests/visitor/Probe.qml.
root => {
    const COVERS = ["VenueScene", "StillThere", "ChoiceSheet", "CodeSheet", "NumberCard", "Posters"];
    const texts = [], targets = [], bars = [];

    const kind = item => String(item).split("_QML")[0].split("(")[0];
    // Both corners: what it lies in may be drawn larger or smaller than it is.
    const placed = (item, x, y, width, height) => {
        const corner = item.mapToItem(root, x, y), other = item.mapToItem(root, x + width, y + height);
        return [corner.x, corner.y, other.x, other.y];
    };
    const place = item => placed(item, 0, 0, item.width, item.height);
    const common = (one, other) => [Math.max(one[0], other[0]), Math.max(one[1], other[1]), Math.min(one[2], other[2]), Math.min(one[3], other[3])];
    const isText = item => item.truncated !== undefined && item.lineCount !== undefined && item.contentWidth !== undefined;
    const isTarget = item => item.keyDown !== undefined && item.activated !== undefined;
    const scrolls = item => item.contentY !== undefined && item.flickDeceleration !== undefined;

    // How wide the letters are. Where a line runs from the right, Qt counts the space at its end, which is not seen.
    const wide = item => {
        const space = /[\u0590-\u08ff]/.test(item.text) ? item.font.pixelSize * 0.3 : 0;
        return item.contentWidth - Math.min(space, Math.max(0, item.contentWidth - item.width));
    };

    // Where the letters are, which may be outside the item.
    const painted = item => {
        const spare = item.width - wide(item), below = item.height - item.contentHeight;
        const across = {2: spare, 4: spare / 2}[item.effectiveHorizontalAlignment] ?? 0;
        const down = {64: below, 128: below / 2}[item.verticalAlignment] ?? 0;
        return placed(item, across, down, wide(item), item.contentHeight);
    };

    // What of a clipping item can be seen: all of it, less the part in which “more below” floats.
    const readable = item => {
        const seen = place(item);
        if (scrolls(item) && item.parent)
            for (const sibling of Array.from(item.parent.children))
                if (isTarget(sibling) && sibling.visible)
                    seen[3] = Math.min(seen[3], place(sibling)[1]);
        return seen;
    };

    const look = (item, clip, around, path) => {
        if (!item.visible || item.opacity === 0)
            return;
        const name = kind(item);
        const seen = {kind: name, path: path, rect: place(item), clip: clip, around: around, words: (item.text || item.label || "").replace(/<\/?i>/g, "")};
        if (isText(item) && item.text !== "")
            texts.push(Object.assign(seen, {rect: painted(item), pixels: item.font.pixelSize, truncated: item.truncated, wide: wide(item), room: item.width}));
        else if (name === "PanicBar")
            bars.push(seen);
        else if (isTarget(item))
            targets.push(seen);
        const inner = item.clip ? common(clip, readable(item)) : clip;
        const here = {kind: name, rect: place(item), scrolls: scrolls(item), at: scrolls(item) ? item.contentY : 0, length: scrolls(item) ? item.contentHeight : 0};
        const children = Array.from(item.children);
        // Those below a cover are not on the screen.
        let first = 0;
        children.forEach((child, at) => {
            if (child.visible && COVERS.includes(kind(child)))
                first = at;
        });
        children.forEach((child, at) => {
            if (at >= first)
                look(child, inner, [here, ...around], [...path, at]);
        });
    };
    look(root, place(root), [], []);
    return {window: place(root), texts: texts, targets: targets, bars: bars};
}
