"""What a picture's pixels need, without what lies beside them.

A library that reads pictures also reads what was written beside their pixels, and refuses the whole picture where that
is odd: long texts, unknown tags, a checksum of a comment, a second picture, an end that is missing. None of it is seen,
so it is taken away before. What has a meaning for the pixels, which way is up and which colours are meant, is read
apart from them, and passed over where it cannot be read.

JPEG: ITU-T T.81 annex B. PNG: W3C, third edition. WebP: RFC 9649. Other formats are left as they are.
"""

import re
import struct
import zlib
from contextlib import suppress
from dataclasses import dataclass, field

from PIL import Image

MOST_BESIDE = 4 << 20
"""Bytes of a colour profile, and of what says which way is up, that are read: a printer's profile has two million."""

PNG = b"\x89PNG\r\n\x1a\n"
ORIENTATION = 0x0112
UPRIGHT = re.compile(rb"tiff:Orientation(?:=\"|>)([1-8])")
JFIF = b"JFIF\0\1\1\0\0\1\0\1\0\0"

SOS, EOI, DHT, ARITHMETIC = 0xDA, 0xD9, 0xC4, 0xCC
FRAMES = frozenset(range(0xC0, 0xD0)) - {DHT, 0xC8, ARITHMETIC}
TABLES = frozenset((DHT, ARITHMETIC, 0xDB, 0xDD))


@dataclass
class Pixels:
    """The ``content`` of a picture file with nothing in it but its pixels; its colour ``profile`` (ICC), ``exif`` and
    ``xmp``, empty where it has none; and whether it says that it moves, which only PNG does here."""

    content: bytes = b""
    profile: bytes = b""
    exif: bytes = b""
    xmp: bytes = b""
    moving: bool = False
    profiles: dict[int, bytes] = field(default_factory=dict)

    def orientation(self) -> int:
        """Which way is up, as EXIF says it: from 1 to 8, and 1 where nothing can be understood."""
        said: object = None
        if self.exif:
            tags = Image.Exif()
            with suppress(Exception):  # whatever is wrong with it, there is a picture
                tags.load(self.exif)
                said = tags.get(ORIENTATION)
        found = UPRIGHT.search(self.xmp) if said is None else None
        return orientation_of(int(found[1]) if found else said)


def orientation_of(said: object) -> int:
    """The orientation in the value of a tag, whatever type of number it was written as."""
    if isinstance(said, tuple | list) and said:
        said = said[0]
    with suppress(Exception):  # of numbers, some are one by none
        number = int(said)  # type: ignore[call-overload]  # anything: that is the point
        return number if 1 <= number <= 8 else 1
    return 1


def pixels_of(content: bytes) -> Pixels:
    """The pixels of a picture file, and what has a meaning for them. Never fails: a file that is not understood stays
    as it is."""
    with suppress(struct.error, IndexError, ValueError):
        if content.startswith(b"\xff\xd8"):
            return _jpeg(content)
        if content.startswith(PNG):
            return _png(content)
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            return _webp(content)
    return Pixels(content)


def _jpeg(content: bytes) -> Pixels:
    pixels, kept, at = Pixels(), [b"\xff\xd8"], 2
    while True:
        at = content.index(b"\xff", at)
        while content[at] == 0xFF:
            at += 1
        marker = content[at]
        if marker == SOS:
            break
        at += 1
        if marker in (0, 1, 0xD8) or 0xD0 <= marker <= 0xD7:
            continue
        (length,) = struct.unpack_from(">H", content, at)
        body = content[at + 2 : at + length]
        at += max(2, length)
        if marker in FRAMES | TABLES:
            kept.append(_segment(marker, body))
        elif marker == 0xE0 and body.startswith(b"JFIF\0"):
            kept.append(_segment(marker, JFIF))
        elif marker == 0xEE and body.startswith(b"Adobe") and len(body) >= 12:
            kept.append(_segment(marker, body[:12]))
        else:
            _beside_jpeg(pixels, marker, body)
    pixels.profile = b"".join(pixels.profiles[number] for number in sorted(pixels.profiles))
    pixels.content = b"".join([*kept, b"\xff", memoryview(content)[at:]])
    return pixels


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _beside_jpeg(pixels: Pixels, marker: int, body: bytes) -> None:
    if marker == 0xE1 and body.startswith(b"Exif\0\0") and not pixels.exif:
        pixels.exif = body
    elif marker == 0xE1 and body.startswith(b"http://ns.adobe.com/xap/1.0/\0") and not pixels.xmp:
        pixels.xmp = body
    elif marker == 0xE2 and body.startswith(b"ICC_PROFILE\0") and len(body) > 14:
        pixels.profiles.setdefault(body[12], body[14:])


def scans_begun(content: bytes) -> bool:
    """Whether every scan that a JPEG needs has at least begun: a progressive one is drawn from coarse to fine, and
    looks whole without its last ones."""
    progressive, parts, at = False, 1, 2
    finest: dict[tuple[int, int], int] = {}
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 4 > len(content):
            break
        marker = content[at + 1]
        if marker not in FRAMES | TABLES | {SOS, 0xE0, 0xEE}:
            at += 1
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        body = content[at + 4 : at + 2 + length]
        at += 2 + length
        if marker in FRAMES:
            progressive, parts = marker in (0xC2, 0xCA), body[5]
        elif marker == SOS and len(body) >= 4:
            first, last, low = body[-3], body[-2], body[-1] & 15
            for part in body[1:-3:2]:
                finest.update({(part, place): low for place in range(first, min(last, 63) + 1)})
    if not progressive:
        return True
    return len(finest) == parts * 64 and not any(finest.values())


def _png(content: bytes) -> Pixels:
    pixels, kept, at = Pixels(), [PNG], len(PNG)
    while at + 8 <= len(content):
        length, name = struct.unpack_from(">I4s", content, at)
        body = content[at + 8 : at + 8 + length]
        check = content[at + 8 + length : at + 12 + length]
        at += 12 + length
        if name == b"IEND":
            break
        intact = len(check) == 4 and check == _checksum(name, body)
        if name in (b"IHDR", b"PLTE", b"IDAT") and len(check) == 4:
            kept.append(struct.pack(">I4s", length, name) + body + check)
        elif name == b"IDAT":
            kept.append(_chunk(name, body))  # cut off
        elif name == b"tRNS" and intact:
            kept.append(_chunk(name, _in_eight_bits(kept, body)))
        elif intact:
            _beside_png(pixels, name, body)
    pixels.content = b"".join([*kept, _chunk(b"IEND", b"")])
    return pixels


def _checksum(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", zlib.crc32(body, zlib.crc32(name)))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body), name) + body + _checksum(name, body)


def _in_eight_bits(kept: list[bytes], body: bytes) -> bytes:
    """The colour that is seen through, as it is compared: of a picture in 3 × 16 bits only the upper 8 are read."""
    deep = len(kept) > 1 and kept[1][16:18] == b"\x10\2"
    return b"".join(b"\0" + body[place : place + 1] for place in (0, 2, 4)) if deep else body


def _beside_png(pixels: Pixels, name: bytes, body: bytes) -> None:
    if name == b"eXIf":
        pixels.exif = b"Exif\0\0" + body.removeprefix(b"Exif\0\0")
    elif name == b"acTL" and len(body) >= 4:
        pixels.moving = struct.unpack_from(">I", body)[0] > 1
    elif name == b"iCCP":
        pixels.profile = _inflated(body.partition(b"\0")[2][1:])
    elif name == b"iTXt" and body.startswith(b"XML:com.adobe.xmp\0\0"):
        pixels.xmp = body
    elif name == b"zTXt" and body.startswith(b"Raw profile type exif\0") and not pixels.exif:
        # Three lines, a number of bytes, and those in hexadecimal: ImageMagick's.
        with suppress(ValueError):
            said = _inflated(body.partition(b"\0")[2][1:]).split(b"\n", 3)[3]
            pixels.exif = bytes.fromhex(said.decode("ascii", "replace"))


def _inflated(body: bytes) -> bytes:
    """What is packed in ``body``; nothing where it is damaged, or too much."""
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(body, MOST_BESIDE)
    except zlib.error:
        return b""
    return content if unpacking.eof else b""


def png_share(content: bytes) -> float:
    """The part of a PNG's pixels that are there, from 0 to 1; told without keeping them."""
    width, height, bits, colours, *_, interlaced = struct.unpack_from(">IIBBBBB", content, len(PNG) + 8)
    depth: int = bits * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colours]
    passes = ADAM7 if interlaced else ((0, 0, 1, 1),)
    sizes = [((width - x + across - 1) // across, (height - y + down - 1) // down) for x, y, across, down in passes]
    wanted: int = sum(high * (1 + (wide * depth + 7) // 8) for wide, high in sizes if wide > 0 and high > 0)
    unpacking, there, at = zlib.decompressobj(), 0, len(PNG)
    with suppress(zlib.error):
        while at + 8 <= len(content) and not unpacking.eof:
            length, name = struct.unpack_from(">I4s", content, at)
            left = content[at + 8 : at + 8 + length] if name == b"IDAT" else b""
            while left and not unpacking.eof:
                there += len(unpacking.decompress(left, 1 << 20))
                left = unpacking.unconsumed_tail
            at += 12 + length
    return min(1.0, there / max(1, wanted))


ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of each pass of an interlaced PNG: its first column and row, and the steps between columns and rows."""


def _webp(content: bytes) -> Pixels:
    pixels, at = Pixels(), 12
    kept: list[bytes] = []
    while at + 8 <= len(content):
        name, length = struct.unpack_from("<4sI", content, at)
        body = content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
        match name:
            case b"VP8X":
                # Says nothing of a profile, EXIF and XMP.
                kept.append(_riff(name, bytes([body[0] & ~0x2C]) + body[1:]))
            case b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF":
                kept.append(_riff(name, body, length))
            case b"ICCP":
                pixels.profile = body[:MOST_BESIDE]
            case b"EXIF":
                pixels.exif = b"Exif\0\0" + body.removeprefix(b"Exif\0\0")
            case b"XMP ":
                pixels.xmp = body
    inside = b"WEBP" + b"".join(kept)
    pixels.content = struct.pack("<4sI", b"RIFF", len(inside)) + inside
    return pixels


def _riff(name: bytes, body: bytes, length: int | None = None) -> bytes:
    """A chunk; one that was cut off keeps the length it says, so that it is found out."""
    return struct.pack("<4sI", name, len(body) if length is None else length) + body + b"\0" * (len(body) % 2)
