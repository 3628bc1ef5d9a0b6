"""The libraries that a Linux shared object asks for, read from the file: no loader, no binutils.

Follows the ELF-64 object file format, little-endian (System V gABI, chapters 4 and 5).
"""

import struct
from pathlib import Path

_DYNAMIC_SEGMENT = 2
_LOAD_SEGMENT = 1
_NEEDED = 1
_STRING_TABLE = 5


def needed(path: Path) -> list[str]:
    """The sonames in the DT_NEEDED entries of the shared object at ``path``."""
    image = path.read_bytes()
    assert image[:6] == b"\x7fELF\x02\x01", f"{path} is not a little-endian ELF-64 file"
    table, size, count = (*struct.unpack_from("<Q", image, 32), *struct.unpack_from("<HH", image, 54))
    segments = [struct.unpack_from("<IIQQQQQQ", image, table + size * index) for index in range(count)]
    dynamic = next(segment for segment in segments if segment[0] == _DYNAMIC_SEGMENT)
    entries = list(struct.iter_unpack("<QQ", image[dynamic[2] : dynamic[2] + dynamic[5]]))
    address = next(value for tag, value in entries if tag == _STRING_TABLE)
    strings = next(
        segment[2] + address - segment[3]
        for segment in segments
        if segment[0] == _LOAD_SEGMENT and segment[3] <= address < segment[3] + segment[6]
    )
    starts = [strings + value for tag, value in entries if tag == _NEEDED]
    return [image[start : image.index(b"\0", start)].decode() for start in starts]
