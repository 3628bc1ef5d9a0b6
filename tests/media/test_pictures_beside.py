"""Whether a picture is taken is decided by its pixels; what is odd beside them is passed over."""

import io
import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageOps

from kiosk.media.limits import Limits
from kiosk.media.pixels import orientation_of, pixels_of
from tests.media.test_pictures import made, photograph, refused, saved

CASES = Path(__file__).with_name("cases")

MISSING = "The end of the file is missing; nearly all of the picture is there."


def close(picture: Image.Image, wanted: Image.Image) -> bool:
    """Whether two pictures look the same."""
    if picture.size != wanted.size:
        return False
    pairs = zip(small(picture), small(wanted), strict=True)
    return all(abs(one - other) <= 12 for one, other in pairs)


def small(picture: Image.Image) -> bytes:
    return picture.convert("RGB").resize((4, 4), Image.Resampling.BOX).tobytes()


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def chunk(name: bytes, body: bytes, damaged: bool = False) -> bytes:
    check = zlib.crc32(name + body) ^ (1 if damaged else 0)
    return struct.pack(">I4s", len(body), name) + body + struct.pack(">I", check)


def riff(content: bytes, *more: bytes) -> bytes:
    inside = content[8:] + b"".join(more)
    return b"RIFF" + struct.pack("<I", len(inside)) + inside


PHOTO = photograph()
JPEG = saved(PHOTO, "JPEG", quality=90)
PROGRESSIVE = saved(PHOTO, "JPEG", quality=90, progressive=True)
PNG = saved(PHOTO, "PNG")
WEBP = saved(PHOTO, "WEBP", lossless=True)
HEAD = 33
"""Bytes of a PNG's signature and its header chunk."""


def in_png(*chunks: bytes) -> bytes:
    return PNG[:HEAD] + b"".join(chunks) + PNG[HEAD:]


def in_jpeg(*segments: bytes) -> bytes:
    return JPEG[:2] + b"".join(segments) + JPEG[2:]


def two_pictures() -> bytes:
    return saved(PHOTO, "MPO", save_all=True, append_images=[photograph(3000, 2000)], quality=90)


BESIDE: dict[str, Callable[[], bytes]] = {
    "JPEG, a second picture": two_pictures,
    "JPEG, no end": lambda: JPEG[:-2],
    "JPEG, half an end": lambda: JPEG[:-1],
    "JPEG in passes, no end": lambda: PROGRESSIVE[:-2],
    "JPEG, something behind it": lambda: JPEG + JPEG + bytes(1000),
    "JPEG, odd EXIF": lambda: in_jpeg(segment(0xE1, b"Exif\0\0MM\0*\xff\xff\xff\xff")),
    "JPEG, EXIF that is none": lambda: in_jpeg(segment(0xE1, b"Exif\0\0")),
    "JPEG, odd pictures' list": lambda: in_jpeg(segment(0xE2, b"MPF\0MM\0*\0\0\0\x08\xff\xff")),
    "JPEG, odd Photoshop": lambda: in_jpeg(segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\xff")),
    "JPEG, short JFIF": lambda: JPEG[:2] + segment(0xE0, b"JFIF\0") + JPEG[20:],
    "JPEG, odd profile": lambda: in_jpeg(segment(0xE2, b"ICC_PROFILE\0\x05\x02xx"), segment(0xE2, b"ICC_PROFILE\0")),
    "JPEG, junk between": lambda: JPEG[:20] + b"junk" + JPEG[20:],
    "JPEG, long comments": lambda: in_jpeg(*[segment(0xFE, b"x" * 65_000)] * 40),
    "PNG, checksum of a text": lambda: in_png(chunk(b"tEXt", b"a\0b", damaged=True)),
    "PNG, checksum behind": lambda: PNG[:-12] + chunk(b"tEXt", b"a\0b", damaged=True) + PNG[-12:],
    "PNG, checksum of seeing through": lambda: in_png(chunk(b"tRNS", bytes(6), damaged=True)),
    "PNG, a long text": lambda: in_png(chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(9_000_000)))),
    "PNG, many long texts": lambda: in_png(*[chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(900_000)))] * 90),
    "PNG, a long profile": lambda: in_png(chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(9_000_000)))),
    "PNG, odd profile": lambda: in_png(chunk(b"iCCP", b"a\0\0xxxx")),
    "PNG, odd EXIF": lambda: in_png(chunk(b"eXIf", b"MM\0*\xff\xff\xff\xff")),
    "PNG, odd time": lambda: in_png(chunk(b"tIME", b""), chunk(b"pHYs", b"\1"), chunk(b"gAMA", b"")),
    "PNG, odd movement": lambda: in_png(chunk(b"acTL", b"\0")),
    "PNG, no end": lambda: PNG[:-12],
    "PNG, half an end": lambda: PNG[:-7],
    "PNG, no checksum of the pixels": lambda: PNG[:-16],
    "PNG, something behind it": lambda: PNG + b"PK\3\4" + bytes(1000),
    "WebP, texts that are cut off": lambda: riff(saved(PHOTO, "WEBP", lossless=True, xmp=b"x" * 500)[:-100]),
    "WebP, more than it says": lambda: WEBP + bytes(1000),
    "WebP, an odd chunk": lambda: riff(WEBP, b"ABCD\xff\xff\xff\0"),
    "BMP, something behind it": lambda: saved(PHOTO, "BMP") + bytes(99),
    "TIFF, EXIF elsewhere": lambda: tiff_with(34665, 4, 1, 0xFFFFFF),
    "TIFF, a way up that is none": lambda: tiff_with(274, 3, 1, 99),
    "TIFF, an odd tag": lambda: tiff_with(700, 1, 0xFFFF, 0xFFFFFF),
}


def tiff_with(tag: int, kind: int, count: int, value: int) -> bytes:
    """A TIFF with one more tag in its directory."""
    content = saved(PHOTO, "TIFF")
    (place,) = struct.unpack_from("<I", content, 4)
    (number,) = struct.unpack_from("<H", content, place)
    entries = [content[place + 2 + 12 * at :][:12] for at in range(number)]
    entries.append(struct.pack("<HHII", tag, kind, count, value))
    entries.sort(key=lambda entry: struct.unpack_from("<H", entry))
    # The new directory stands at the end.
    directory = struct.pack("<H", number + 1) + b"".join(entries) + bytes(4)
    return content[:4] + struct.pack("<I", len(content)) + content[8:] + directory


@pytest.mark.parametrize("case", BESIDE)
def test_it_is_taken_whole_whatever_lies_beside_its_pixels(tmp_path: Path, case: str) -> None:
    picture, said = made(BESIDE[case](), tmp_path)
    assert close(picture, PHOTO)
    assert said.notes == ()


@pytest.mark.parametrize("case", ["exif-odd-fuzz0.jpg", "exif-odd-fuzz1.jpg", "exif_signedshort.jpg", "mpo-still.jpg"])
def test_photographs_of_real_cameras(tmp_path: Path, case: str) -> None:
    content = (CASES / case).read_bytes()
    picture, said = made(content, tmp_path)
    turned = not case.startswith("mpo")
    pixels = Image.open(io.BytesIO(pixels_of(content).content)).convert("RGB")
    upright = pixels.transpose(Image.Transpose.ROTATE_270) if turned else pixels
    assert close(picture, upright)
    assert said.notes == ()


def test_only_the_picture_that_is_used_is_counted(tmp_path: Path) -> None:
    """A second one, as telephones keep for its depth, made a JPEG of 40 million dots too large."""
    limits = Limits(jpeg_dots=100_000, picture_dots=50_000)
    picture, said = made(two_pictures(), tmp_path, limits)
    assert (picture.size, said.notes) == ((300, 200), ())
    assert "million dots" in refused(two_pictures(), tmp_path, Limits(jpeg_dots=59_000))


# --- which way is up --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "up"),
    [(6, 6), (6.0, 6), ((6, 1), 6), ("6", 6), (b"6", 6), (-6, 1), (0, 1), (9, 1), ("up", 1), (None, 1), ((), 1)],
)
def test_which_way_is_up_may_be_said_in_any_type_of_number(said: object, up: int) -> None:
    assert orientation_of(said) == up


@pytest.mark.parametrize("kind", range(1, 14))
def test_it_is_turned_or_not_and_never_refused(tmp_path: Path, kind: int) -> None:
    for order, mark in ((">", b"MM\0*"), ("<", b"II*\0")):
        tags = struct.pack(f"{order}IHHHIHHI", 8, 1, 274, kind, 1, 6, 0, 0)
        exif = b"Exif\0\0" + mark + tags
        for content in (in_jpeg(segment(0xE1, exif)), in_png(chunk(b"eXIf", exif[6:]))):
            picture, _ = made(content, tmp_path)
            assert picture.size in ((300, 200), (200, 300))
            if kind in (3, 8):
                assert picture.size == (200, 300)


@pytest.mark.parametrize("form", ["PNG", "WEBP", "TIFF", "JPEG"])
def test_every_kind_can_say_which_way_is_up(tmp_path: Path, form: str) -> None:
    exif = Image.Exif()
    exif[274] = 6
    picture, _ = made(saved(PHOTO, form, exif=exif), tmp_path)
    assert close(picture, PHOTO.transpose(Image.Transpose.ROTATE_270))


def test_xmp_may_say_it(tmp_path: Path) -> None:
    said = b'http://ns.adobe.com/xap/1.0/\0<x tiff:Orientation="3"/>'
    picture, _ = made(in_jpeg(segment(0xE1, said)), tmp_path)
    assert close(picture, PHOTO.transpose(Image.Transpose.ROTATE_180))


# --- what is not whole ------------------------------------------------------------------------------------------------


def noise(width: int = 400, height: int = 1600) -> Image.Image:
    """Hardly smaller for being compressed, and the same each time."""
    return Image.frombytes("RGB", (width, height), random.Random(1).randbytes(width * height * 3))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "PNG interlaced"])
def test_nearly_all_of_a_picture_is_better_than_none_and_that_is_said(tmp_path: Path, form: str) -> None:
    photo = noise()
    content = saved(photo, form.split(maxsplit=1)[0], quality=90)
    picture, said = made(content[: int(len(content) * 0.995)], tmp_path)
    assert picture.size == photo.size
    assert said.notes == (MISSING,)
    top = (0, 0, 400, 1500)
    assert close(picture.crop(top), photo.crop(top))


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.95])
@pytest.mark.parametrize("way", ["JPEG", "JPEG in passes", "PNG"])
def test_one_with_less_is_refused(tmp_path: Path, way: str, share: float) -> None:
    content = saved(noise(), way.split(maxsplit=1)[0], progressive="passes" in way)
    assert "damaged or was not copied whole" in refused(content[: int(len(content) * share)], tmp_path)


def test_one_in_passes_is_refused_at_the_end_of_any_pass_but_the_last(tmp_path: Path) -> None:
    """Without its last passes it looks whole, and is coarse."""
    places = [at for at in range(len(PROGRESSIVE) - 1) if PROGRESSIVE[at : at + 2] == b"\xff\xda"]
    assert len(places) > 4
    for place in places[1:]:
        assert "damaged or was not copied whole" in refused(PROGRESSIVE[:place], tmp_path)


def test_pixels_that_are_damaged_are_no_comment(tmp_path: Path) -> None:
    harmed = bytearray(PNG)
    harmed[HEAD + 200] ^= 0xFF
    assert "damaged or was not copied whole" in refused(bytes(harmed), tmp_path)


# --- how bright -------------------------------------------------------------------------------------------------------


def png(bits: int, colours: int, dot: bytes, *beside: bytes, size: int = 40) -> bytes:
    """A PNG of one colour."""
    header = struct.pack(">IIBBBBB", size, size, bits, colours, 0, 0, 0)
    rows = zlib.compress((b"\0" + dot * size) * size)
    body = (chunk(b"IHDR", header), *beside, chunk(b"IDAT", rows), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


MID = b"\x80\x80"
CLEAR = b"\x12\x34"

DEEP: dict[str, tuple[bytes, tuple[int, int, int, int]]] = {
    "grey": (png(16, 0, MID), (128, 128, 128, 255)),
    "dark grey": (png(16, 0, b"\x01\x00"), (1, 1, 1, 255)),
    "black": (png(16, 0, b"\0\0"), (0, 0, 0, 255)),
    "white": (png(16, 0, b"\xff\xff"), (255, 255, 255, 255)),
    "grey and alpha": (png(16, 4, MID + MID), (128, 128, 128, 128)),
    "colours": (png(16, 2, MID + b"\0\0" + b"\xff\xff"), (128, 0, 255, 255)),
    "colours and alpha": (png(16, 6, MID + b"\0\0" + b"\xff\xff" + MID), (128, 0, 255, 128)),
    "grey that is seen through": (png(16, 0, CLEAR, chunk(b"tRNS", CLEAR)), (18, 18, 18, 0)),
    "grey beside what is": (png(16, 0, MID, chunk(b"tRNS", CLEAR)), (128, 128, 128, 255)),
    "colours that are seen through": (png(16, 2, CLEAR * 3, chunk(b"tRNS", CLEAR * 3)), (18, 18, 18, 0)),
    "8 bits that are seen through": (png(8, 2, b"abc", chunk(b"tRNS", b"\0a\0b\0c")), (97, 98, 99, 0)),
    "8 bits": (png(8, 0, b"\x80"), (128, 128, 128, 255)),
}


@pytest.mark.parametrize("case", DEEP)
def test_a_colour_stays_as_bright_whatever_its_bits(tmp_path: Path, case: str) -> None:
    content, dot = DEEP[case]
    picture, _ = made(content, tmp_path)
    assert picture.convert("RGBA").getpixel((1, 1)) == dot


def test_the_mid_grey_of_a_scan(tmp_path: Path) -> None:
    picture, _ = made((CASES / "g16mid.png").read_bytes(), tmp_path)
    with Image.open(CASES / "g16mid.png") as original:
        for place in ((5, 5), (390, 190), (200, 100)):
            deep = original.getpixel(place)
            assert isinstance(deep, int)
            assert picture.convert("L").getpixel(place) == round(deep / 257)


@pytest.mark.parametrize(
    ("mode", "value", "bright"),
    [
        ("I;16", 0x8080, 128),
        ("I;16B", 0x8080, 128),
        ("I", 128, 128),
        ("I", 0x8080, 128),
        ("F", 0.5, 128),
        ("F", 128, 128),
    ],
)
def test_greys_of_a_tiff_are_as_bright_as_it_means_them(tmp_path: Path, mode: str, value: float, bright: int) -> None:
    content = saved(Image.new(mode, (9, 9), value), "TIFF")
    assert made(content, tmp_path)[0].convert("L").getpixel((4, 4)) == bright


@pytest.mark.parametrize("mode", ["CMYK", "L", "RGB"])
def test_a_jpeg_of_each_kind_of_colours(tmp_path: Path, mode: str) -> None:
    picture, _ = made(saved(PHOTO.convert(mode), "JPEG"), tmp_path)
    assert close(picture, PHOTO.convert(mode).convert("RGB"))


def test_a_profile_of_a_picture_with_a_palette_or_a_layer_counts_too(tmp_path: Path) -> None:
    from tests.media.test_pictures import brighter  # noqa: PLC0415 - used here alone

    plain = Image.new("RGB", (64, 64), (40, 200, 60))
    wanted = made(saved(plain, "PNG", icc_profile=brighter()), tmp_path)[0].convert("RGB").getpixel((5, 5))
    glass = plain.convert("RGBA")
    glass.putalpha(Image.linear_gradient("L").resize((64, 64)))
    for other in (plain.convert("P", palette=Image.Palette.ADAPTIVE), glass):
        picture, _ = made(saved(other, "PNG", icc_profile=brighter()), tmp_path)
        assert picture.convert("RGB").getpixel((5, 60)) == wanted


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_profile_in_several_pieces_or_of_another_kind(tmp_path: Path, form: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    how: dict[str, Any] = {"WEBP": {"lossless": True}}.get(form, {})
    picture, _ = made(saved(PHOTO, form, icc_profile=profile + bytes(200_000), **how), tmp_path)
    assert close(picture, PHOTO)
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert close(made(saved(PHOTO, form, icc_profile=lab, **how), tmp_path)[0], PHOTO)


# --- black and white --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_black_and_white_photograph_is_kept_as_a_photograph(tmp_path: Path, mode: str) -> None:
    photo = Image.blend(ImageOps.grayscale(photograph(900, 600)), Image.effect_noise((900, 600), 60), 0.4)
    content = saved(photo.convert(mode), "JPEG", quality=88)
    picture, _ = made(content, tmp_path)
    assert picture.format == "JPEG"
    assert (tmp_path / "made").stat().st_size < 1.1 * len(content)


@pytest.mark.parametrize("colours", [("white", "black"), ("white", "grey", "black"), ("navy", "red")])
def test_a_drawing_stays_sharp_in_greys_too(tmp_path: Path, colours: tuple[str, ...]) -> None:
    drawing = Image.new("RGB", (200, 100), colours[0])
    for place, colour in enumerate(colours[1:]):
        drawing.paste(colour, (50 + 40 * place, 20, 80 + 40 * place, 60))
    picture, _ = made(saved(drawing, "PNG"), tmp_path)
    assert (picture.format, picture.convert("RGB").tobytes()) == ("PNG", drawing.tobytes())


# --- those that move --------------------------------------------------------------------------------------------------

SEEN = "Only the first of its pictures that can be seen is kept: it does not move here."


def test_a_first_picture_that_cannot_be_seen_is_not_the_one(tmp_path: Path) -> None:
    picture, said = made((CASES / "anim_firstempty.gif").read_bytes(), tmp_path)
    assert picture.convert("RGB").getpixel((100, 50)) == (255, 0, 0)
    assert said.notes == (SEEN,)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
@pytest.mark.parametrize("empty", [1, 2])
def test_the_first_that_can_be_seen_is_kept(tmp_path: Path, form: str, empty: int) -> None:
    clear = [Image.new("RGBA", (40, 30), (0, 0, at, 0)) for at in range(empty)]
    shown = [Image.new("RGBA", (40, 30), colour) for colour in ("red", "blue")]
    content = saved(clear[0], form, save_all=True, append_images=[*clear[1:], *shown], duration=100, disposal=2)
    picture, said = made(content, tmp_path)
    red, green, blue = picture.convert("RGB").getpixel((20, 15))  # type: ignore[misc]  # three bands, three numbers
    assert red > 200 and max(green, blue) < 60
    assert said.notes == (SEEN,)


def test_one_in_which_nothing_can_be_seen_stays_as_it_is(tmp_path: Path) -> None:
    clear = [Image.new("RGBA", (40, 30), (0, 0, at, 0)) for at in range(2)]
    picture, _ = made(saved(clear[0], "PNG", save_all=True, append_images=clear[1:]), tmp_path)
    assert picture.getchannel("A").getextrema() == (0, 0)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_of_one_that_moves_only_the_first_has_to_be_whole(tmp_path: Path, form: str) -> None:
    frames = [PHOTO, *(photograph().rotate(turn) for turn in (90, 180))]
    content = saved(frames[0], form, save_all=True, append_images=frames[1:])
    end = {"GIF": int(len(content) * 0.6), "WEBP": len(content), "PNG": int(len(content) * 0.6)}[form]
    picture, said = made(content[:end], tmp_path)
    assert close(picture, PHOTO)
    assert said.notes == ("Only its first picture is kept: it does not move here.",)


def test_a_later_picture_that_is_a_bomb_is_not_read(tmp_path: Path) -> None:
    """The first cannot be seen; the second says that it is 60,000 dots wide."""
    content = bytearray((CASES / "anim_firstempty.gif").read_bytes())
    second = content.index(b",", content.index(b",") + 1)
    while content[second + 5 : second + 9] != content[6:10]:
        second = content.index(b",", second + 1)
    struct.pack_into("<HH", content, second + 5, 60_000, 60_000)
    assert "cannot be read: the file is damaged" in refused(bytes(content), tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe0", b"RIFF\0\0\0\0WEBPVP8X", b"\x89PNG\r\n\x1a\n"]
)
def test_pixels_of_nothing_are_nothing(content: bytes) -> None:
    assert isinstance(pixels_of(content).content, bytes)


def test_it_is_read_from_where_it_is(tmp_path: Path) -> None:
    source = io.BytesIO(JPEG)
    assert made(source.getvalue(), tmp_path)[1].width == 300
