"""Which zeros have a stroke across them: those of what is dialled or typed, and no others."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from kiosk.content.typefaces import LATIN_FAMILY
from kiosk.visitor.page_context import NoCounter
from tests.screens.layout import draw
from tests.visitor.full_posters import SAMPLE, sampled
from tests.visitor.kiosks import PlayedKiosk, page_context_of, starter_catalogue

SIDE = 400
"""Pixels, and the size of type: large enough to see the middle of a zero."""

PROSE = "all().filter(item => typeof item.plain === 'string' && drawn(item)).map(item => [item.plain, item.text])"

ZEROS = """all().filter(item => item.lineCount > 0 && item.font && drawn(item) && item.text.includes('0'))
    .map(item => [item.text, item.font.features.zero === 1])"""


def ink(features: tuple[str, ...], weight: QFont.Weight, text: str = "0", *, italic: bool = False) -> QImage:
    """``text`` drawn, dark on light."""
    font = QFont(LATIN_FAMILY)
    font.setPixelSize(SIDE)
    font.setWeight(weight)
    font.setItalic(italic)
    for name in features:
        font.setFeature(QFont.Tag(name), 1)
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(QPointF(0, SIDE * 0.9), text)
    painter.end()
    return image


def runs(image: QImage) -> list[int]:
    """How wide each dark part is of the row half-way up a capital."""
    row = int(SIDE * (0.9 - 0.335))
    dark = "".join("#" if image.pixelColor(x, row).lightness() < 128 else " " for x in range(SIDE))
    return [len(part) for part in dark.split()]


@pytest.mark.parametrize("figures", [(), ("tnum",)], ids=["of text", "of tables"])
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.usefixtures("_typefaces")
def test_a_zero_is_plain_unless_it_is_asked_to_be_slashed(weight: QFont.Weight, figures: tuple[str, ...]) -> None:
    plain, slashed = ink(figures, weight), ink((*figures, "zero"), weight)
    stems, struck = runs(plain), runs(slashed)
    assert len(stems) == 2
    assert len(struck) == 3
    # The stroke apart they are the same: as wide, and as thick on both sides.
    assert stems == [struck[0], struck[2]]
    assert abs(stems[0] - stems[1]) <= 1
    outside = [x for x in range(SIDE) if plain.pixelColor(x, SIDE // 2).lightness() < 128]
    assert outside[0] == next(x for x in range(SIDE) if slashed.pixelColor(x, SIDE // 2).lightness() < 128)


@pytest.mark.usefixtures("_typefaces")
def test_nothing_but_the_zero_changes() -> None:
    for text in ("O8", "96", "Qo"):
        assert ink((), QFont.Weight.Bold, text) == ink(("zero",), QFont.Weight.Bold, text)


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.usefixtures("_typefaces")
def test_within_a_sentence_the_slashed_zero_has_a_cut_of_its_own(weight: QFont.Weight) -> None:
    font = QFont(LATIN_FAMILY)
    font.setPixelSize(SIDE)
    font.setWeight(weight)
    plain, slashed = QFontMetricsF(font), ink(("zero",), weight)
    font.setItalic(True)
    cut = QFontMetricsF(font)
    assert ink((), weight, italic=True) == slashed
    assert (cut.horizontalAdvance("0"), cut.ascent(), cut.descent()) == (
        plain.horizontalAdvance("0"),
        plain.ascent(),
        plain.descent(),
    )


def test_numbers_to_dial_are_slashed_and_times_and_dates_are_not(kiosk: PlayedKiosk) -> None:
    draw(kiosk)
    on_venue = dict(kiosk.ask(ZEROS))
    assert on_venue["2:05pm"] is False
    assert not any(on_venue.values())
    kiosk.wake("service/herts-domestic-abuse-helpline")
    draw(kiosk)
    assert dict(kiosk.ask(ZEROS))["08 088 088 088"] is True
    kiosk.do("of('CodePanel')[0].ask()")
    draw(kiosk)
    assert all(slashed for words, slashed in kiosk.ask(ZEROS) if words == "08 088 088 088")
    kiosk.session.open("topic/someone-hurts-or-controls-me")
    draw(kiosk)
    assert dict(kiosk.ask(ZEROS))["0808 2000 247"] is True
    kiosk.session.open("topic/in-polish")
    draw(kiosk)
    in_running_text = [drawn for words, drawn in kiosk.ask(PROSE) if "0808" in words]
    assert len(in_running_text) > 1 and all("<i>0</i>8<i>0</i>8" in drawn for drawn in in_running_text)
    kiosk.session.open("topic/my-child-hurts-me")
    draw(kiosk)
    assert ["<i>" in drawn for words, drawn in kiosk.ask(PROSE) if "10 working days" in words] == [False]
    kiosk.session.open("emergency")
    draw(kiosk)
    assert [slashed for words, slashed in kiosk.ask(ZEROS) if "18000" in words] == [True]
    kiosk.main_window.replace_context(page_context_of(sampled(starter_catalogue()), kiosk.clock, NoCounter()))
    number = "01632 96 01 23".replace(" ", "\N{NO-BREAK SPACE}")
    for ident, words, slashed in (("number", number, True), ("event", "30", False)):
        kiosk.main_window.show_poster(SAMPLE, ident)
        draw(kiosk)
        assert dict(kiosk.ask(ZEROS))[words] is slashed
