"""Whether the file of a film or a sound holds all that it says it holds, told by its structure and not by its clock.

MP4 and MOV: ISO/IEC 14496-12, section 4.2. Matroska and WebM: RFC 8794. AVI and WAV: Microsoft's RIFF.
"""

import os
import struct
from typing import BinaryIO

UNSAID = 0xFFFFFFFF
"""What stands for a size that is not known yet, as 0 does."""

SEGMENT = b"\x18\x53\x80\x67"


def is_whole(source: BinaryIO, form: str) -> bool:
    """Whether ``source``, of FFmpeg's format ``form``, is as long as it says; false where it does not say. Raises
    ``OSError`` where it cannot be read."""
    size = source.seek(0, os.SEEK_END)
    source.seek(0)
    match form:
        case "mov":
            return _boxes_end(source, size) == size
        case "matroska":
            return 0 < _segment_end(source) <= size
        case "avi":
            return riff_size(source) <= size
        case "wav":
            return 8 < riff_size(source) <= size
    return False


def riff_size(source: BinaryIO) -> int:
    """How many bytes an AVI or a WAV says that it has; 8 where nobody has filled that in. Raises ``OSError``."""
    source.seek(0)
    return 8 + int.from_bytes(source.read(8)[4:], "little") % UNSAID


def _boxes_end(source: BinaryIO, size: int) -> int:
    """Where the last of the boxes ends, at most ``size`` where bytes are left over that are none."""
    place = 0
    while place + 8 <= size:
        source.seek(place)
        length, name = struct.unpack(">I4s", source.read(8))
        if length == 1:
            (length,) = struct.unpack(">Q", source.read(8).ljust(8, b"\0"))
        if length == 0:
            return size
        if length < 8 or not name.isascii():
            break
        place += length
    return place if place > size else size


def _segment_end(source: BinaryIO) -> int:
    """Where the segment ends; 0 where that is not said."""
    head = source.read(4096)
    place = head.find(SEGMENT) + len(SEGMENT)
    if place < len(SEGMENT) or place >= len(head):
        return 0
    width = 9 - head[place].bit_length()
    if not 1 <= width <= 8:
        return 0
    said = int.from_bytes(head[place : place + width], "big") & ((1 << 7 * width) - 1)
    return 0 if said == (1 << 7 * width) - 1 else place + width + said
