"""What the process that reads a foreign file answers, and what it made: believed only as far as it can be true.

A file made to do harm may have taken that process over. So every answer is looked at like a form somebody sent: its
shape, its types, its bounds; and the file it made is opened only if it is a file of its own, of the kind and size it
says, and of no more than a page shows. Anything else is ``LieError``.

What is not proven: that the pixels within a picture or film are harmless to whatever draws them.
"""

import json
import math
import os
import stat
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from kiosk.content.model import MediaKind
from kiosk.errors import ContentError, KioskError, MachineError, OurError
from kiosk.media.limits import Limits
from kiosk.media.made import Made

LONGEST_LINE = 16_384
"""Bytes of one answer."""

MOST_LINES = 400
"""Answers: a hundred parts of progress, and a few more."""

LONGEST_SENTENCE = 600
MOST_NOTES = 8

LONGEST_CAPTIONS = 400_000_000.0
"""Seconds: captions say their hours in five digits."""

FAULTS: Mapping[str, type[KioskError]] = {kind.__name__: kind for kind in (ContentError, MachineError, OurError)}

HEAD = 1 << 20
"""Bytes of a picture within which its size stands."""


class LieError(Exception):
    """An answer that cannot be true; says which in a word or two."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """The child refuses the file."""

    fault: KioskError


Answer = MediaKind | float | Made | Refusal
"""What it is, how far it is from 0 to 1, what was made of it, or why not."""


def read_answer(line: bytes) -> Answer | None:
    """One answer; None for what is no answer at all, such as a library's own words. Raises ``LieError``."""
    if len(line) > LONGEST_LINE:
        raise LieError("too long an answer")
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or len(said) != 1:
        raise LieError("an answer of no shape")
    ((name, value),) = said.items()
    match name:
        case "kind":
            return _kind(value)
        case "progress":
            return _number(value, 1.0)
        case "made":
            return _made(_fields(value, ("width", "height", "duration", "notes")))
        case "refused":
            by, what, remedy = _fields(value, ("by", "what", "remedy")).values()
            if not isinstance(by, str) or by not in FAULTS:
                raise LieError("a fault that is none")
            return Refusal(FAULTS[by](_sentence(what), _sentence(remedy)))
    raise LieError("an answer of no kind")


def _kind(value: object) -> MediaKind:
    for kind in MediaKind:
        if isinstance(value, str) and value == kind.value:
            return kind
    raise LieError("a kind that is none")


def _fields(value: object, names: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(value, dict) or set(value) != set(names):
        raise LieError("an answer of no shape")
    return {name: value[name] for name in names}


def _number(value: object, most: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        raise LieError("a number that cannot be")
    return float(value)


def _made(fields: Mapping[str, Any]) -> Made:
    width, height, notes = fields["width"], fields["height"], fields["notes"]
    if type(width) is not int or type(height) is not int or not isinstance(notes, list) or len(notes) > MOST_NOTES:
        raise LieError("an answer of no shape")
    duration = _number(fields["duration"], LONGEST_CAPTIONS)
    return Made(width, height, duration, tuple(_sentence(note) for note in notes))


def _sentence(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_SENTENCE or not value.isprintable():
        raise LieError("a sentence that is none")
    return value


def require_true(kind: MediaKind, made: Made, target: Path, limits: Limits) -> None:
    """Look at the file ``target``, which the child says is ``made``. Raises ``LieError``, and ``OSError`` where it
    cannot be read."""
    with _own(target) as file:
        size, head = os.fstat(file.fileno()).st_size, file.read(HEAD)
    match kind:
        case MediaKind.PICTURE:
            _require(made.duration == 0 and size <= limits.picture_size)
            _require(_picture_size(head) == (made.width, made.height))
            _require(0 < made.width <= limits.picture_side and 0 < made.height <= limits.picture_side)
        case MediaKind.VIDEO:
            _require(head[4:8] == b"ftyp" and size <= limits.film_size)
            _require(0 < made.width <= max(2, limits.film_width) and 0 < made.height <= max(2, limits.film_height))
            _require(0 < made.duration <= limits.film_seconds + 5)
        case MediaKind.SOUND:
            _require(head[4:8] == b"ftyp" and size <= limits.sound_size)
            _require((made.width, made.height) == (0, 0) and 0 < made.duration <= limits.sound_seconds + 5)
        case MediaKind.CAPTIONS:
            _require(head.startswith(b"WEBVTT\n") and size <= limits.captions_size)
            _require((made.width, made.height) == (0, 0) and math.isfinite(made.duration))


def require_still(target: Path, limits: Limits) -> None:
    """The same for the still of a film."""
    with _own(target) as file:
        size, head = os.fstat(file.fileno()).st_size, file.read(HEAD)
    _require(size <= limits.still_size)
    _require(all(0 < side <= limits.picture_side for side in _picture_size(head)))


def _require(true: bool) -> None:
    if not true:
        raise LieError("a file that is not what it says")


def _own(target: Path) -> BinaryIO:
    """The file, if it is one and has no other name: no link to somebody else's, no pipe, no device."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(target, flags)
    except FileNotFoundError:
        raise LieError("nothing was made") from None
    except OSError as fault:
        raise LieError("a file that is none") from fault
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
        os.close(descriptor)
        raise LieError("a file that is none")
    return os.fdopen(descriptor, "rb")


def _picture_size(head: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG, by its header; (0, 0) for anything else."""
    if head.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") and len(head) >= 24:
        width, height = struct.unpack_from(">II", head, 16)
        return width, height
    place = 2 if head.startswith(b"\xff\xd8") else len(head)
    while place + 9 <= len(head) and head[place] == 0xFF:
        if 0xC0 <= head[place + 1] <= 0xC2:
            height, width = struct.unpack_from(">HH", head, place + 5)
            return width, height
        place += 2 + int.from_bytes(head[place + 2 : place + 4], "big")
    return 0, 0
