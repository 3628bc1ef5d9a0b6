"""Captions of a film: plain words and when they show, read from WebVTT (W3C, 4 April 2019) or SubRip, kept as WebVTT.

Only the words and the times of a cue are kept. Styles, regions, notes, positions and markup have no meaning here; what
stood between tags stays as text, and the name in a voice tag (``<v Sister>``) is said before the words, as captions for
people who cannot hear do.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.content.characters import clean

LONGEST_CUE = 400
"""Characters of one cue that are kept: more could not be read while it shows."""

MOST_CUES = 5_000
"""Cues that are kept: a film of ten minutes has about 200."""

TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})")
TIMING = re.compile(rf"\s*{TIME.pattern}\s*-->\s*{TIME.pattern}(?:\s.*)?")
VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Cue:
    """Plain ``text`` that shows from ``start`` until ``end``, in milliseconds of the film; lines end with a newline."""

    start: int
    end: int
    text: str


def read_cues(source: str) -> tuple[Cue, ...]:
    """The cues of a WebVTT or SubRip document, in order of their start.

    Never fails: a block that is not a cue, or whose times cannot be, is passed over, and so is everything after
    ``MOST_CUES``. Empty where there is not one cue.
    """
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    cues = sorted(_cues(lines), key=lambda cue: cue.start)
    return tuple(cues[:MOST_CUES])


def write_cues(cues: Iterable[Cue]) -> str:
    """The cues as a WebVTT document that ``read_cues`` reads as the same cues."""
    blocks = (f"{_stamp(cue.start)} --> {_stamp(cue.end)}\n{html.escape(cue.text, quote=False)}\n" for cue in cues)
    return "\n".join(["WEBVTT\n", *blocks])


def _cues(lines: list[str]) -> Iterator[Cue]:
    for block in _blocks(lines):
        place = next((at for at, line in enumerate(block[:2]) if TIMING.fullmatch(line)), None)
        if place is None or block[0].split(" ")[0] in ("NOTE", "STYLE", "REGION"):
            continue
        found = TIMING.fullmatch(block[place])
        text = plain("\n".join(block[place + 1 :]))
        if found is None or not text:
            continue
        start, end = _milliseconds(found.groups()[:4]), _milliseconds(found.groups()[4:])
        if start < end:
            yield Cue(start, end, text)


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Runs of lines that are not empty."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def plain(markup: str) -> str:
    """The words of a cue: no tags, no entities, nothing unseen, no empty lines, at most ``LONGEST_CUE`` characters."""
    words = clean(html.unescape(TAG.sub("", VOICE.sub(r"\1: ", markup))))
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return "\n".join(line for line in lines if line)[:LONGEST_CUE].rstrip()


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(fraction.ljust(3, "0"))


def _stamp(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
