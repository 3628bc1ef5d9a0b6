"""Gives Atkinson Hyperlegible Next a plain zero for times, dates and prices, and the marks that keep a number from left
to right within Arabic or Urdu, or the system would look for a typeface of its own that has them. Its own zero, with a
stroke across, stays for telephone numbers: the OpenType feature ``zero`` asks for it (``Theme.slashedZero``). Features
are those of a whole text; for the numbers within a sentence there is a cut of the slashed zero alone, which calls
itself italic (``Prose``).

    pip install ".[typefaces]" && python .ci/plain_zero.py FOLDER

FOLDER holds the three files as they are published. Their licence, the SIL Open Font License, reserves no font name.
"""

import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

FONTS = Path(__file__).resolve().parent.parent / "assets" / "fonts"
WEIGHTS = ("Regular", "Medium", "Bold")
CUTS = {"Regular": "Italic", "Bold": "BoldItalic"}
"""Of which weights there is a cut of the slashed zero, and how it is called."""
ITALIC = 1
"""The bit that says so in ``OS/2.fsSelection``, and in ``head.macStyle`` one further up."""

SLASHED = {"zero": "zero.slash", "zero.tf": "zero.tf.slash"}
"""What the feature exchanges; the second has the width of a table's figures."""

ISOLATES = range(0x2066, 0x206A)
"""Marks of direction that nobody sees (Unicode, 23.2)."""

Point = tuple[float, float]


def draw_plain(font: Any) -> Any:
    """The zero without its stroke: the outer line is kept; of the inner one a quarter is there, from the leftmost point
    to the lowest, and the other three are its mirror images."""
    pen = RecordingPen()
    font.getGlyphSet()["zero"].draw(pen)
    starts = [place for place, (name, _) in enumerate(pen.value) if name == "moveTo"]
    outer, left, right = (pen.value[a:b] for a, b in zip(starts, [*starts[1:], len(pen.value)], strict=True))
    (low,) = left[0][1]
    leftmost, quarter = left[-3][1][-1], left[-2][1]
    if left[-2][0] != "qCurveTo" or quarter[-1] != low:
        raise SystemExit("The zero of this typeface is drawn in another way.")
    points = [point for _, points in right for point in points]
    edge, top = max(x for x, _ in points), max(y for _, y in points)
    middle: Point = (low[0], leftmost[1])

    def mirrored(point: Point, across: bool, up: bool) -> Point:
        x, y = point
        if across:
            x = middle[0] + (middle[0] - x) * (edge - middle[0]) / (middle[0] - leftmost[0])
        if up:
            y = middle[1] + (middle[1] - y) * (top - middle[1]) / (middle[1] - low[1])
        return round(x), round(y)

    there, back = [leftmost, *quarter], [leftmost, *quarter][::-1]
    drawn = TTGlyphPen(font.getGlyphSet())
    for name, args in outer:
        getattr(drawn, name)(*args)
    drawn.moveTo(low)
    # Against the outer line, which turns clockwise: up on the right, down on the left.
    for part, across, up in ((back, True, False), (there, True, True), (back, False, True), (there, False, False)):
        drawn.qCurveTo(*(mirrored(point, across, up) for point in part[1:]))
    drawn.closePath()
    return drawn.glyph()


def add_glyph(font: Any, name: str, like: str, glyph: Any) -> None:
    """Add ``glyph``, as wide as ``like`` and kerned as it is."""
    font["glyf"][name] = glyph
    font["hmtx"][name] = font["hmtx"][like]
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            coverage = getattr(table, "Coverage", None)
            if coverage is not None and like in coverage.glyphs:
                coverage.glyphs.append(name)
            for classes in (getattr(table, kind, None) for kind in ("ClassDef1", "ClassDef2")):
                if classes is not None and like in classes.classDefs:
                    classes.classDefs[name] = classes.classDefs[like]


def add_feature(font: Any) -> None:
    """Add the feature ``zero``, in every script and language, after those that choose between kinds of figures."""
    table = font["GSUB"].table
    table.LookupList.Lookup.append(buildLookup([buildSingleSubstSubtable(SLASHED)]))
    record = otTables.FeatureRecord()
    record.FeatureTag = "zero"
    record.Feature = otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = [len(table.LookupList.Lookup) - 1]
    table.FeatureList.FeatureRecord.append(record)
    for script in table.ScriptList.ScriptRecord:
        for system in (script.Script.DefaultLangSys, *(one.LangSys for one in script.Script.LangSysRecord)):
            system.FeatureIndex.append(len(table.FeatureList.FeatureRecord) - 1)


def add_isolates(font: Any) -> None:
    """Add a glyph with nothing in it and of no width, for all of ``ISOLATES``."""
    font["glyf"]["isolate"] = TTGlyphPen(font.getGlyphSet()).glyph()
    font["hmtx"]["isolate"] = (0, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(dict.fromkeys(ISOLATES, "isolate"))


def cut_zero(font: Any, called: str) -> None:
    """Leave the slashed zero alone, where the plain one was, as wide and on the same line as in the whole typeface."""
    font["glyf"]["zero"] = font["glyf"][SLASHED["zero"]]
    options = Options()
    options.layout_features, options.name_IDs, options.notdef_outline = [], ["*"], True
    subsetter = Subsetter(options)
    subsetter.populate(text="0")
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (2, 17):
            record.string = called.replace("BoldItalic", "Bold Italic")
        elif record.nameID == 4:
            record.string = f"{record.toUnicode()} Italic"
        elif record.nameID == 6:
            record.string = f"AtkinsonHyperlegibleNext-{called}"
    # It must be found as the italic of this family, though it does not lean.
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~(1 << 6) | ITALIC
    font["head"].macStyle |= ITALIC << 1


def main(folder: Path) -> None:
    """Write all weights."""
    for weight in WEIGHTS:
        name = f"AtkinsonHyperlegibleNext-{weight}.ttf"
        font: Any = TTFont(folder / name)
        slashed, tabular = deepcopy(font["glyf"]["zero"]), deepcopy(font["glyf"]["zero.tf"])
        tabular.components[0].glyphName = SLASHED["zero"]
        plain = draw_plain(font)
        add_glyph(font, SLASHED["zero"], "zero", slashed)
        add_glyph(font, SLASHED["zero.tf"], "zero.tf", tabular)
        add_isolates(font)
        font["glyf"]["zero"] = plain
        font.setGlyphOrder(font["glyf"].glyphOrder)
        add_feature(font)
        for record in font["name"].names:
            if record.nameID == 5:
                record.string = f"{record}; plain zero, slashed by the feature zero; isolates"
        # Or the same files would differ by the day they were made on.
        font.recalcTimestamp = False
        font.save(FONTS / name)
        if called := CUTS.get(weight):
            cut_zero(font, called)
            font.save(FONTS / f"AtkinsonHyperlegibleNext-{called}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
