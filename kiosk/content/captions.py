"""Captions of a film: plain words and when they show, read from WebVTT (W3C, 4 April 2019) or SubRip, kept as WebVTT.

Only the words and the times of a cue are kept. Styles, regions, notes, positions and markup have no meaning here; what
stood between tags stays as text, and the name in a voice tag (``<v Sister>``) is said before the words, as captions for
people who cannot hear do.

WebVTT is read as its parser is specified: an empty line ends a cue, and so does a line of times. SubRip has no
specification and is read as FFmpeg does: the words of a cue go on to the next line of times, whatever lines are empty,
and only the tags that SubRip knows are tags. Times are read in every way programs write them, in both.
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

TIME = r"(-?)\s?(?:(\d{1,5})\s?:\s?)?(\d{1,2})\s?:\s?(\d{1,2})(?:\s?[.,:]\s?(\d{1,9}))?"
TIMING = re.compile(rf"{TIME}\s{{0,9}}-->\s{{0,9}}{TIME}(?:\s.*)?")
ATTEMPT = re.compile(r"-?\d{1,9}\s?:.*-->")
"""A line that was to be one of times, whether or not it can be read as one."""
VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s([^<>]+)>")
TAG = re.compile(r"</?[A-Za-z][^<>]*>|</?>|<\d[\d:.]*>")
SUBRIP_TAG = re.compile(
    r"</?(?:b|i|u|s|em|strong|p|br|ruby|rt|c(?:\.[^\s<>]*)?|(?:font|span|lang|v)(?:[\s.][^<>]*)?)\s*/?>|<\d\d:[\d:.]*>",
    re.IGNORECASE,
)
OVERRIDE = re.compile(r"\{\\[^{}]*\}")
"""What another format of subtitles (SubStation Alpha) puts before words, such as ``{\\an8}``, and others copied."""
ENTITY = re.compile(r"&#?\w{1,32};")
BREAK = re.compile(r"[\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Cue:
    """Plain ``text`` that shows from ``start`` until ``end``, in milliseconds of the film; lines end with a newline."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Captions:
    """The ``cues`` of a document in order of their start, at most ``MOST_CUES``. How many others there were: ``unread``
    had words and no times that can be, ``shortened`` are kept and lost what is longer than ``LONGEST_CUE``, ``beyond``
    came after the last that is kept."""

    cues: tuple[Cue, ...]
    unread: int = 0
    shortened: int = 0
    beyond: int = 0


def read_cues(source: str) -> tuple[Cue, ...]:
    """The cues of a WebVTT or SubRip document, in order of their start; see ``read_captions``."""
    return read_captions(source).cues


def read_captions(source: str) -> Captions:
    """The captions in a WebVTT or SubRip document. Never fails: what is not a cue is passed over, and counted."""
    lines = re.split(r"\r{0,3}\n|\r", source.replace("\ufeff", "").lstrip())
    webvtt = lines[0].startswith("WEBVTT")
    cues, unread, shortened = [], 0, 0
    for times, words, lost in _parts(_without_comments(lines[1:]) if webvtt else lines, webvtt):
        text = _words("\n".join(words), TAG if webvtt else SUBRIP_TAG)
        unread += lost
        if not text:
            continue
        if times is None or times[0] >= times[1]:
            unread += 1
            continue
        shortened += len(text) > LONGEST_CUE
        cues.append(Cue(*times, _shortened(text)))
    cues.sort(key=lambda cue: cue.start)
    return Captions(tuple(cues[:MOST_CUES]), unread, shortened, max(0, len(cues) - MOST_CUES))


def write_cues(cues: Iterable[Cue]) -> str:
    """The cues as a WebVTT document that ``read_cues`` reads as the same cues."""
    blocks = (f"{_stamp(cue.start)} --> {_stamp(cue.end)}\n{html.escape(cue.text, quote=False)}\n" for cue in cues)
    return "\n".join(["WEBVTT\n", *blocks])


def _without_comments(lines: list[str]) -> Iterator[str]:
    """The lines of a WebVTT document but those of notes, styles and regions."""
    first, inside = True, False
    for line in lines:
        if first:
            inside = re.split(r"[ \t]", line, maxsplit=1)[0] in ("NOTE", "STYLE", "REGION")
        first = not line
        if not inside or first:
            yield line


def _parts(lines: Iterable[str], webvtt: bool) -> Iterator[tuple[tuple[int, int] | None, list[str], int]]:
    """Each part of a document: its times, None where they cannot be; the lines of its words; and how many pieces of
    text there belong to no cue."""
    timing: str | None = None
    below: list[str] = []
    number: int | None = None
    for line in lines:
        if "-->" not in line or not (TIMING.fullmatch(line.strip()) or ATTEMPT.match(line.strip())):
            below.append(line)
            continue
        number = _take_number(below, number, first=timing is None)
        yield _part(timing, below, webvtt, followed=True)
        timing, below = line, []
    _take_number(below, number, last=True)
    yield _part(timing, below, webvtt, followed=False)


def _take_number(below: list[str], number: int | None, *, first: bool = False, last: bool = False) -> int | None:
    """Take the number of the next cue from the lines above its times; returns it, or that of the cue before.

    A number can be words too ("Ring / 999"), so it counts only where it begins a piece of text, or is the next one.
    ``last`` is for a document that was cut off after a number.
    """
    at = max((place for place, line in enumerate(below) if line.strip()), default=None)
    if at is None or not below[at].strip().isdecimal():
        return number
    found = int(below[at].strip()[:9])
    beside = not last and at == len(below) - 1
    begins = at > 0 and not below[at - 1].strip()
    expected = number is not None and found in (0, 1, number + 1)
    if first or (beside and begins) or (expected and (beside or begins)):
        del below[at:]
        return found
    return number


def _part(
    timing: str | None, below: list[str], webvtt: bool, followed: bool
) -> tuple[tuple[int, int] | None, list[str], int]:
    blocks = list(_blocks(below))
    if webvtt and followed and len(below) > 1 and below[-1] and not below[-2]:
        blocks.pop()  # the name of the next cue
    if timing is None:
        # What stands above the first cue: of WebVTT its header, of SubRip words that have no time.
        return None, [], 0 if webvtt else _with_words(blocks)
    if webvtt:
        return _times(timing), blocks[0] if blocks else [], _with_words(blocks[1:])
    return _times(timing), below, 0


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Runs of lines that are not empty; one of spaces is not."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _with_words(blocks: list[list[str]]) -> int:
    return sum(any(line.strip() for line in block) for block in blocks)


def plain(markup: str) -> str:
    """The words of a WebVTT cue: no tags, no entities, nothing unseen, no empty lines, at most ``LONGEST_CUE``
    characters."""
    return _shortened(_words(markup, TAG))


def _words(markup: str, tag: re.Pattern[str]) -> str:
    words = BREAK.sub(" ", markup)
    # Most cues hold none of these, and a page waits for them.
    if "{" in words:
        words = OVERRIDE.sub("", words)
    if "<" in words:
        words = tag.sub("", VOICE.sub(r"\1: ", words))
    if "&" in words:
        words = ENTITY.sub(lambda found: html.unescape(found[0]), words)
    words = clean(words)
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return "\n".join(line for line in lines if line)


def _shortened(text: str) -> str:
    return text[:LONGEST_CUE].rstrip()


def _times(line: str) -> tuple[int, int] | None:
    """When a cue begins and ends; None where the line cannot be read."""
    found = TIMING.fullmatch(line.strip())
    if found is None:
        return None
    parts = found.groups()
    return max(0, _milliseconds(*parts[:5])), max(0, _milliseconds(*parts[5:]))


def _milliseconds(sign: str, hours: str | None, minutes: str, seconds: str, fraction: str | None) -> int:
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return (whole * 1000 + int((fraction or "0").ljust(3, "0")[:3])) * (-1 if sign else 1)


def _stamp(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
