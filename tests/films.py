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

    @classmethod
    def of(cls, path: Path) -> "Seen":
        """Look at it, in a process of its own."""
        command = [sys.executable, "-m", "tests.films", str(path)]
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
        return cls(**json.loads(done.stdout))


def _encode(path: str, plan: FilmPlan) -> None:
    import av  # noqa: PLC0415 - only in the process of its own

    with av.open(path, "w", format=plan.container) as film:
        film.metadata.update(plan.metadata)
        pictures = film.add_stream(plan.picture_codec, rate=plan.fps) if plan.picture else None
        assert pictures is None or isinstance(pictures, av.VideoStream)
        tones = film.add_stream(plan.sound_codec, rate=RATE, layout="mono") if plan.sound else None
        assert tones is None or isinstance(tones, av.AudioStream)
        if pictures is not None:
            pictures.width, pictures.height, pictures.pix_fmt = plan.width, plan.height, "yuv420p"
            if plan.turn:
                pictures.set_display_rotation(plan.turn)
            for number in range(plan.seconds * plan.fps):
                picture = av.VideoFrame(plan.width, plan.height, "yuv420p")
                right_half = BLACK if number < plan.dark * plan.fps else BLUE
                for plane, left, right in zip(picture.planes, _colour(plan, number), right_half, strict=True):
                    half = plane.line_size // 2
                    row = bytes([left]) * half + bytes([right if plan.split else left]) * (plane.line_size - half)
                    plane.update(row * plane.height)
                picture.pts, picture.time_base = number, Fraction(1, plan.fps)
                film.mux(pictures.encode(picture))
            film.mux(pictures.encode(None))
        if tones is not None:
            for first in range(0, plan.seconds * RATE, 960):
                wave = array(
                    "h", (round(8000 * math.sin(at * math.tau * 440 / RATE)) for at in range(first, first + 960))
                )
                tone = av.AudioFrame("s16", "mono", 960)
                tone.planes[0].update(wave.tobytes())
                tone.sample_rate, tone.pts, tone.time_base = RATE, first, Fraction(1, RATE)
                film.mux(tones.encode(tone))
            film.mux(tones.encode(None))


def _colour(plan: FilmPlan, number: int) -> tuple[int, int, int]:
    if number < plan.dark * plan.fps:
        return BLACK
    return BLUE if number // plan.fps % 2 else RED


def _look(path: str) -> Seen:
    import av  # noqa: PLC0415 - only in the process of its own

    with av.open(path) as film:
        stream = film.streams.video[0]
        frames = [frame.to_rgb() for frame in film.decode(stream)]
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
            frames=len(frames),
            colours=[_named(dots[y * line + 3 * x : y * line + 3 * x + 3]) for x, y in places],
        )


def _named(dot: bytes) -> str:
    red, _, blue = dot
    return "red" if red > 180 and blue < 90 else "blue" if blue > 180 and red < 90 else "other"


if __name__ == "__main__":
    if len(sys.argv) == 2:
        sys.stdout.write(json.dumps(asdict(_look(sys.argv[1]))))
    else:
        _encode(sys.argv[1], FilmPlan(**json.loads(sys.argv[2])))
