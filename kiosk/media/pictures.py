"""Makes a picture anew: turned the right way up, in ordinary colours, no larger than a screen, with nothing beside it.

Runs in the child process. Decision: opaque photographs become JPEG, pictures that can be seen through, or that have few
colours, PNG: both are read by every Qt without a plugin that might be missing.
"""

import io
import math
import struct
import warnings
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageChops, ImageCms, ImageFile
from PIL.TiffImagePlugin import TiffImageFile

from kiosk.errors import ContentError
from kiosk.media.limits import Limits
from kiosk.media.made import Made
from kiosk.media.pixels import Pixels, orientation_of, pixels_of, png_share, scans_begun
from kiosk.media.refusals import damaged, still_too_large, too_many_dots

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
QUALITIES = (88, 80, 70)
"""Of a JPEG, tried in this order until it is small enough."""

FEW_COLOURS = 256
FEW_GREYS = 32
SHRINK = 0.75
SHRINKABLE = ("RGB", "RGBA", "L", "LA", "CMYK")
"""Modes whose dots can be averaged: a large picture is made smaller before its colours are."""

READ_FAULTS = (
    *(OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, OverflowError),
    *(AttributeError, ZeroDivisionError, RuntimeError, struct.error),
)
"""What Pillow raises for damaged files of the formats above; its own classes are among these."""

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What brings a picture upright, by its orientation in EXIF."""

NEARLY_ALL = 0.98
"""Of a picture's pixels: with so many the rest is not missed, and another copy may not be had."""

BLOCK = 16
"""Dots of a JPEG that are kept together."""

FILLING = bytes(range(1, 200)) * 40
"""Something else, to see what a picture that was cut off does not hold itself."""

Image.preinit()
for _form in ("TiffImagePlugin", "WebPImagePlugin"):
    import_module(f"PIL.{_form}")  # loaded now: later no file can be opened

PIECE = 1 << 16
"""Bytes that are read at once: a stick that is taken out is noticed soon."""

MOST_FRAMES = 60
"""Pictures of one that moves among which one that can be seen is looked for."""


def make_picture(source: BinaryIO, target: Path, limits: Limits) -> Made:
    """Write the picture in ``source`` to ``target``. Raises ``ContentError``, or ``MemoryError``."""
    Image.MAX_IMAGE_PIXELS = None  # our own limits, with our own words, come first
    try:
        with warnings.catch_warnings():
            # Of what is damaged and can be passed over.
            warnings.simplefilter("ignore")
            picture, side, notes = _read(source, limits)
    except ContentError:
        raise
    except READ_FAULTS as fault:
        raise damaged() from fault
    picture, content = small_enough(picture, limits)
    target.write_bytes(content)
    if max(picture.size) < side:
        notes.append(f"It was made smaller: {picture.width} × {picture.height} dots.")
    return Made(picture.width, picture.height, notes=tuple(notes))


def _read(source: BinaryIO, limits: Limits) -> tuple[Image.Image, int, list[str]]:
    """The picture in plain colours, upright, not too large, with nothing beside it; the longer side it had; and what is
    to be said of it."""
    content = b"".join(iter(lambda: source.read(PIECE), b""))
    pixels = pixels_of(content)
    moving = pixels.moving
    notes = []
    with _opened(pixels.content, limits) as opened:
        side, form, up = max(opened.size), opened.format, _orientation(opened, pixels)
        if form in ("GIF", "WEBP"):
            moving = _moves(pixels.content)
        picture, whole = _loaded(opened, pixels.content, limits)
    if not whole:
        notes.append("The end of the file is missing; nearly all of the picture is there.")
    seen = _first_seen(content, limits) if moving and _invisible(picture) else None
    if seen is not None:
        picture = seen
        notes.append("Only the first of its pictures that can be seen is kept: it does not move here.")
    elif moving:
        notes.append("Only its first picture is kept: it does not move here.")
    if up in TURNS:
        picture = picture.transpose(TURNS[up])
    if picture.mode in SHRINKABLE:
        _shrink(picture, limits)
    plain = _plain(picture, pixels.profile or picture.info.get("icc_profile"))
    _shrink(plain, limits)
    # Pillow would write colour profiles, comments and resolutions from here.
    plain.info = {}
    return plain, side, notes


def _opened(content: bytes, limits: Limits) -> ImageFile.ImageFile:
    """The picture, by its header, where that may be read."""
    opened = Image.open(io.BytesIO(content), formats=FORMATS)
    _require_few(opened, limits)
    # Pillow would read what comes after the pixels, and refuse the picture where that is odd.
    setattr(opened, "load_end", lambda: None)  # noqa: B010 - a method, for this one picture
    return opened


def _require_few(opened: Image.Image, limits: Limits) -> None:
    most = limits.jpeg_dots if opened.format == "JPEG" else limits.picture_dots
    if opened.width * opened.height > most:
        raise too_many_dots(opened.width * opened.height, most)


def _orientation(opened: Image.Image, pixels: Pixels) -> int:
    """Which way is up; a TIFF says so among what describes its pixels."""
    return orientation_of(opened.tag_v2.get(274)) if isinstance(opened, TiffImageFile) else pixels.orientation()


def _loaded(opened: ImageFile.ImageFile, content: bytes, limits: Limits) -> tuple[Image.Image, bool]:
    """The picture with its pixels, and whether all of them are there; at least nearly all are."""
    if opened.format == "JPEG":
        # Reads only every second, fourth or eighth dot of a large one.
        side = max(opened.size)
        opened.draft(opened.mode, (_fitting(opened.width, side, limits), _fitting(opened.height, side, limits)))
    try:
        opened.load()
    except OSError:
        match opened.format:
            case "JPEG" if scans_begun(content):
                return _jpeg_cut_off(content, limits)
            case "PNG" if png_share(content) >= NEARLY_ALL:
                return _png_cut_off(content, limits)
        raise
    return opened, True


def _png_cut_off(content: bytes, limits: Limits) -> tuple[Image.Image, bool]:
    """The same for a PNG whose end is missing."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        with _opened(content, limits) as opened:
            opened.load()
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False
    return opened, png_share(content) == 1


def _jpeg_cut_off(content: bytes, limits: Limits) -> tuple[Image.Image, bool]:
    """The same for a JPEG: what differs when something else follows it was not there."""
    ends = []
    for follows in (b"", FILLING):
        with _opened(content + follows + b"\xff\xd9", limits) as opened:
            side = max(opened.size)
            opened.draft(opened.mode, (_fitting(opened.width, side, limits), _fitting(opened.height, side, limits)))
            opened.load()
        ends.append(opened)
    differs = ImageChops.difference(*(each.convert("RGB") for each in ends)).getbbox()
    if differs is None:
        return ends[0], True
    left, top, right, bottom = differs
    in_last_block = bottom - top <= BLOCK and right - left <= 2 * BLOCK
    if not in_last_block and ends[0].height - top > ends[0].height * (1 - NEARLY_ALL):
        raise damaged()
    return ends[0], False


def _moves(content: bytes) -> bool:
    """Whether there is a second picture, whatever state that is in."""
    with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
        try:
            return bool(getattr(opened, "is_animated", False))
        except READ_FAULTS:
            return True


def _invisible(picture: Image.Image) -> bool:
    return picture.has_transparency_data and picture.convert("RGBA").getchannel("A").getextrema()[1] == 0


def _first_seen(content: bytes, limits: Limits) -> Image.Image | None:
    """The first of several pictures in which there is something to see; None where there is none."""
    Image.MAX_IMAGE_PIXELS = limits.picture_dots  # a later picture may be larger than the first says
    try:
        with suppress(*READ_FAULTS), Image.open(io.BytesIO(content), formats=FORMATS) as opened:
            for number in range(1, MOST_FRAMES):
                opened.seek(number)
                _require_few(opened, limits)
                if not _invisible(opened):
                    return opened.copy()
    except Image.DecompressionBombError as fault:
        raise damaged() from fault
    finally:
        Image.MAX_IMAGE_PIXELS = None
    return None


def _fitting(length: int, side: int, limits: Limits) -> int:
    return max(1, math.ceil(length * limits.picture_side / side))


def _shrink(picture: Image.Image, limits: Limits) -> None:
    picture.thumbnail((limits.picture_side, limits.picture_side), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _plain(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture as RGB of sRGB, or as RGBA where one can really see through it."""
    if picture.mode.startswith("I") or picture.mode == "F":
        picture = _eight_bits(picture)
    alpha = picture.convert("RGBA").getchannel("A") if picture.has_transparency_data else None
    colours = _srgb(picture, profile)
    if alpha is None or alpha.getextrema()[0] == 255:
        return colours
    colours.putalpha(alpha)
    return colours


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Greys that are finer than a screen shows, as bright as the file means them."""
    top = _white(picture)
    key = picture.info.get("transparency")
    greys = picture.convert("F").point(lambda grey: grey * (255.0 / top) + 0.5).convert("L")
    greys.info = {"transparency": min(255, int(key * 255 / top))} if isinstance(key, int) else {}
    return greys


def _white(picture: Image.Image) -> float:
    """The number of white. Only where the file does not say it, which it does by its bits, is it told by the numbers
    that are there."""
    bits = picture.tag_v2.get(258, ()) if isinstance(picture, TiffImageFile) else ()
    if picture.mode.startswith("I;16"):
        return float((1 << bits[0]) - 1) if bits and 8 < bits[0] <= 16 else 65535.0
    most = float(picture.getextrema()[1])  # type: ignore[arg-type]  # one band has one pair
    usual = (1.0, 255.0, 65535.0) if picture.mode == "F" else (255.0, 65535.0)
    return next((white for white in usual if most <= white), most)


def _srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Its colours as they are meant, where the file says how they are meant and that can be understood."""
    if profile:
        coloured = picture if picture.mode in ("RGB", "CMYK", "L") else picture.convert("RGB")
        try:
            meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            ours = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(coloured, meant, ours, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            turned = None
        if turned is not None:
            return turned
    return picture.convert("RGB")


def small_enough(picture: Image.Image, limits: Limits) -> tuple[Image.Image, bytes]:
    """The picture as a file of at most ``limits.picture_size``, smaller where it has to be."""
    while True:
        content = _shortest(picture, limits.picture_size)
        if len(content) <= limits.picture_size:
            return picture, content
        if max(picture.size) * SHRINK < limits.least_side:
            raise still_too_large("picture", len(content), limits.picture_size)
        width, height = (max(1, round(side * SHRINK)) for side in picture.size)
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)


def _shortest(picture: Image.Image, most: int) -> bytes:
    if picture.mode == "RGBA":
        return _saved(picture, "PNG", optimize=True)
    if picture.getcolors(FEW_COLOURS) is None:
        return _photograph(picture, most)
    drawing = _saved(picture, "PNG", optimize=True)
    if picture.getcolors(FEW_GREYS) is not None or not _grey(picture):
        return drawing
    # A photograph has no more than 256 greys, so that few colours do not make a drawing of it.
    photograph = _photograph(picture.convert("L"), most)
    return min(drawing, photograph, key=len)


def _grey(picture: Image.Image) -> bool:
    red, green, blue = picture.convert("RGB").split()
    return ImageChops.difference(red, green).getbbox() is None and ImageChops.difference(green, blue).getbbox() is None


def _photograph(picture: Image.Image, most: int) -> bytes:
    for quality in QUALITIES:
        content = _saved(picture, "JPEG", quality=quality, optimize=True, progressive=False)
        if len(content) <= most:
            break
    return content


def _saved(picture: Image.Image, form: str, **how: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, form, **how)
    return file.getvalue()
