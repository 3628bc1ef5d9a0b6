import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.ui.qr import QUIET_ZONE, modules
from tests.ui.bench import Bench

TEXTS = st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["Cs"]), min_size=1)


def read(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image)]


def as_picture(rows: list[list[bool]], side: int = 4, quiet: int = QUIET_ZONE) -> Image.Image:
    across = (len(rows) + 2 * quiet) * side
    picture = Image.new("L", (across, across), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                left, top = (x + quiet) * side, (y + quiet) * side
                picture.paste(0, (left, top, left + side, top + side))
    return picture


def pillow(image: QImage) -> Image.Image:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return Image.frombytes("L", (grey.width(), grey.height()), bytes(grey.constBits()), "raw", "L", grey.bytesPerLine())


@settings(max_examples=60)
@given(TEXTS.filter(lambda text: len(text.encode()) <= 300))
def test_a_code_says_exactly_what_it_was_given(text: str) -> None:
    assert read(as_picture(modules(text))) == [text]


@pytest.mark.parametrize("content", ["tel:08088088088", "https://galop.org.uk", "mailto:help@galop.org.uk"])
@pytest.mark.parametrize("side", [160, 301, 480])
@pytest.mark.parametrize("contrast", [False, True])
def test_drawn_it_is_whole_pixels_dark_on_light_with_a_quiet_zone(
    bench: Bench, content: str, side: int, contrast: bool
) -> None:
    bench.theme.setProperty("contrast", contrast)
    bench.show(f'color: Theme.paper; QrCode {{ x: 20; y: 30; width: {side}; height: {side}; content: "{content}" }}')
    code = pillow(bench.draw()).crop((20, 30, 20 + side, 30 + side))
    assert read(code) == [content]
    assert set(code.tobytes()) == {0, 255}
    rows = modules(content)
    module = side // (len(rows) + 2 * QUIET_ZONE)
    dark = code.point(lambda value: 255 - value).getbbox()
    assert dark is not None
    left, top, right, bottom = dark
    assert (right - left, bottom - top) == (len(rows) * module, len(rows) * module)
    assert min(left, top, side - right, side - bottom) >= QUIET_ZONE * module
    drawn = [
        [code.getpixel((left + x * module, top + y * module)) == 0 for x in range(len(rows))] for y in range(len(rows))
    ]
    assert drawn == rows


def test_a_new_content_is_a_new_picture_and_none_is_light_only(bench: Bench) -> None:
    bench.show('QrCode { objectName: "code"; width: 200; height: 200; content: "first" }')
    assert read(pillow(bench.draw())) == ["first"]
    bench.part("code").setProperty("content", "second")
    assert read(pillow(bench.draw())) == ["second"]
    bench.part("code").setProperty("content", "")
    picture = pillow(bench.draw())
    assert read(picture) == []
    assert set(picture.crop((0, 0, 200, 200)).tobytes()) == {255}
