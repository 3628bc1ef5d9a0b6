"""The still of a film: one of its frames, for where it does not play. Runs in the child process.

It is made from the film that is kept: upright, small, and with nothing beside it. Of what somebody may bring it is made
only to choose by, and not kept.
"""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import av
import av.subtitles.codeccontext  # PyAV loads these with any film, and later no file can be opened
import av.subtitles.stream
from PIL import Image, ImageStat

from kiosk.errors import ContentError
from kiosk.media.limits import Limits
from kiosk.media.pictures import small_enough

EVERY = 0.5
"""Seconds between two frames that are looked at."""

CLEARLY = 1.25
"""How many times more a later frame has to show than an earlier one, to be taken instead of it."""

GLANCE = (64, 64)
"""The dots it is judged by: specks and the noise of a dark room do not count."""


def make_still(film: BinaryIO, target: Path, limits: Limits, form: str = "mov") -> None:
    """Write the still of ``film`` to ``target``; nothing where no frame can be read. ``form`` is its format, as FFmpeg
    calls it: by itself that of what ``films`` made.

    Raises ``OSError`` where the disk does not take it.
    """
    try:
        frame = _chosen(film, form, limits.still_looks)
        if frame is None:
            return
        frame.thumbnail((limits.picture_side, limits.picture_side))
        content = small_enough(frame, replace(limits, picture_size=limits.still_size))[1]
    except (OSError, ValueError, ContentError, av.error.FFmpegError):
        return
    target.write_bytes(content)


def _chosen(film: BinaryIO, form: str, looked_at: float) -> Image.Image | None:
    """The first frame that shows about as much as any: not the black before it, nor one half faded in."""
    best, most, due = None, 0.0, 0.0
    with closing(av.open(film, "r", format=form, metadata_errors="replace")) as opened:
        for frame in opened.decode(opened.streams.video[0]):
            seconds = frame.time or 0.0
            if seconds > looked_at:
                break
            if seconds < due:
                continue
            due = seconds + EVERY
            seen = _picture(frame)
            shows = _shown(seen)
            if best is None or shows > most * CLEARLY:
                best, most = seen, shows
    return best


def _picture(frame: av.VideoFrame) -> Image.Image:
    dots = frame.reformat(format="rgb24")
    plane = dots.planes[0]
    seen = Image.frombytes("RGB", (dots.width, dots.height), bytes(plane), "raw", "RGB", plane.line_size, 1)
    return seen.rotate(frame.rotation, expand=True) if frame.rotation else seen


def _shown(picture: Image.Image) -> float:
    """How much there is to see: how far its lights lie apart, and, where all are alike, how light it is."""
    light = ImageStat.Stat(picture.convert("L").resize(GLANCE, Image.Resampling.BOX))
    return light.stddev[0] + light.mean[0] / 10
