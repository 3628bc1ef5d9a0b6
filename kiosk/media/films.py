"""Makes a film anew: H.264 and AAC in an MP4 file that begins to play at once, upright, no larger than a page shows.

Runs in the child process. Decision: H.264, because Qt plays it on machines without a graphics card at a quarter of one
core (1280 × 720), and because every other player does too. What is neither picture nor sound is left behind: chapters,
subtitles, places, dates, names of phones.
"""

import errno
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO

import av
import av.container
from av.filter import Graph

from kiosk.errors import ContentError
from kiosk.media.limits import Limits
from kiosk.media.made import Made
from kiosk.media.refusals import (
    UNCHANGED,
    breaks_off,
    damaged,
    still_too_large,
    too_long,
    too_many_dots,
    unreadable_film,
)

PICTURE_CODEC = {"crf": "24", "preset": "veryfast", "profile": "high", "maxrate": "1300k", "bufsize": "2600k"}
"""Ten minutes at this rate, with the sound, are 107 MB."""

SOUND_RATE = 48_000
SOUND_BITS = 128_000

SLACK = 2.0
"""Seconds by which a film may be shorter than it says, or longer than it may be, before it counts."""

TURNS = {90: [("transpose", "cclock")], 180: [("hflip", ""), ("vflip", "")], 270: [("transpose", "clock")]}
"""What brings the dots of a picture upright that is to be shown turned by so many degrees, counter-clockwise."""

Frame = av.VideoFrame | av.AudioFrame

NO_PROGRAM = 0x400
"""FFmpeg's AVFMT_FLAG_BITEXACT: no name of a program and no date in the file."""


@dataclass(frozen=True)
class Shape:
    """What a film says of itself: the size it is seen at, the seconds it says that it lasts, 0 where it does not, and
    the second its clock begins at."""

    width: int
    height: int
    turn: int
    fps: Fraction
    seconds: float
    start: float
    sounds: bool

    def within(self, limits: Limits) -> tuple[int, int]:
        """The size it is kept at: no larger than it is, even numbers as H.264 wants them."""
        scale = min(1.0, limits.film_width / self.width, limits.film_height / self.height)
        return max(2, int(self.width * scale) // 2 * 2), max(2, int(self.height * scale) // 2 * 2)


def make_film(source: BinaryIO, form: str, target: Path, limits: Limits, progress: Callable[[float], None]) -> Made:
    """Write the film in ``source``, of FFmpeg's format ``form``, to ``target``.

    ``progress`` is told the part that is done, from 0 to 1. Raises ``ContentError``, and ``OSError`` where the disk
    does not take what is written.
    """
    try:
        shape = _look(source, form, limits)
        length = _Copy(shape, limits, progress).run(source, form, target)
    except _UnwrittenError as fault:
        if fault.errno == errno.EFBIG:
            raise still_too_large("film", 2 * limits.film_size, limits.film_size) from fault
        raise
    except (OSError, av.error.FFmpegError, StopIteration) as fault:
        raise damaged("film") from fault
    if length < shape.seconds - max(SLACK, shape.seconds / 20):
        raise breaks_off(length, shape.seconds)
    written = target.stat().st_size
    if written > limits.film_size:
        raise still_too_large("film", written, limits.film_size)
    size = shape.within(limits)
    smaller = max(size) < max(shape.width, shape.height) - 1
    notes = (f"It was made smaller: {size[0]} × {size[1]} dots.",) if smaller else ()
    return Made(*size, duration=round(length, 2), notes=notes)


def _open(source: BinaryIO, form: str) -> av.container.InputContainer:
    source.seek(0)
    return av.open(source, "r", format=form, metadata_errors="replace")


class _UnwrittenError(OSError):
    """The disk does not take what is written; ``errno`` says why."""


@contextmanager
def _writing() -> Iterator[None]:
    """Tell the faults of the disk from those of the film: FFmpeg's are of the same kind."""
    try:
        yield
    except av.error.FFmpegError as fault:
        raise _UnwrittenError(fault.errno, fault.strerror) from fault


def _look(source: BinaryIO, form: str, limits: Limits) -> Shape:
    """What the film says of itself, and whether that is acceptable, by its first frame."""
    with closing(_open(source, form)) as film:
        if not film.streams.video:
            raise ContentError("There is no picture in this film.", f"Choose another. {UNCHANGED}")
        stream = film.streams.video[0]
        if stream.codec_context is None:  # PyAV's word for a kind that FFmpeg does not know
            raise unreadable_film()
        dots = stream.codec_context.width * stream.codec_context.height
        if dots > limits.film_dots:
            raise too_many_dots(dots, limits.film_dots)
        seconds = (film.duration or 0) / 1e6
        if seconds > limits.film_seconds + SLACK:
            raise too_long(seconds, limits.film_seconds)
        frame = next(film.decode(stream))
        aspect = float(stream.sample_aspect_ratio or 1) or 1.0
        seen = round(frame.width * aspect), frame.height
        turn = round(frame.rotation / 90) * 90 % 360
        width, height = seen if turn in (0, 180) else (seen[1], seen[0])
        rate = stream.average_rate or stream.guessed_rate or Fraction(25)
        fps = min(Fraction(limits.film_fps), max(Fraction(1), rate)).limit_denominator(1001)
        return Shape(width, height, turn, fps, seconds, (film.start_time or 0) / 1e6, _audible(film))


def _audible(film: av.container.InputContainer) -> bool:
    return bool(film.streams.audio) and film.streams.audio[0].codec_context is not None


@contextmanager
def _made(target: Path) -> Iterator[av.container.OutputContainer]:
    """The file to write, whole when this ends without a fault."""
    with _writing():
        made = av.open(str(target), "w", format="mp4", options={"movflags": "+faststart"})
    try:
        yield made
    except BaseException:
        with suppress(av.error.FFmpegError):
            made.close()
        raise
    with _writing():
        made.close()


class _Copy:
    """One film on its way from one file to another; ``length`` is the seconds of picture that have arrived."""

    def __init__(self, shape: Shape, limits: Limits, progress: Callable[[float], None]) -> None:
        self.shape = shape
        self.limits = limits
        self.progress = progress
        self.length = 0.0
        self._graphs: dict[str, Graph] = {}

    def run(self, source: BinaryIO, form: str, target: Path) -> float:
        """Copy it; returns its length in seconds."""
        with closing(_open(source, form)) as film, _made(target) as made:
            made.flags |= NO_PROGRAM
            self._add_outputs(made)
            wanted = [film.streams.video[0], *(film.streams.audio[:1] if self.shape.sounds else ())]
            for packet in film.demux(wanted):
                for frame in _frames(packet):
                    self._carry(frame, made)
            outputs: list[av.VideoStream | av.AudioStream] = [*made.streams.video, *made.streams.audio]
            for output in outputs:
                if output.type in self._graphs:
                    self._put(output, None, made)
                packets = output.encode(None)
                with _writing():
                    made.mux(packets)
        return self.length

    def _add_outputs(self, made: av.container.OutputContainer) -> None:
        picture = made.add_stream("libx264", rate=self.shape.fps, options=dict(PICTURE_CODEC))
        picture.width, picture.height = self.shape.within(self.limits)
        picture.pix_fmt = "yuv420p"
        # Each thread keeps frames of its own.
        picture.codec_context.thread_count = 2
        if self.shape.sounds:
            made.add_stream("aac", rate=SOUND_RATE, layout="stereo").bit_rate = SOUND_BITS

    def _carry(self, frame: Frame, made: av.container.OutputContainer) -> None:
        """Send a frame to its place in the file."""
        if frame.pts is None or frame.time_base is None:
            return
        seconds = float(frame.pts * frame.time_base) - self.shape.start
        if seconds > self.limits.film_seconds + SLACK:
            raise too_long(max(seconds, self.shape.seconds), self.limits.film_seconds)
        frame.pts -= round(self.shape.start / frame.time_base)
        if isinstance(frame, av.AudioFrame):
            if "audio" not in self._graphs:
                self._graphs["audio"] = _sound_graph(frame)
            self._put(made.streams.audio[0], frame, made)
            return
        self.length = max(self.length, seconds + float(1 / self.shape.fps))
        self.progress(min(1.0, seconds / self.shape.seconds) if self.shape.seconds else 0.0)
        if "video" not in self._graphs:
            self._graphs["video"] = self._picture_graph(frame)
        self._put(made.streams.video[0], frame, made)

    def _put(
        self, output: av.VideoStream | av.AudioStream, frame: Frame | None, made: av.container.OutputContainer
    ) -> None:
        """Put ``frame`` into the graph of ``output``, None at the end, and what comes out of it into the file."""
        graph = self._graphs[output.type]
        graph.push(frame)
        while True:
            try:
                ready = graph.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            packets = output.encode(ready)  # type: ignore[arg-type]  # the graph gives what the output takes
            with _writing():
                made.mux(packets)

    def _picture_graph(self, frame: av.VideoFrame) -> Graph:
        width, height = self.shape.within(self.limits)
        graph = Graph()
        source = graph.add_buffer(
            width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base
        )
        steps = [
            ("yadif", "deint=interlaced"),
            *TURNS.get(self.shape.turn, []),
            ("scale", f"{width}:{height}:out_range=tv"),
            ("setsar", "1"),
            ("fps", f"fps={self.shape.fps}:start_time=0"),
            ("format", "yuv420p"),
            ("buffersink", ""),
        ]
        graph.link_nodes(source, *(graph.add(name, how or None) for name, how in steps)).configure()
        return graph


def _sound_graph(frame: av.AudioFrame) -> Graph:
    graph = Graph()
    source = graph.add_abuffer(
        sample_rate=frame.sample_rate, format=frame.format.name, layout=frame.layout.name, time_base=frame.time_base
    )
    steps = [
        # Holes are filled, so that the sound keeps to the picture.
        ("aresample", f"{SOUND_RATE}:async=1000:first_pts=0"),
        ("aformat", "sample_fmts=fltp:channel_layouts=stereo"),
        ("abuffersink", ""),
    ]
    graph.link_nodes(source, *(graph.add(name, how or None) for name, how in steps)).configure()
    return graph


def _frames(packet: "av.Packet[Any]") -> Iterator[Frame]:
    """The frames of a packet; one that is damaged has none."""
    with suppress(av.error.FFmpegError):
        yield from packet.decode()
