"""Makes a film anew: H.264 and AAC in an MP4 file that begins to play at once, upright, no larger than a page shows.

Runs in the child process. Decision: H.264, because Qt plays it on machines without a graphics card at a quarter of one
core (1280 × 720), and because every other player does too. What is neither picture nor sound is left behind: chapters,
subtitles, places, dates, names of phones.
"""

import errno
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO

import av
import av.container
import av.stream
from av.filter import Graph

from kiosk.errors import ContentError
from kiosk.media.containers import Frame, UnwrittenError, frames_of, open_source, writing, written
from kiosk.media.film_filters import SOUND_RATE, even, picture_graph, put_through, sound_graph
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
from kiosk.media.wholeness import is_whole

PICTURE_CODEC = {"crf": "24", "preset": "veryfast", "profile": "high", "maxrate": "1300k", "bufsize": "2600k"}
"""Ten minutes at this rate, with the sound, are 107 MB."""

SOUND_BITS = 128_000

SLACK = 2.0
"""Seconds by which a film may be shorter than it says, or longer than it may be, before it counts."""

ESTIMATED = ("mpegts", "mpeg")
"""Formats that do not say how long they last: FFmpeg tells it by the last clock in the file, which may have jumped."""

BACK, AHEAD = 1.0, 10.0
"""Seconds by which the clock of a stream goes back, or, in those formats, ahead, that are a jump: files were put
together from others. FFmpeg's own programs take ten for one."""


@dataclass(frozen=True)
class Shape:
    """What a film says of itself: the size it is seen at, how many times as wide as high a dot of it is, the seconds it
    says that it lasts, 0 where it does not, and whether it is ``certain`` that those are of what is seen and heard, not
    of words beside it; the second its clock begins at, and the streams that are shown and heard."""

    width: int
    height: int
    aspect: float
    turn: int
    fps: Fraction
    seconds: float
    certain: bool
    start: float
    picture: int
    sound: int | None

    def within(self, limits: Limits) -> tuple[int, int]:
        """The size it is kept at: no larger than it is, even numbers as H.264 wants them."""
        scale = min(1.0, limits.film_width / self.width, limits.film_height / self.height)
        return even(self.width * scale), even(self.height * scale)


def make_film(source: BinaryIO, form: str, target: Path, limits: Limits, progress: Callable[[float], None]) -> Made:
    """Write the film in ``source``, of FFmpeg's format ``form``, to ``target``.

    ``progress`` is told the part that is done, from 0 to 1. Raises ``ContentError``, and ``OSError`` where the disk
    does not take what is written.
    """
    try:
        whole = is_whole(source, form)
        shape = _look(source, form, limits)
        length = _Copy(shape, form, whole, limits, progress).run(source, target)
    except UnwrittenError as fault:
        if fault.errno == errno.EFBIG:
            raise still_too_large("film", 2 * limits.film_size, limits.film_size) from fault
        raise
    except (OSError, av.error.FFmpegError, StopIteration) as fault:
        raise damaged("film") from fault
    written = target.stat().st_size
    if written > limits.film_size:
        raise still_too_large("film", written, limits.film_size)
    size = shape.within(limits)
    smaller = max(size) < max(shape.width, shape.height) - 1
    notes = (f"It was made smaller: {size[0]} × {size[1]} dots.",) if smaller else ()
    return Made(*size, duration=round(length, 2), notes=notes)


def _look(source: BinaryIO, form: str, limits: Limits) -> Shape:
    """What the film says of itself, and whether that is acceptable, by its first frame."""
    with closing(open_source(source, form)) as film:
        stream = _shown(film)
        sound = next((each for each in film.streams.audio if each.codec_context is not None), None)
        start, seconds, certain = _times(film, form, [stream, *([sound] if sound else [])])
        _require_few(stream.codec_context.width, stream.codec_context.height, limits)
        if certain and seconds > limits.film_seconds + SLACK:
            raise too_long(seconds, limits.film_seconds)
        frame = next(frame for packet in film.demux(stream) for frame in frames_of(packet))
        assert isinstance(frame, av.VideoFrame)
        aspect = float(stream.sample_aspect_ratio or 1) or 1.0
        seen = max(1, round(frame.width * aspect)), frame.height
        turn = round(frame.rotation / 90) * 90 % 360
        width, height = seen if turn in (0, 180) else (seen[1], seen[0])
        fps = min(Fraction(limits.film_fps), max(Fraction(1), _rate(stream))).limit_denominator(1001)
        return Shape(
            *(width, height, aspect, turn, fps, seconds, certain, start, stream.index), sound.index if sound else None
        )


def _shown(film: av.container.InputContainer) -> av.VideoStream:
    """The stream that is shown: not the picture of a cover, where there is another."""
    if not film.streams.video:
        raise ContentError("There is no picture in this film.", f"Choose another. {UNCHANGED}")
    covers = av.stream.Disposition.attached_pic | av.stream.Disposition.timed_thumbnails
    stream = min(film.streams.video, key=lambda each: bool(each.disposition & covers))
    if stream.codec_context is None:  # PyAV's word for a kind that FFmpeg does not know
        raise unreadable_film()
    return stream


def _times(
    film: av.container.InputContainer, form: str, streams: list[av.VideoStream | av.AudioStream]
) -> tuple[float, float, bool]:
    """The second the clock begins at, the seconds that the film says it lasts, 0 where it does not, and whether that
    is said of ``streams``, which are shown and heard."""
    starts = [
        float(each.start_time * each.time_base) for each in streams if each.start_time is not None and each.time_base
    ]
    start = min(starts, default=(film.start_time or 0) / 1e6)
    seconds = (film.duration or 0) / 1e6
    if form == "matroska":
        seconds -= max(0.0, start)  # counted from nought, whenever it begins
    if form in ESTIMATED or len(film.streams) == len(streams):
        return start, max(0.0, seconds), form not in ESTIMATED
    # There may be words or data that go on for longer.
    lasting = [
        float(((each.start_time or 0) + each.duration) * each.time_base) - start
        for each in streams
        if each.duration and each.time_base is not None
    ]
    certain = len(lasting) == len(streams)
    if certain:
        seconds = min(seconds, max(lasting)) or max(lasting)
    return start, max(0.0, seconds), certain


def _rate(stream: av.VideoStream) -> Fraction:
    """Frames a second: as many as there are at its busiest, where they do not come evenly."""
    rate, guessed = stream.average_rate or stream.guessed_rate or Fraction(25), stream.guessed_rate
    if guessed and _doubled(rate, guessed):
        return guessed
    finest = stream.base_rate
    if finest and finest > rate * Fraction(11, 10) and not _doubled(finest, rate):
        return finest
    return rate


def _doubled(fine: Fraction, rate: Fraction) -> bool:
    """Whether ``fine`` counts the halves of pictures, which television sends one after the other."""
    return abs(fine - 2 * rate) <= rate / 20


def _require_few(width: int, height: int, limits: Limits) -> None:
    if width * height > limits.film_dots:
        raise too_many_dots(width * height, limits.film_dots)


@dataclass
class _Clock:
    """The time of one stream. ``end`` is the second its last frame ends, ``sent`` the same of what the file held,
    whether or not that could be read. ``in_order`` is for a format that says only when a frame is
    to be decoded, so that this is when it is to be shown, one after the other."""

    start: float
    jumps_ahead: bool
    in_order: bool
    end: float = 0.0
    sent: float = 0.0
    last: float | None = None

    def second(self, frame: Frame, time_base: Fraction) -> float:
        """The second at which ``frame`` is due; the clock of the file may begin anywhere, and jump."""
        known = (frame.dts, frame.pts) if self.in_order else (frame.pts, frame.dts)
        pts = next((each for each in known if each is not None), None)
        at = self.end if pts is None else float(pts * time_base) - self.start
        if self.in_order and self.last is None:
            self.start, at = self.start + at, 0.0  # a decoder holds some back
        jumped = self.last is not None and (at < self.last - BACK or (self.jumps_ahead and at > self.end + AHEAD))
        if jumped:
            self.start += at - self.end
            at = self.end
        self.last = at
        return at


class _Copy:
    """One film on its way from one file to another."""

    def __init__(self, shape: Shape, form: str, whole: bool, limits: Limits, progress: Callable[[float], None]) -> None:
        self.shape = shape
        self.form = form
        self.whole = whole
        self.limits = limits
        self.progress = progress
        self._graphs: dict[str, tuple[object, Graph]] = {}
        self._clocks = {kind: _Clock(shape.start, form in ESTIMATED, form == "avi") for kind in ("video", "audio")}
        self._held: av.VideoFrame | None = None
        self._written = {"video": 0, "audio": 0}
        """Frames, and samples."""

    def run(self, source: BinaryIO, target: Path) -> float:
        """Copy it; returns its length in seconds."""
        with closing(open_source(source, self.form)) as film, written(target) as made:
            self._add_outputs(made)
            wanted = [film.streams[index] for index in (self.shape.picture, self.shape.sound) if index is not None]
            for packet in film.demux(wanted):
                self._note(packet)
                for frame in frames_of(packet):
                    self._carry(frame, made)
            for kind in list(self._graphs):
                self._drain(kind, made)
            length = self._length()
            self._hold_until(round(length * self.shape.fps), made)
            if self.shape.sound is not None and not self._written["audio"]:
                self._encode(made.streams.audio[0], _silence(), made)
            outputs: list[av.VideoStream | av.AudioStream] = [*made.streams.video, *made.streams.audio]
            for output in outputs:
                self._encode(output, None, made)
        return length

    def _length(self) -> float:
        """How long it lasts, as far as the sound goes on, or the last picture is to be seen. Raises ``ContentError``
        where it breaks off before."""
        picture, sound = self._clocks["video"], self._clocks["audio"]
        estimated = self.form in ESTIMATED
        promised = 0.0 if estimated else self.shape.seconds
        slack = max(SLACK, promised / 20)
        length = max(picture.end, sound.end)
        if self._held is None:
            raise damaged("film")
        if picture.end < picture.sent - slack and not estimated:
            raise breaks_off(picture.end, max(picture.sent, promised))
        if length < promised - slack and not self.whole:
            raise breaks_off(length, promised)
        return max(length, promised) if self.whole and self.shape.certain else length

    def _add_outputs(self, made: av.container.OutputContainer) -> None:
        picture = made.add_stream("libx264", rate=self.shape.fps, options=dict(PICTURE_CODEC))
        picture.width, picture.height = self.shape.within(self.limits)
        picture.pix_fmt = "yuv420p"
        # Each thread keeps frames of its own.
        picture.codec_context.thread_count = 2
        if self.shape.sound is not None:
            made.add_stream("aac", rate=SOUND_RATE, layout="stereo").bit_rate = SOUND_BITS

    def _note(self, packet: "av.Packet[Any]") -> None:
        """Remember that there was something to be shown here."""
        if packet.stream.type == "video" and packet.pts is not None and packet.time_base is not None:
            clock = self._clocks["video"]
            clock.sent = max(clock.sent, float(packet.pts * packet.time_base) - clock.start)

    def _carry(self, frame: Frame, made: av.container.OutputContainer) -> None:
        """Send a frame to its place in the file."""
        if frame.time_base is None:
            return
        kind = "audio" if isinstance(frame, av.AudioFrame) else "video"
        clock = self._clocks[kind]
        seconds = clock.second(frame, frame.time_base)
        if seconds > self.limits.film_seconds + SLACK:
            raise too_long(max(seconds, self.shape.seconds), self.limits.film_seconds)
        frame.pts = round(seconds / frame.time_base)
        if isinstance(frame, av.AudioFrame):
            clock.end = max(clock.end, seconds + frame.samples / frame.sample_rate)
            looks: object = (frame.sample_rate, frame.format.name, frame.layout.name, frame.time_base)
        else:
            _require_few(frame.width, frame.height, self.limits)
            clock.end = max(clock.end, seconds + self._shown_for(frame, seconds))
            looks = (frame.width, frame.height, frame.format.name, frame.time_base)
            self.progress(min(1.0, max(0.0, seconds / self.shape.seconds)) if self.shape.seconds else 0.0)
        if kind in self._graphs and self._graphs[kind][0] != looks:
            self._drain(kind, made)
        if kind not in self._graphs:
            self._graphs[kind] = looks, self._graph(frame)
        self._put(kind, frame, made)

    def _shown_for(self, frame: av.VideoFrame, seconds: float) -> float:
        """How long a frame is to be seen: as long as it says, but not beyond the film's own end."""
        least = float(1 / self.shape.fps)
        said = float(frame.duration * frame.time_base) if frame.duration and frame.time_base else 0.0
        most = (self.shape.seconds or self.limits.film_seconds) - seconds
        return max(least, min(said, most))

    def _graph(self, frame: Frame) -> Graph:
        if isinstance(frame, av.AudioFrame):
            return sound_graph(frame, self._written["audio"])
        return picture_graph(frame, self.shape.turn, self.shape.aspect, self.shape.within(self.limits))

    def _drain(self, kind: str, made: av.container.OutputContainer) -> None:
        """Take what is still in a graph out of it, and let it go: what follows is of another size, or rate."""
        self._put(kind, None, made)
        del self._graphs[kind]

    def _put(self, kind: str, frame: Frame | None, made: av.container.OutputContainer) -> None:
        """Put ``frame`` into the graph of its kind, None at the end, and what comes out of it into the file."""
        for ready in put_through(self._graphs[kind][1], frame):
            if isinstance(ready, av.AudioFrame):
                if ready.pts is not None and ready.time_base is not None:
                    self._written["audio"] = round(ready.pts * ready.time_base * SOUND_RATE) + ready.samples
                self._encode(made.streams.audio[0], ready, made)
            elif ready.pts is not None and ready.time_base is not None:
                due = round(ready.pts * ready.time_base * self.shape.fps)
                self._held = self._held or ready  # there is always something to be seen
                self._hold_until(due, made)
                self._held = ready

    def _hold_until(self, due: int, made: av.container.OutputContainer) -> None:
        """Show the picture that is held until the frame number ``due``."""
        while self._held is not None and self._written["video"] < due:
            self._held.pts, self._held.time_base = self._written["video"], 1 / self.shape.fps
            self._written["video"] += 1
            self._encode(made.streams.video[0], self._held, made)

    def _encode(
        self, output: av.VideoStream | av.AudioStream, frame: Frame | None, made: av.container.OutputContainer
    ) -> None:
        packets = output.encode(frame)  # type: ignore[arg-type]  # the graph gives what the output takes
        with writing():
            made.mux(packets)


def _silence() -> av.AudioFrame:
    """For a film that has a track of sound with nothing in it."""
    silence = av.AudioFrame("fltp", "stereo", 1024)
    for plane in silence.planes:
        plane.update(bytes(plane.buffer_size))
    silence.sample_rate, silence.pts, silence.time_base = SOUND_RATE, 0, Fraction(1, SOUND_RATE)
    return silence
