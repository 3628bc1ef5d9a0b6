"""Films made for tests: a colour a second, with a tone.

They are made in a process of their own: what encodes them brings an FFmpeg that is not the one Qt plays them with.
"""

import json
import math
import subprocess
import sys
import tempfile
from array import array
from dataclasses import asdict, dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent

RED, BLUE = (81, 90, 240), (41, 240, 110)
"""As Y, Cb and Cr (ITU-R BT.601)."""

BLACK = (16, 128, 128)

RATE = 48_000


@dataclass(frozen=True)
class FilmPlan:
    """A film of ``seconds``: red in the first, blue in the next, and so on. ``sound`` is a tone of 440 Hz."""

    seconds: int = 2
    width: int = 320
    height: int = 180
    fps: int = 10
    sound: bool = True
    container: str = "mp4"
    picture_codec: str = "libx264"
    sound_codec: str = "aac"
    metadata: dict[str, str] = field(default_factory=dict)
    picture: bool = True
    turn: int = 0
    """Degrees, counter-clockwise, by which the picture is to be shown turned, as a telephone says of its films."""
    split: bool = False
    """Whether the right half stays blue."""
    dark: float = 0
    """Seconds of black it begins with."""
    quiet: float = 0
    """Seconds of silence it begins with."""
    starts: float = 0
    """The second its clock begins at."""
    late: tuple[float, float] = (0, 0)
    """Seconds after that at which the pictures and the sound begin."""
    sound_seconds: int = 0
    """How long the sound is, where it is not as long as the pictures."""
    shown_at: tuple[float, ...] = ()
    """The seconds at which there is a picture, where they do not come evenly; the last is when the film ends."""
    sound_rate: int = RATE
    layout: str = "mono"
    colours: str = "yuv420p"
    words: bool = False
    """Whether there are subtitles of nine minutes beside it."""

    def make(self, path: Path) -> Path:
        """Make it at ``path``."""
        path.write_bytes(_content(json.dumps(asdict(self))))
        return path


@cache
def _content(plan: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "film"
        subprocess.run([sys.executable, "-m", "tests.films", str(path), plan], cwd=ROOT, check=True, timeout=120)
        return path.read_bytes()


@dataclass(frozen=True)
class Seen:
    """What a film is found to be: its streams' codecs, its length in seconds, what is written beside it, and colours of
    the first frame as ``red``, ``blue`` or ``other``: at its left, right, top and bottom."""

    codecs: list[str]
    seconds: float
    metadata: list[dict[str, str]]
    width: int
    height: int
    fps: float
    frames: int
    colours: list[str]
    turns: list[tuple[float, str]]
    """The second at which the middle of the picture becomes another colour, and which."""
    loud: float
    """The second from which it can be heard; -1 where it cannot."""
    sound_seconds: float

    @classmethod
    def of(cls, path: Path) -> "Seen":
        """Look at it, in a process of its own."""
        command = [sys.executable, "-m", "tests.films", str(path)]
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
        seen = json.loads(done.stdout)
        return cls(**(seen | {"turns": [(second, colour) for second, colour in seen["turns"]]}))


def _encode(path: str, plan: FilmPlan) -> None:
    import av  # noqa: PLC0415 - only in the process of its own

    with av.open(path, "w", format=plan.container) as film:
        film.metadata.update(plan.metadata)
        pictures = film.add_stream(plan.picture_codec, rate=plan.fps) if plan.picture else None
        assert pictures is None or isinstance(pictures, av.VideoStream)
        rate = plan.sound_rate
        tones = film.add_stream(plan.sound_codec, rate=rate, layout=plan.layout) if plan.sound else None
        assert tones is None or isinstance(tones, av.AudioStream)
        said = Path(path).with_suffix(".srt")
        said.write_text("1\n00:00:00,000 --> 00:09:50,000\nwords\n")
        with av.open(str(said)) as source:
            words = [film.add_stream_from_template(source.streams.subtitles[0])] if plan.words else []
            spoken = [packet for packet in source.demux(source.streams.subtitles[0]) if packet.size]
        if pictures is not None:
            pictures.width, pictures.height, pictures.pix_fmt = plan.width, plan.height, plan.colours
            if plan.shown_at:
                pictures.codec_context.time_base = Fraction(1, 1000)
                pictures.options = {"bf": "0"}  # so that the last that is kept is the last that is seen
            if plan.turn:
                pictures.set_display_rotation(plan.turn)
            for number in range(len(plan.shown_at) - 1 if plan.shown_at else plan.seconds * plan.fps):
                film.mux(_held(pictures.encode(_picture(plan, number)), plan))
            film.mux(_held(pictures.encode(None), plan))
        if tones is not None:
            for first in range(0, (plan.sound_seconds or plan.seconds) * rate, 960):
                heights = (0 if at < plan.quiet * rate else 8000 for at in range(first, first + 960))
                wave = array(
                    "h", (round(high * math.sin(at * math.tau * 440 / rate)) for at, high in enumerate(heights, first))
                )
                tone = av.AudioFrame("s16", "mono", 960)
                tone.planes[0].update(wave.tobytes())
                tone.sample_rate, tone.time_base = rate, Fraction(1, rate)
                tone.pts = first + round((plan.starts + plan.late[1]) * rate)
                film.mux(tones.encode(tone))
            film.mux(tones.encode(None))
        for packet in spoken if words else ():
            packet.stream = words[0]
            film.mux(packet)


def _held(packets: list[Any], plan: FilmPlan) -> list[Any]:
    """The packets, each with the time its picture is to be seen, where they do not come evenly."""
    for packet in packets if plan.shown_at else ():
        at = float(packet.pts * packet.time_base) - plan.starts - plan.late[0]
        ends = min(each for each in plan.shown_at if each > at + 0.01)
        packet.duration = round((ends - at) / packet.time_base)
    return packets


def _picture(plan: FilmPlan, number: int) -> Any:
    import av  # noqa: PLC0415 - only in the process of its own

    at = plan.shown_at[number] if plan.shown_at else number / plan.fps
    picture = av.VideoFrame(plan.width, plan.height, "yuv420p")
    right_half = BLACK if at < plan.dark else BLUE
    for plane, left, right in zip(picture.planes, _colour(plan, at), right_half, strict=True):
        half = plane.line_size // 2
        row = bytes([left]) * half + bytes([right if plan.split else left]) * (plane.line_size - half)
        plane.update(row * plane.height)
    base = 1000 if plan.shown_at else plan.fps
    picture.pts, picture.time_base = round((at + plan.starts + plan.late[0]) * base), Fraction(1, base)
    if plan.shown_at:
        picture.duration = round((plan.shown_at[number + 1] - at) * base)
    return picture if plan.colours == "yuv420p" else picture.reformat(format=plan.colours)


def _colour(plan: FilmPlan, at: float) -> tuple[int, int, int]:
    if at < plan.dark:
        return BLACK
    return BLUE if int(at) % 2 else RED


def _look(path: str) -> Seen:
    import av  # noqa: PLC0415 - only in the process of its own

    loud, sound_seconds = _heard(path)
    with av.open(path) as film:
        stream, count = film.streams.video[0], 0
        frames: list[av.VideoFrame] = []
        turns: list[tuple[float, str]] = []
        for frame in film.decode(stream):
            frames = [*frames, frame.to_rgb()][:1]
            middle = bytes(frame.reformat(width=64, height=64, format="rgb24").planes[0])[64 * 3 * 32 + 96 :][:3]
            if not turns or turns[-1][1] != _named(middle):
                turns.append((round(float(frame.time or 0), 2), _named(middle)))
            count += 1
        wide, high = frames[0].width, frames[0].height
        dots, line = bytes(frames[0].planes[0]), frames[0].planes[0].line_size
        places = (
            (wide // 8, high // 2),
            (wide - wide // 8, high // 2),
            (wide // 2, high // 8),
            (wide // 2, high - high // 8),
        )
        return Seen(
            codecs=[each.codec_context.name for each in film.streams],
            seconds=(film.duration or 0) / 1e6,
            metadata=[dict(each) for each in (film.metadata, *(each.metadata for each in film.streams))],
            width=wide,
            height=high,
            fps=float(stream.average_rate or 0),
            frames=count,
            colours=[_named(dots[y * line + 3 * x : y * line + 3 * x + 3]) for x, y in places],
            turns=turns,
            loud=loud,
            sound_seconds=sound_seconds,
        )


def _heard(path: str) -> tuple[float, float]:
    """The second from which it can be heard, and the seconds for which there is sound."""
    import av  # noqa: PLC0415 - only in the process of its own

    loud, ends = -1.0, 0.0
    with av.open(path) as film:
        for frame in film.decode(film.streams.audio[0]) if film.streams.audio else ():
            heights = array("f", bytes(frame.planes[0])[: 4 * frame.samples])
            begins = float(frame.time or 0)
            ends = begins + frame.samples / frame.sample_rate
            if loud < 0 and max(heights) > 0.1:
                loud = round(begins, 2)
    return loud, round(ends, 2)


def _named(dot: bytes) -> str:
    red, _, blue = dot
    return "red" if red > 180 and blue < 90 else "blue" if blue > 180 and red < 90 else "other"


if __name__ == "__main__":
    if len(sys.argv) == 2:
        sys.stdout.write(json.dumps(asdict(_look(sys.argv[1]))))
    else:
        _encode(sys.argv[1], FilmPlan(**json.loads(sys.argv[2])))
