"""Makes the typefaces that are carried in part out of whole ones: Chinese with the letters the starter edition uses,
Cyrillic without the Latin and Greek letters that come with it. Arabic stays whole, with a lower line. Run it when a
Chinese page has a new letter.

    pip install ".[typefaces]" && python .ci/subset_typefaces.py FOLDER

FOLDER holds NotoSansCJK-Regular.ttc, NotoSansCJK-Bold.ttc, and of NotoSans and NotoSansArabic the Regular.ttf and the
Bold.ttf of each.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TOP = Path(__file__).resolve().parent.parent
FONTS = TOP / "assets" / "fonts"
SIMPLIFIED_CHINESE = 2
"""Its place in the collection."""
PUNCTUATION = "\u3001\u3002\u300a\u300b\u300c\u300d\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f"
"""What any Chinese page may need, whether or not one does."""
CYRILLIC = (*range(0x400, 0x530), 0x301, 0x2116)
"""Cyrillic, its supplement, the stress mark and the number sign."""


ARABIC_LINE = 1050, 520
"""What a line of Arabic keeps above and below its foot, in thousandths of its size. Noto's own is 1374 and 738, for
the stacked marks of the Quran, and half as high again as the Latin line beside it: buttons and bars of the Latin size
would not hold it. The letters of Arabic, Persian and Urdu reach from -394 to 893, with a vowel mark further."""


def letters_of_chinese_pages() -> set[int]:
    """Every letter of the starter edition's topics in Chinese that is not Latin."""
    files = (TOP / "assets" / "starter").glob("*/topics/*.toml")
    texts = (text for path in files if 'language = "zh' in (text := path.read_text(encoding="utf-8")))
    return {ord(letter) for text in texts for letter in text if ord(letter) >= 0x3000}


def subset(font: Any, letters: Iterable[int], to: Path) -> None:
    """Write to ``to`` what of ``font`` is needed for ``letters``, as they are set from left to right."""
    options = Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], hinting=False, name_IDs=["*"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    # Or the same files would differ by the day they were made on.
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(to)


def lower_lines(font: Any, to: Path) -> None:
    """Write ``font`` to ``to`` with the lines of ``ARABIC_LINE``."""
    above, below = ARABIC_LINE
    font["hhea"].ascent = font["OS/2"].sTypoAscender = font["OS/2"].usWinAscent = above
    font["hhea"].descent = font["OS/2"].sTypoDescender = -below
    font["OS/2"].usWinDescent = below
    font.recalcTimestamp = False
    font.save(to)


def main(whole: Path) -> None:
    """Write both weights of each."""
    chinese = letters_of_chinese_pages() | set(map(ord, PUNCTUATION))
    for weight in ("Regular", "Bold"):
        collected = TTFont(whole / f"NotoSansCJK-{weight}.ttc", fontNumber=SIMPLIFIED_CHINESE)
        subset(collected, chinese, FONTS / f"NotoSansSC-{weight}.otf")
        subset(TTFont(whole / f"NotoSans-{weight}.ttf"), CYRILLIC, FONTS / f"NotoSans-{weight}.ttf")
        lower_lines(TTFont(whole / f"NotoSansArabic-{weight}.ttf"), FONTS / f"NotoSansArabic-{weight}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
