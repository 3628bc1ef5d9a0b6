import QtQuick

// A sentence whose lines are of much the same length, so that no last word stands alone: as narrow as it can be, within
// `measure`, without one line more.
Label {
    id: label

    required property int measure

    function holds(lines: int, wide: int): bool {
        width = wide;
        return lineCount <= lines && contentWidth <= wide + 0.5;
    }

    function balance(): void {
        width = measure;
        wrapMode = Text.WordWrap;
        const lines = lineCount;
        let fits = measure, tight = Math.floor(measure / 2);
        if (lines < 2 || !holds(lines, measure)) {
            wrapMode = Text.Wrap;
            width = measure;
            return;
        }
        while (fits - tight > 4) {
            const middle = Math.ceil((fits + tight) / 2);
            if (holds(lines, middle))
                fits = middle;
            else
                tight = middle;
        }
        width = fits;
    }

    width: measure
    onMeasureChanged: width = measure
}
