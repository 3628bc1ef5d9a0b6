"""The promises of Theme.qml, read from an instance of it: contrast of every pair it is used in, sizes in millimetres.

Contrast is WCAG 2.2's: 1.4.3 (text, 4.5:1), 1.4.6 (text, 7:1) and 1.4.11 (controls and their states, 3:1).
"""

from itertools import chain

import pytest
from PySide6.QtGui import QColor, QFontMetricsF

from kiosk.device.screen import of_diagonal
from tests.ui.bench import Bench, ratio

TEXT_ON = {
    "ink": ("paper", "surface", "note", "redTint", "blueTint", "tealTint", "tealPressed", "ringTint"),
    "muted": ("paper", "surface", "note", "blueTint", "tealTint", "tealPressed"),
    "teal": ("paper", "surface", "tealTint", "tealPressed"),
    "blue": ("surface", "blueTint"),
    "plum": ("surface", "plumTint"),
    "red": ("surface", "redTint", "tealPressed"),
    "open": ("openTint", "surface"),
    "ring": ("ringTint", "surface"),
    "onSolid": ("teal",),
    "onAmber": ("amber",),
    "onGround": ("redGround", "tealGround", "blueGround", "plumGround", "filmGround"),
    "onGroundMuted": ("tealGround", "blueGround", "plumGround"),
    "onSidebar": ("sidebarGround", "sidebarChosen"),
    "onSidebarMuted": ("sidebarGround", "sidebarChosen"),
    "caution": ("paper", "surface", "note", "tealTint"),
    "codeDark": ("codeLight",),
}
"""Text and icons, and the grounds they are drawn on while somebody visits."""

VENUE_TEXT_ON = {
    "plainInk": ("plainPaper", "plainSurface"),
    "plainMuted": ("plainPaper", "plainSurface"),
    "plainTeal": ("plainPaper", "plainSurface", "plainTealTint"),
    "plainBlue": ("plainSurface", "plainBlueTint"),
    "plainPlum": ("plainSurface", "plainPlumTint"),
    "plainOnTeal": ("plainTeal", "plainBlue", "plainPlum", "plainTealHill", "plainBlueHill", "plainPlumHill"),
    "plainOnTealMuted": ("plainTeal", "plainBlue", "plainPlum"),
}
"""The same on the venue page, which looks the same whatever a visitor chose."""

CONTROLS_ON = {
    "edge": ("paper", "surface"),
    "touchLine": ("paper", "surface", "tealTint", "blueTint", "plumTint", "redTint", "note"),
    "teal": ("paper", "surface"),
    "red": ("paper", "surface", "redTint"),
    "amber": ("focusInk",),
    "sidebarMarker": ("sidebarGround", "sidebarChosen"),
    "caution": ("surface", "paper"),
    "focusHalo": ("focusInk",),
    "plainTealMid": ("plainTeal",),
    "plainBlueMid": ("plainBlue",),
    "plainPlumMid": ("plainPlum",),
    "plainTealTint": ("plainTeal",),
    "plainBlueTint": ("plainBlue",),
    "plainPlumTint": ("plainPlum",),
    "open": ("openTint",),
    "ring": ("ringTint",),
}
"""Borders, marks, drawings and rings that show what can be pressed, or its state, and what is beside them."""

GROUNDS = ("tealGround", "blueGround", "plumGround")
"""Grounds of posters, one for each tint."""

FOCUS_ON = ("paper", "surface", "tealTint", "teal", *GROUNDS, "redTint", "amber", "sidebarGround")
"""Grounds a focus ring lies on: its ink or its halo must stand out from each."""

HAIRLINES = {"line", "plainLine", "touchLine"}
"""They part what spacing, a ground and an icon tell apart already; nothing depends on seeing them. In high contrast,
where grounds are all black, the line round what can be touched must be seen."""


def pairs(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(text, ground) for text, grounds in table.items() for ground in grounds]


def colour(bench: Bench, name: str) -> QColor:
    value = bench.theme.property(name)
    assert isinstance(value, QColor), name
    return value


def too_weak(bench: Bench, table: dict[str, tuple[str, ...]], least: float) -> list[str]:
    found = ((text, ground, ratio(colour(bench, text), colour(bench, ground))) for text, ground in pairs(table))
    return [f"{text} on {ground} {value:.2f}" for text, ground, value in found if value < least]


def test_the_ratio_is_wcags(qapp: object) -> None:
    black, white = QColor("#000000"), QColor("#FFFFFF")
    assert ratio(black, white) == pytest.approx(21)
    assert ratio(white, white) == 1
    assert ratio(QColor("#777777"), white) == pytest.approx(4.48, abs=0.005)


def test_text_stands_out_at_4_5_to_1(bench: Bench) -> None:
    assert too_weak(bench, TEXT_ON | VENUE_TEXT_ON, 4.5) == []


def test_in_high_contrast_text_stands_out_at_7_to_1(bench: Bench) -> None:
    bench.theme.setProperty("contrast", True)
    assert too_weak(bench, TEXT_ON, 7) == []


@pytest.mark.parametrize("contrast", [False, True])
def test_controls_stand_out_at_3_to_1(bench: Bench, contrast: bool) -> None:
    bench.theme.setProperty("contrast", contrast)
    assert too_weak(bench, CONTROLS_ON, 3) == []


def test_in_high_contrast_the_line_round_what_can_be_touched_is_seen(bench: Bench) -> None:
    bench.theme.setProperty("contrast", True)
    assert too_weak(bench, {"touchLine": ("paper", "surface"), "line": ("paper", "surface")}, 3) == []


@pytest.mark.parametrize("contrast", [False, True])
def test_the_focus_ring_stands_out_wherever_it_lies(bench: Bench, contrast: bool) -> None:
    bench.theme.setProperty("contrast", contrast)
    ring = [colour(bench, name) for name in ("focusInk", "focusHalo")]
    weak = [name for name in FOCUS_ON if max(ratio(part, colour(bench, name)) for part in ring) < 3]
    assert weak == []


@pytest.mark.parametrize("contrast", [False, True])
def test_text_stands_out_while_a_finger_is_on_it(bench: Bench, contrast: bool) -> None:
    bench.theme.setProperty("contrast", contrast)
    pressed = [
        ("onSolid", colour(bench, "teal").lighter(130)),
        *((name, colour(bench, ground).lighter(120)) for name in ("onGround", "onGroundMuted") for ground in GROUNDS),
    ]
    least = 7 if contrast else 4.5
    found = [(name, ground.name(), ratio(colour(bench, name), ground)) for name, ground in pressed]
    assert [each for each in found if each[2] < least] == []


def test_choosing_contrast_changes_nothing_of_the_venue_page(bench: Bench) -> None:
    names = [name for name in colours(bench) if name.startswith("plain")]
    assert len(names) >= 10
    before = {name: colour(bench, name).name() for name in names}
    bench.theme.setProperty("contrast", True)
    assert {name: colour(bench, name).name() for name in names} == before


def colours(bench: Bench) -> list[str]:
    """Every colour the theme has."""
    meta = bench.theme.metaObject()
    every = (meta.property(place) for place in range(meta.propertyCount()))
    names = (str(one.name()) for one in every)
    return [name for name in names if isinstance(bench.theme.property(name), QColor)]


def test_every_colour_of_the_theme_is_in_a_table(bench: Bench) -> None:
    listed = {name for table in (TEXT_ON, VENUE_TEXT_ON, CONTROLS_ON) for name in chain(table, *table.values())}
    assert set(colours(bench)) - listed - HAIRLINES == set()


@pytest.mark.parametrize(
    ("asked", "function", "named"),
    [
        ("teal", "tint", "tealTint"),
        ("blue", "tint", "blueTint"),
        ("plum", "tint", "plumTint"),
        ("teal", "shade", "teal"),
        ("blue", "shade", "blue"),
        ("plum", "shade", "plum"),
        ("teal", "ground", "tealGround"),
        ("blue", "ground", "blueGround"),
        ("plum", "ground", "plumGround"),
        ("teal", "plainGround", "plainTeal"),
        ("blue", "plainGround", "plainBlue"),
        ("plum", "plainGround", "plainPlum"),
    ],
)
def test_each_tint_has_its_own_colours(bench: Bench, asked: str, function: str, named: str) -> None:
    assert getattr(bench.theme, function)(asked) == colour(bench, named)


# --- sizes ----------------------------------------------------------------------------------------------------------

SCREENS = (2.0, 2.63, 3.7, 3.94, 5.11, 7.89, 11.3)
"""Pixels per millimetre, from a large television to a fine tablet."""

SIZES_OF_TEXT = (
    "body", "lead", "title", "quietHeading", "heading", "number", "bigNumber", "hugeNumber", "bar", "barTitle",
    "clock", "venueName",
    "plainBody", "plainTitle", "plainHeading",
)  # fmt: skip

CAPITAL_MM = 6.1

DESK_SIZES = {
    "compactSmall": 3.6,
    "compactBody": 4.3,
    "compactBar": 4.3,
    "compactBarSmall": 3.6,
    "compactTitle": 4.9,
    "compactHeading": 6.1,
}
"""Text in the staff room, and how high its capitals are at least, in millimetres."""


def capital_mm(bench: Bench, name: str, pixels_per_mm: float) -> float:
    size = float(bench.theme.property(name))
    return size * float(bench.theme.property("capHeightRatio")) / pixels_per_mm


@pytest.mark.parametrize("pixels_per_mm", SCREENS)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_smallest_capital_is_high_enough_on_every_screen(bench: Bench, pixels_per_mm: float, scale: float) -> None:
    bench.theme.setProperty("pixelsPerMm", pixels_per_mm)
    bench.theme.setProperty("scale", scale)
    heights = {name: capital_mm(bench, name, pixels_per_mm) for name in SIZES_OF_TEXT}
    assert {name: high for name, high in heights.items() if high < CAPITAL_MM} == {}
    assert heights["body"] >= scale * CAPITAL_MM


@pytest.mark.parametrize("pixels_per_mm", SCREENS)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_staff_read_is_high_enough_on_every_screen(bench: Bench, pixels_per_mm: float, scale: float) -> None:
    bench.theme.setProperty("pixelsPerMm", pixels_per_mm)
    bench.theme.setProperty("scale", scale)
    heights = {name: capital_mm(bench, name, pixels_per_mm) for name in DESK_SIZES}
    assert {name: high for name, high in heights.items() if high < DESK_SIZES[name]} == {}
    assert heights["compactBody"] >= scale * DESK_SIZES["compactBody"]


def test_the_height_of_a_capital_is_that_of_the_typeface(bench: Bench) -> None:
    bench.show('Label { objectName: "words"; text: "H"; font.pixelSize: 200 }')
    font = bench.part("words").property("font")
    assert font.family() == bench.theme.property("family")
    assert QFontMetricsF(font).capHeight() / 200 == pytest.approx(bench.theme.property("capHeightRatio"), abs=0.005)


@pytest.mark.parametrize("pixels_per_mm", SCREENS)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_targets_have_the_size_of_a_finger(bench: Bench, pixels_per_mm: float, scale: float) -> None:
    bench.theme.setProperty("pixelsPerMm", pixels_per_mm)
    bench.theme.setProperty("scale", scale)
    half_a_pixel = 0.5 / pixels_per_mm
    for name, least in {
        "primaryTarget": 20.0,
        "target": 15.0,
        "compactRow": 15.0,
        "smallGap": 3.0,
        "panicBarHeight": 20.0,
    }.items():
        assert bench.theme.property(name) / pixels_per_mm >= least - half_a_pixel, name


def test_large_text_leaves_room_for_what_is_read(bench: Bench) -> None:
    bench.theme.setProperty("scale", 2.0)
    bars = sum(bench.theme.property(name) for name in ("topBarHeight", "panicBarHeight"))
    assert bars <= 0.35 * 274 * bench.theme.property("pixelsPerMm"), "of the height of a 22 inch screen"


def test_what_is_drawn_grows_with_a_lying_screen_of_more_than_30_inches(bench: Bench) -> None:
    for inches, upright, growth in ((22, False, 1), (27, False, 1), (43, False, 1.41), (55, False, 1.8), (55, True, 1)):
        size = of_diagonal(1920, 1080, inches, known=True)
        bench.theme.setProperty("pixelsPerMm", size.pixels_per_mm)
        sides = "1080, 1920" if upright else "1920, 1080"
        bench.show(f'Item {{ objectName: "grown"; property real by: Theme.growthOf({sides}) }}')
        assert bench.part("grown").property("by") == pytest.approx(growth, abs=0.01), inches
    bench.theme.setProperty("growth", 1.5)
    assert capital_mm(bench, "body", size.pixels_per_mm) >= 1.5 * CAPITAL_MM


def test_less_motion_is_none(bench: Bench) -> None:
    assert (bench.theme.property("slide"), bench.theme.property("fade")) == (120, 400)
    bench.theme.setProperty("lessMotion", True)
    assert (bench.theme.property("slide"), bench.theme.property("fade")) == (0, 0)
