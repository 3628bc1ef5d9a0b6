"""What a sound is found to be, looked at in a process of its own as films are (``tests.films``, which makes sounds too:
films without a picture)."""

import json
import struct
import subprocess
import sys
from array import array
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.films import ROOT, FilmPlan


def plan_of(container: str, codec: str, seconds: int = 3) -> FilmPlan:
    """A sound of so many seconds."""
    return FilmPlan(seconds=seconds, picture=False, container=container, sound_codec=codec)


FORMATS = {
    "wav": plan_of("wav", "pcm_s16le"),
    "mp3": plan_of("mp3", "libmp3lame"),
    "m4a": plan_of("ipod", "aac"),
    "aac": plan_of("adts", "aac"),
    "ogg": plan_of("ogg", "flac"),
    "opus": plan_of("ogg", "libopus"),
    "flac": plan_of("flac", "flac"),
    "phone": plan_of("mp4", "aac"),
    "browser": plan_of("webm", "libopus"),
}
"""What people record with, and so what staff bring."""


@dataclass(frozen=True)
class Heard:
    """The kinds and codecs of its streams, channels, samples and bits a second, its length in seconds, all that is
    written beside it, and how loud it is at its loudest, from 0 to 1."""

    streams: list[tuple[str, str]]
    channels: int
    rate: int
    bits: int
    seconds: float
    beside: list[dict[str, str]]
    chapters: int
    loudest: float

    @classmethod
    def of(cls, path: Path) -> "Heard":
        """Look at it."""
        command = [sys.executable, "-m", "tests.sounds", str(path)]
        found = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120).stdout)
        return cls(**(found | {"streams": [(kind, codec) for kind, codec in found["streams"]]}))


def with_cover(sound: bytes, picture: bytes) -> bytes:
    """An MP3 with a picture in its tags (ID3v2.3, 4.15), as music shops sell them."""
    frame = b"\0image/png\0\3\0" + picture
    frames = b"APIC" + struct.pack(">I", len(frame)) + b"\0\0" + frame
    size = bytes(len(frames) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\3\0\0" + size + frames + sound


def _look(path: str) -> Heard:
    import av  # noqa: PLC0415 - only in the process of its own

    loudest, samples = 0.0, 0
    with av.open(path) as sound:
        stream = sound.streams.audio[0]
        for frame in sound.decode(stream):
            samples += frame.samples
            heights = array("f", bytes(frame.planes[0])[: 4 * frame.samples])
            loudest = max(loudest, *map(abs, heights))
        return Heard(
            streams=[(each.type, each.codec_context.name) for each in sound.streams],
            channels=stream.channels,
            rate=stream.rate or 0,
            bits=stream.bit_rate or 0,
            seconds=samples / (stream.rate or 1),
            beside=[dict(sound.metadata), *(dict(each.metadata) for each in sound.streams)],
            chapters=len(sound.chapters()),
            loudest=round(loudest, 3),
        )


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(_look(sys.argv[1]))))
