"""Pictures made anew: small enough, upright, in plain colours, with nothing beside them; or refused in plain words."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from kiosk.content.model import MediaKind
from kiosk.errors import ContentError
from kiosk.media.bring_in import bring_in
from kiosk.media.limits import MEBIBYTE, Limits
from kiosk.media.made import Made
from kiosk.media.pictures import make_picture

LIMITS = Limits()
GPS, ORIENTATION, ARTIST = 0x8825, 0x0112, 0x013B


def photograph(width: int = 300, height: int = 200) -> Image.Image:
    """Many colours; its upper left is dark, its lower right bright."""
    ramp = Image.linear_gradient("L").resize((width, height))
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    return Image.merge("RGB", (ramp, across, Image.blend(ramp, across, 0.5)))


def saved(picture: Image.Image, form: str, **how: Any) -> bytes:
    file = io.BytesIO()
    picture.save(file, form, **how)
    return file.getvalue()


def made(content: bytes, folder: Path, limits: Limits = LIMITS) -> tuple[Image.Image, Made]:
    """The picture that becomes of a file, and what is said about it."""
    said = make_picture(io.BytesIO(content), folder / "made", limits)
    picture = Image.open(folder / "made")
    picture.load()
    assert picture.size == (said.width, said.height)
    return picture, said


def refused(content: bytes, folder: Path, limits: Limits = LIMITS) -> str:
    with pytest.raises(ContentError) as caught:
        make_picture(io.BytesIO(content), folder / "made", limits)
    return str(caught.value)


# --- what becomes of one ----------------------------------------------------------------------------------------------

FORMS: dict[str, dict[str, Any]] = {"JPEG": {}, "PNG": {}, "WEBP": {"lossless": True}, "GIF": {}, "BMP": {}, "TIFF": {}}


@pytest.mark.parametrize("form", FORMS)
def test_each_kind_that_is_named_can_be_brought_in(tmp_path: Path, form: str) -> None:
    picture, said = made(saved(photograph(), form, **FORMS[form]), tmp_path)
    assert picture.size == (300, 200)
    assert picture.format == ("PNG" if form == "GIF" else "JPEG")
    dark, bright = picture.convert("L").getpixel((9, 9)), picture.convert("L").getpixel((290, 190))
    assert isinstance(dark, int) and isinstance(bright, int)
    assert dark + 60 < bright
    assert said.notes == ()


MODES = ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I", "I;16", "F", "YCbCr")


@pytest.mark.parametrize("mode", MODES)
def test_each_way_to_hold_colours_is_understood(tmp_path: Path, mode: str) -> None:
    grey = Image.linear_gradient("L").resize((64, 64))
    content = {
        "I;16": lambda: saved(grey.convert("I").point(lambda value: value * 257).convert("I;16"), "PNG"),
        "I": lambda: saved(grey.convert("I").point(lambda value: value * 257), "TIFF"),
        "F": lambda: saved(grey.convert("F"), "TIFF"),
        "LA": lambda: saved(grey.convert("LA"), "PNG"),
        "RGBA": lambda: saved(grey.convert("RGBA"), "PNG"),
    }.get(mode, lambda: saved(grey.convert(mode), "TIFF"))()
    picture, _ = made(content, tmp_path)
    assert picture.mode == "RGB"
    tones = [picture.convert("L").getpixel((32, y)) for y in (2, 60)]
    assert tones[0] < 40 and tones[1] > 215  # type: ignore[operator]  # one band has one number


def test_what_can_be_seen_through_stays_so_and_is_png(tmp_path: Path) -> None:
    glass = photograph().convert("RGBA")
    glass.putalpha(Image.linear_gradient("L").resize(glass.size))
    for content in (saved(glass, "PNG"), saved(glass, "WEBP"), saved(glass.convert("LA"), "PNG")):
        picture, _ = made(content, tmp_path)
        assert (picture.format, picture.mode) == ("PNG", "RGBA")
        assert picture.getchannel("A").getextrema() == (0, 255)


def test_a_layer_that_nothing_is_seen_through_is_left_out(tmp_path: Path) -> None:
    picture, _ = made(saved(photograph().convert("RGBA"), "PNG"), tmp_path)
    assert (picture.format, picture.mode) == ("JPEG", "RGB")


def test_a_drawing_with_few_colours_stays_sharp(tmp_path: Path) -> None:
    drawing = Image.new("RGB", (200, 100), "white")
    drawing.paste("navy", (50, 20, 90, 60))
    picture, _ = made(saved(drawing, "BMP"), tmp_path)
    assert picture.format == "PNG"
    assert picture.tobytes() == drawing.tobytes()


def test_of_one_that_moves_the_first_is_kept_and_that_is_said(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "lime", "blue")]
    for form in ("GIF", "WEBP", "PNG"):
        picture, said = made(saved(frames[0], form, save_all=True, append_images=frames[1:]), tmp_path)
        red, green, blue = picture.convert("RGB").getpixel((20, 15))  # type: ignore[misc]  # three bands, three numbers
        assert red > 200 and max(green, blue) < 60
        assert said.notes == ("Only its first picture is kept: it does not move here.",)


TURNED = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
"""EXIF orientation, and the transposition of Pillow's that it asks for."""


@pytest.mark.parametrize("orientation", TURNED)
def test_it_is_brought_upright(tmp_path: Path, orientation: int) -> None:
    photo, exif = photograph(), Image.Exif()
    exif[ORIENTATION] = orientation
    picture, _ = made(saved(photo, "JPEG", exif=exif, quality=95), tmp_path)
    how = TURNED[orientation]
    upright = photo if how is None else photo.transpose(Image.Transpose(how))
    assert picture.size == upright.size
    difference = abs(grey(picture) - grey(upright))
    assert difference < 12


def grey(picture: Image.Image) -> int:
    """How bright its upper left quarter is."""
    quarter = (
        picture.convert("L").crop((0, 0, picture.width // 2, picture.height // 2)).resize((1, 1), Image.Resampling.BOX)
    )
    value = quarter.getpixel((0, 0))
    assert isinstance(value, int)
    return value


SECRET = b"Ann-Example-12-High-Street"


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_rule_7_nothing_that_was_written_beside_it_is_kept(tmp_path: Path, form: str) -> None:
    exif = Image.Exif()
    exif[ARTIST] = SECRET.decode()
    exif.get_ifd(GPS).update({1: "N", 2: (51.0, 45.0, 7.0), 29: SECRET.decode()})
    beside = PngInfo()
    beside.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    ways: dict[str, dict[str, Any]] = {
        "JPEG": {"comment": SECRET, "xmp": SECRET, "dpi": (96, 96)},
        "PNG": {"pnginfo": beside, "dpi": (96, 96)},
        "WEBP": {"xmp": SECRET},
        "TIFF": {"artist": SECRET.decode()},
    }
    how = ways[form]
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    if form != "TIFF":
        how |= {"exif": exif, "icc_profile": profile}
    source = saved(photograph(), form, **how) + SECRET
    assert SECRET in source
    picture, _ = made(source, tmp_path)
    assert SECRET not in (tmp_path / "made").read_bytes()
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_colours_of_another_kind_are_brought_to_ours(tmp_path: Path) -> None:
    """A picture that says it is in the colours of a television of 1953 is not simply taken as ours."""
    content = saved(Image.new("RGB", (64, 64), (40, 200, 60)), "PNG", icc_profile=brighter())
    picture, _ = made(content, tmp_path)
    assert picture.convert("RGB").getpixel((5, 5)) != (40, 200, 60)
    harmed = saved(Image.new("RGB", (64, 64), (40, 200, 60)), "PNG", icc_profile=b"\0" * 200)
    assert made(harmed, tmp_path)[0].convert("RGB").getpixel((5, 5)) == (40, 200, 60)


def brighter() -> bytes:
    """The profile sRGB, with other curves: those of a plain gamma of 1.0."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for tag in (b"rTRC", b"gTRC", b"bTRC"):
        place = struct.unpack(">I", profile[profile.index(tag) + 4 :][:4])[0]
        profile[place : place + 12] = b"curv" + bytes(4) + struct.pack(">I", 0)
    return bytes(profile)


# --- large ones -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "kept"), [((4000, 1000), (2560, 640)), ((1000, 5120), (500, 2560)), ((2560, 9), (2560, 9))]
)
def test_no_side_is_longer_than_a_screen_needs(tmp_path: Path, size: tuple[int, int], kept: tuple[int, int]) -> None:
    for form in ("JPEG", "PNG"):
        picture, said = made(saved(photograph(*size), form), tmp_path)
        assert picture.size == kept
        assert said.notes == ((f"It was made smaller: {kept[0]} × {kept[1]} dots.",) if size != kept else ())


def test_one_that_stays_too_large_a_file_is_made_smaller_and_at_last_refused(tmp_path: Path) -> None:
    noise = Image.merge("RGBA", [Image.effect_noise((500, 500), 200) for _ in range(4)])
    picture, said = made(saved(noise, "PNG"), tmp_path, Limits(picture_size=400_000, least_side=200))
    assert (tmp_path / "made").stat().st_size <= 400_000
    assert 200 <= picture.width < 500
    assert said.notes == (f"It was made smaller: {picture.width} × {picture.height} dots.",)
    words = refused(saved(noise, "PNG"), tmp_path, Limits(picture_size=200_000, least_side=400))
    assert words.startswith("Made as small as it can be, this picture is still") and "the most is 0.2 MB" in words


def test_a_photograph_is_saved_coarser_before_it_is_made_smaller(tmp_path: Path) -> None:
    noise = Image.merge("RGB", [Image.effect_noise((900, 900), 100) for _ in range(3)])
    fine = len(saved(noise, "JPEG", quality=88, optimize=True))
    picture, _ = made(saved(noise, "PNG"), tmp_path, Limits(picture_size=fine - 1000))
    assert picture.size == (900, 900)


def test_a_60_megapixel_jpeg_shrinks_within_little_memory(tmp_path: Path) -> None:
    """Whole, it would take 240 MB; it is read at an eighth, a quarter or a half of its size."""
    source = tmp_path / "photo.jpg"
    photograph(950, 640).resize((9500, 6400), Image.Resampling.NEAREST).save(source, quality=60)
    brought = bring_in(source, tmp_path / "media", limits=Limits(picture_memory=420 * MEBIBYTE))
    assert (brought.kind, brought.width, brought.height) == (MediaKind.PICTURE, 2560, 1725)
    assert brought.size <= LIMITS.picture_size
    assert brought.notes == ("It was made smaller: 2560 × 1725 dots.",)


def png(width: int, height: int, content: bytes = b"") -> bytes:
    """A PNG that says it is so large, whatever is in it."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(content)) + chunk(b"IEND", b"")


def test_a_picture_with_too_many_dots_is_refused_before_it_is_read(tmp_path: Path) -> None:
    source = tmp_path / "photo.png"
    source.write_bytes(png(10_000, 6_000, bytes(10_000_000)))
    with pytest.raises(ContentError) as caught:
        bring_in(source, tmp_path / "media", limits=Limits(picture_memory=420 * MEBIBYTE))
    assert str(caught.value) == (
        "This picture has 60 million dots; the most is 40 million. Save a smaller copy and choose that. "
        "Nothing was changed."
    )
    assert list((tmp_path / "media").iterdir()) == []


BOMBS: dict[str, Callable[[], bytes]] = {
    "PNG": lambda: png(60_000, 60_000),
    "JPEG": lambda: jpeg_that_says(saved(photograph(), "JPEG"), 20_000, 7_000),
    "GIF": lambda: b"GIF89a" + struct.pack("<HH", 60_000, 60_000) + saved(photograph(), "GIF")[10:],
    "BMP": lambda: bmp_that_says(saved(photograph(), "BMP"), 30_000, 30_000),
    "TIFF": lambda: tiff_that_says(bytearray(saved(photograph(), "TIFF")), 30_000),
    # Its reader looks further than the header, so that one has to be whole.
    "WEBP": lambda: saved(Image.new("L", (7000, 5800)), "WEBP", method=0),
}


@pytest.mark.parametrize("form", BOMBS)
def test_a_bomb_of_each_kind_is_refused_by_its_header(tmp_path: Path, form: str) -> None:
    words = refused(BOMBS[form](), tmp_path)
    assert "million dots; the most is" in words, words


def bmp_that_says(content: bytes, width: int, height: int) -> bytes:
    return content[:18] + struct.pack("<ii", width, height) + content[26:]


def tiff_that_says(content: bytearray, side: int) -> bytes:
    """Every side is a field of twelve bytes: its number, its kind, how many, and how long."""
    for tag in (256, 257):
        number = struct.pack("<H", tag)
        place = next(at for at in range(len(content)) if content[at : at + 2] == number and content[at + 3] == 0)
        content[place + 2 : place + 12] = struct.pack("<HII", 4, 1, side)
    return bytes(content)


def jpeg_that_says(content: bytes, width: int, height: int) -> bytes:
    place = content.index(b"\xff\xc0")
    return content[: place + 5] + struct.pack(">HH", height, width) + content[place + 9 :]


# --- damaged ones -----------------------------------------------------------------------------------------------------

WHOLE = {form: saved(photograph(48, 40), form, **FORMS[form]) for form in FORMS}
SMALL = Limits(picture_dots=200_000, jpeg_dots=200_000)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_one_that_was_not_copied_whole_is_refused(tmp_path: Path, form: str) -> None:
    whole = saved(photograph(), form)
    assert "damaged or was not copied whole" in refused(whole[: len(whole) // 2], tmp_path)


@settings(max_examples=150)
@given(data=st.data())
def test_whatever_is_in_a_file_it_becomes_a_picture_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    form = data.draw(st.sampled_from(sorted(WHOLE)))
    content = bytearray(WHOLE[form])
    for place, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), min_size=1, max_size=12)
    ):
        content[place] = value
    content = content[: data.draw(st.integers(1, len(content)))]
    folder = tmp_path_factory.mktemp("made")
    try:
        picture, said = made(bytes(content), folder, SMALL)
    except ContentError as refusal:
        assert "Nothing was changed." in str(refusal)
    else:
        assert picture.format in ("PNG", "JPEG")
        assert 0 < said.width <= SMALL.picture_side and 0 < said.height <= SMALL.picture_side
