"""Makes a picture anew: turned the right way up, in ordinary colours, no larger than a screen, with nothing beside it.

Runs in the child process. Decision: opaque photographs become JPEG, pictures that can be seen through, or that have few
colours, PNG: both are read by every Qt without a plugin that might be missing.
"""

import io
import math
import warnings
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageCms, ImageOps

from kiosk.errors import ContentError
from kiosk.media.limits import Limits
from kiosk.media.made import Made
from kiosk.media.refusals import damaged, still_too_large, too_many_dots

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
QUALITIES = (88, 80, 70)
"""Of a JPEG, tried in this order until it is small enough."""

FEW_COLOURS = 256
SHRINK = 0.75
SHRINKABLE = ("RGB", "RGBA", "L", "LA", "CMYK")
"""Modes whose dots can be averaged: a large picture is made smaller before its colours are."""

READ_FAULTS = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, OverflowError)
"""What Pillow raises for damaged files of the formats above; its own classes are among these."""


def make_picture(source: BinaryIO, target: Path, limits: Limits) -> Made:
    """Write the picture in ``source`` to ``target``. Raises ``ContentError``, or ``MemoryError``."""
    Image.MAX_IMAGE_PIXELS = None  # our own limits, with our own words, come first
    try:
        with warnings.catch_warnings():
            # Of what is damaged and can be passed over.
            warnings.simplefilter("ignore")
            picture, side, moving = _read(source, limits)
    except ContentError:
        raise
    except READ_FAULTS as fault:
        raise damaged() from fault
    picture, content = small_enough(picture, limits)
    target.write_bytes(content)
    notes = ["Only its first picture is kept: it does not move here."] if moving else []
    if max(picture.size) < side:
        notes.append(f"It was made smaller: {picture.width} × {picture.height} dots.")
    return Made(picture.width, picture.height, notes=tuple(notes))


def _read(source: BinaryIO, limits: Limits) -> tuple[Image.Image, int, bool]:
    """The picture in plain colours, upright, not too large, with nothing beside it; the longer side it had; and whether
    it is one of several that move."""
    with Image.open(source, formats=FORMATS) as opened:
        side, jpeg = max(opened.size), opened.format == "JPEG"
        most = limits.jpeg_dots if jpeg else limits.picture_dots
        if opened.width * opened.height > most:
            raise too_many_dots(opened.width * opened.height, most)
        fitting = _fitting(opened.width, side, limits), _fitting(opened.height, side, limits)
        if jpeg:
            # Reads only every second, fourth or eighth dot of a large one.
            opened.draft(opened.mode, fitting)
        moving = opened.format != "TIFF" and getattr(opened, "n_frames", 1) > 1
        opened.load()
        upright = ImageOps.exif_transpose(opened)
    if upright.mode in SHRINKABLE:
        _shrink(upright, limits)
    plain = _plain(upright)
    _shrink(plain, limits)
    # Pillow would write colour profiles, comments and resolutions from here.
    plain.info = {}
    return plain, side, moving


def _fitting(length: int, side: int, limits: Limits) -> int:
    return max(1, math.ceil(length * limits.picture_side / side))


def _shrink(picture: Image.Image, limits: Limits) -> None:
    picture.thumbnail((limits.picture_side, limits.picture_side), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _plain(picture: Image.Image) -> Image.Image:
    """The picture as RGB of sRGB, or as RGBA where one can really see through it."""
    see_through = picture.has_transparency_data
    profile = picture.info.get("icc_profile")
    if picture.mode.startswith("I") or picture.mode == "F":
        # Greys finer than a screen shows; 16 bits are brought to 8.
        top = max(float(picture.getextrema()[1]), 255.0)  # type: ignore[arg-type]  # one band has one pair
        picture = picture.convert("F").point(lambda grey: grey * (255.0 / top)).convert("L")
    alpha = picture.convert("RGBA").getchannel("A") if see_through else None
    colours = _srgb(picture, profile)
    if alpha is None or alpha.getextrema()[0] == 255:
        return colours
    colours.putalpha(alpha)
    return colours


def _srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Its colours as they are meant, where the file says how they are meant and that can be understood."""
    if profile and picture.mode in ("RGB", "CMYK", "L"):
        try:
            meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            ours = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(picture, meant, ours, outputMode="RGB")
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
    if picture.mode == "RGBA" or picture.getcolors(FEW_COLOURS) is not None:
        return _saved(picture, "PNG", optimize=True)
    for quality in QUALITIES:
        content = _saved(picture, "JPEG", quality=quality, optimize=True, progressive=False)
        if len(content) <= most:
            break
    return content


def _saved(picture: Image.Image, form: str, **how: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, form, **how)
    return file.getvalue()
