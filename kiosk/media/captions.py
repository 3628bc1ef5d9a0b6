"""Captions made anew: WebVTT or SubRip in, plain WebVTT out. Runs in the child process."""

import codecs
from pathlib import Path
from typing import BinaryIO

from kiosk.content.captions import LONGEST_CUE, MOST_CUES, Captions, read_captions, write_cues
from kiosk.errors import ContentError
from kiosk.media.limits import Limits
from kiosk.media.made import Made
from kiosk.media.refusals import UNCHANGED, still_too_large

for _encoding in ("utf-8", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252"):
    codecs.lookup(_encoding)  # loaded now: later no file can be opened

WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")


def make_captions(source: BinaryIO, target: Path, limits: Limits) -> Made:
    """Write the captions in ``source`` to ``target``. Raises ``ContentError`` where there are none."""
    captions = read_captions(decoded(source.read()))
    if not captions.cues:
        raise ContentError(
            "There are no captions in this file: no two times, such as 00:12.000 --> 00:15.500, with words below them.",
            f"Save the captions as VTT or SRT and choose that file. {UNCHANGED}",
        )
    content = write_cues(captions.cues).encode()
    if len(content) > limits.captions_size:
        raise still_too_large("file of captions", len(content), limits.captions_size)
    target.write_bytes(content)
    return Made(duration=max(cue.end for cue in captions.cues) / 1000, notes=tuple(_notes(captions)))


def _notes(captions: Captions) -> list[str]:
    notes = []
    if captions.unread:
        left_out = f"{_count(captions.unread)} could not be read and {_were(captions.unread)} left out"
        notes.append(f"{left_out}: the times are missing, or the end is not after the beginning.")
    if captions.shortened:
        long = f"{_count(captions.shortened)} {_were(captions.shortened)} too long"
        notes.append(f"{long}: the first {LONGEST_CUE} letters are kept.")
    if captions.beyond:
        notes.append(f"Only the first {MOST_CUES} captions are kept; {captions.beyond} more are left out.")
    return notes


def _count(number: int) -> str:
    return "1 caption" if number == 1 else f"{number} captions"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def decoded(content: bytes) -> str:
    """The text of a file that may have been written by any program of the last thirty years."""
    if content.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return content.decode("utf-32", "replace")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\0" in content:
        for encoding in WIDE:
            text = content.decode(encoding, "replace")
            # Read at the wrong width, or the wrong way round, an arrow is something else.
            if "-->" in text:
                return text
    return "\n".join(_line(line) for line in content.removeprefix(b"\xef\xbb\xbf").split(b"\n"))


def _line(content: bytes) -> str:
    """One line: files were put together from others, so each says for itself how it is written."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
