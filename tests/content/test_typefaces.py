"""What we read of the typefaces is what Qt reads of them."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont

from kiosk.asset_paths import assets
from kiosk.content.typefaces import LATIN_FONTS, SCRIPT_FONTS, SLASHED_ZERO_FONTS, Typeface, font_files, letters_in

FONTS = sorted((assets() / "fonts").glob("*.[ot]tf"))


@pytest.mark.parametrize("font", FONTS, ids=[font.stem for font in FONTS])
def test_every_letter_is_one_that_qt_finds(font: Path, qapp: object) -> None:
    drawn = QRawFont(str(font), 12)
    codes = (code for code in range(0x20, 0x20000) if not 0xD800 <= code <= 0xDFFF)
    assert {chr(code) for code in codes if drawn.supportsCharacter(code)} == {
        letter for letter in letters_in(font) if letter >= " "
    }


def test_a_file_that_is_no_typeface_has_no_letters(tmp_path: Path) -> None:
    (tmp_path / "empty.ttf").write_bytes(bytes(12))
    assert letters_in(tmp_path / "empty.ttf") == frozenset()


def test_which_files_a_language_is_drawn_with() -> None:
    assert font_files(("en-GB", "pl")) == LATIN_FONTS
    assert font_files(("ur-PK", "AR", "ur"))[2:] == ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf")
    shipped = {font.name for font in FONTS}
    assert set(font_files(SCRIPT_FONTS)) <= shipped
    assert shipped - set(font_files(SCRIPT_FONTS)) == {
        "AtkinsonHyperlegibleNext-Medium.ttf",
        *SLASHED_ZERO_FONTS,
    }


@pytest.mark.parametrize("typeface", dict.fromkeys(SCRIPT_FONTS.values()), ids=lambda each: each.family)
def test_every_typeface_has_the_name_qt_knows_it_by(typeface: Typeface, qapp: object) -> None:
    for file in typeface.files:
        loaded = QFontDatabase.addApplicationFont(str(assets() / "fonts" / file))
        assert QFontDatabase.applicationFontFamilies(loaded) == [typeface.family]
        assert QFontDatabase.removeApplicationFont(loaded)
