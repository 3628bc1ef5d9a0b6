"""Captions made anew: WebVTT or SubRip in, plain WebVTT out. Runs in the child process."""

from pathlib import Path
from typing import BinaryIO

from kiosk.content.captions import MOST_CUES, read_cues, write_cues
from kiosk.errors import ContentError
from kiosk.media.limits import Limits
from kiosk.media.made import Made
from kiosk.media.refusals import UNCHANGED, still_too_large


def make_captions(source: BinaryIO, target: Path, limits: Limits) -> Made:
    """Write the captions in ``source`` to ``target``. Raises ``ContentError`` where there are none."""
    cues = read_cues(decoded(source.read()))
    if not cues:
        raise ContentError(
            "There are no captions in this file: no two times, such as 00:12.000 --> 00:15.500, with words below them.",
            f"Save the captions as VTT or SRT and choose that file. {UNCHANGED}",
        )
    content = write_cues(cues).encode()
    if len(content) > limits.captions_size:
        raise still_too_large("file of captions", len(content), limits.captions_size)
    target.write_bytes(content)
    notes = (f"Only the first {MOST_CUES} captions are kept.",) if len(cues) == MOST_CUES else ()
    return Made(duration=max(cue.end for cue in cues) / 1000, notes=notes)


def decoded(content: bytes) -> str:
    """The text of a file that may have been written by any program of the last thirty years."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
