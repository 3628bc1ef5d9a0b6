pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui

// How sentences of a poster are set: the size in which they fit, and how wide they are in it. No word is ever broken.
FontMetrics {
    id: type

    // The largest size, of `largest` at most, in which `words` fit `width` and `height`.
    function fitting(words: string, largest: real, width: int, height: int): int {
        // In whole pixels, as it is drawn: one more can be a line more.
        let size = Math.floor(largest);
        for (; size > Theme.plainHeading; size = Math.floor(size * 0.95)) {
            const lines = linesOf(words, size, width);
            if (lines > 0 && lines * size * type.height / font.pixelSize * Theme.tight <= height)
                break;
        }
        return Math.max(size, Theme.plainHeading);
    }

    // The least width at which `words` take no more lines, so that no word is left alone on the last one.
    function balanced(words: string, size: int, width: int): int {
        const lines = linesOf(words, size, width);
        let least = width;
        while (lines > 1 && linesOf(words, size, least * 0.97) === lines)
            least *= 0.97;
        return Math.ceil(least);
    }

    // How many lines `words` take; 0 where one of them would be broken.
    function linesOf(words: string, size: real, width: real): int {
        const scale = size / font.pixelSize;
        let lines = 1;
        let used = 0;
        for (const word of words.split(" ")) {
            const long = Math.ceil(advanceWidth(word) * scale) + 1;
            if (long > width)
                return 0;
            if (used > 0 && used + long > width) {
                lines += 1;
                used = 0;
            }
            used += long + advanceWidth(" ") * scale;
        }
        return lines;
    }

    font.family: Theme.family
    font.bold: true
    font.pixelSize: Theme.plainHeading
}
