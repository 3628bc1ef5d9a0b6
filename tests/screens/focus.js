// Says where the keys are in a window, as plain values. Seen from inside: see tests/visitor/Probe.qml.
(root, has) => {
    const kind = item => String(item).split("_QML")[0].split("(")[0];
    const placed = (item, rect) => {
        const corner = item.mapToItem(root, rect[0], rect[1]);
        return [corner.x, corner.y, corner.x + rect[2], corner.y + rect[3]];
    };
    const place = item => placed(item, [0, 0, item.width, item.height]);
    const common = (one, other) => [Math.max(one[0], other[0]), Math.max(one[1], other[1]), Math.min(one[2], other[2]), Math.min(one[3], other[3])];
    const scrolls = item => item.contentY !== undefined && item.flickDeceleration !== undefined;
    const pressed = item => item.keyDown !== undefined && item.activated !== undefined;
    const ring = item => kind(item) === "FocusRing" ? item.visible : Array.from(item.children).some(child => ring(child));

    let item = has;
    // A field is what is typed into and what stands around that.
    for (let above = item; above; above = above.parent)
        if (["EntryField", "CompactField", "CompactText"].includes(kind(above)))
            item = above;
    const around = [], path = [];
    let clip = place(root), page = null;
    for (let above = item.parent, below = item; above; below = above, above = above.parent) {
        around.push(kind(above));
        path.unshift(Array.from(above.children).indexOf(below));
        if (!above.clip)
            continue;
        const seen = place(above);
        if (scrolls(above)) {
            page = page ?? [above.contentY, above.contentHeight, above.height];
            for (const sibling of Array.from(above.parent.children))
                if (pressed(sibling) && sibling.visible && sibling !== item)
                    seen[3] = Math.min(seen[3], place(sibling)[1]);
        }
        clip = common(clip, seen);
    }
    return {
        kind: kind(item),
        words: item.label || item.text || item.Accessible?.name || "",
        rect: place(item),
        clip: clip,
        around: around,
        path: path,
        page: page,
        stop: has.activeFocusOnTab,
        ringed: ring(item)
    };
}
