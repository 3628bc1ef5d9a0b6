"""Makes the recording of a page anew: AAC of one channel in an MP4 file, at a bit rate that is enough for somebody who
speaks.

Runs in the child process. Decision: the sound of films, so that whatever plays one plays the other. Tags, a picture of
a cover, chapters and words beside it are left behind.
"""

import errno
import os
from collections.abc import Callable
from contextlib import closing
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

import av
import av.container
import av.stream
from av.filter import Graph

from kiosk.media.containers import UnwrittenError, frames_of, open_source, writing, written
from kiosk.media.film_filters import SOUND_RATE, put_through, sound_graph
from kiosk.media.limits import Limits
from kiosk.media.made import Made
from kiosk.media.refusals import breaks_off, damaged, still_too_large, too_long
from kiosk.media.wholeness import is_whole, riff_size

SPEECH_BITS = 64_000
"""Ten minutes are 5 MB."""

CALLED = "recording"

SLACK = 2.0
"""Seconds by which a recording may be shorter than it says, or longer than it may be, before it counts."""

ESTIMATED = ("mp3", "aac", "mpegts", "mpeg")
"""Formats that do not say how long they last: FFmpeg tells it by the size of the file, or by its last clock."""

MOST_LOST = 1 / 20
"""Of its packets that cannot be read, before it counts as damaged: a radio drops a few."""


def only_heard(source: BinaryIO, form: str) -> bool:
    """Whether ``source``, of FFmpeg's format ``form``, has a sound and no picture but that of a cover; false for what
    cannot be read, which is refused as a film is."""
    covers = av.stream.Disposition.attached_pic | av.stream.Disposition.timed_thumbnails
    try:
        with closing(open_source(source, form)) as found:
            shown = [each for each in found.streams.video if not each.disposition & covers]
            return bool(found.streams.audio) and not shown
    except (OSError, av.error.FFmpegError):
        return False


def make_sound(source: BinaryIO, form: str, target: Path, limits: Limits, progress: Callable[[float], None]) -> Made:
    """Write the sound in ``source``, of FFmpeg's format ``form``, to ``target``.

    ``progress`` is told the part that is done, from 0 to 1. Raises ``ContentError``, and ``OSError`` where the disk
    does not take what is written.
    """
    try:
        whole, size = is_whole(source, form), source.seek(0, os.SEEK_END)
        # FFmpeg tells how long a WAV is by what is there of it.
        longer = max(1.0, riff_size(source) / size) if form == "wav" else 1.0
        with closing(open_source(source, form)) as heard, written(target) as made:
            promised = 0.0 if form in ESTIMATED else _promised(heard) * longer
            seconds = _Copy(heard, made, promised, limits, progress).run(whole)
    except UnwrittenError as fault:
        if fault.errno == errno.EFBIG:
            raise still_too_large(CALLED, 2 * limits.sound_size, limits.sound_size) from fault
        raise
    except (OSError, av.error.FFmpegError) as fault:
        raise damaged(CALLED) from fault
    size = target.stat().st_size
    if size > limits.sound_size:
        raise still_too_large(CALLED, size, limits.sound_size)
    return Made(duration=round(seconds, 2))


class _Copy:
    """One sound on its way from one file to another. What can be heard of it goes there end to end: holes in its clock
    are closed, for there is nothing that it must keep to. ``promised`` are the seconds it says that it lasts, 0 where
    it does not."""

    def __init__(
        self,
        heard: av.container.InputContainer,
        made: av.container.OutputContainer,
        promised: float,
        limits: Limits,
        progress: Callable[[float], None],
    ) -> None:
        self._heard, self._made = heard, made
        self._limits = limits
        self._progress = progress
        stream = next((each for each in heard.streams.audio if each.codec_context is not None), None)
        if stream is None:
            raise damaged(CALLED)
        self._stream = stream
        self._promised = promised
        self._graph: tuple[object, Graph] | None = None
        self._read = 0.0
        """Seconds that were read."""
        self._samples = 0
        """Samples that were written."""

    def run(self, whole: bool) -> float:
        """Copy it; gives its length in seconds. ``whole`` is whether the file is as long as it says. Raises
        ``ContentError``."""
        if self._promised > self._limits.sound_seconds + SLACK:
            raise too_long(self._promised, self._limits.sound_seconds, CALLED)
        output = self._made.add_stream("aac", rate=SOUND_RATE, layout="mono")
        output.bit_rate = SPEECH_BITS
        packets = lost = 0
        for packet in self._heard.demux(self._stream):
            frames = list(frames_of(packet))
            packets, lost = packets + bool(packet.size), lost + bool(packet.size and not frames)
            for frame in frames:
                if isinstance(frame, av.AudioFrame):
                    self._carry(frame, output)
        self._drain(output)
        if not self._samples or lost > max(2, packets * MOST_LOST):
            raise damaged(CALLED)
        if self._read < self._promised - max(SLACK, self._promised / 20) and not whole:
            raise breaks_off(self._read, self._promised, CALLED)
        self._write(output, None)
        return self._samples / SOUND_RATE

    def _carry(self, frame: av.AudioFrame, output: av.AudioStream) -> None:
        """Send a frame to its place in the file."""
        looks = frame.sample_rate, frame.format.name, frame.layout.name
        if self._graph is not None and self._graph[0] != looks:
            self._drain(output)
        # One after the other, whatever its clock says.
        frame.time_base = Fraction(1, frame.sample_rate)
        frame.pts = round(self._read * frame.sample_rate)
        self._read += frame.samples / frame.sample_rate
        if self._read > self._limits.sound_seconds + SLACK:
            raise too_long(max(self._read, self._promised), self._limits.sound_seconds, CALLED)
        if self._graph is None:
            self._graph = looks, sound_graph(frame, self._samples, "mono")
        self._put(frame, output)
        if self._promised:
            self._progress(min(1.0, self._read / self._promised))

    def _drain(self, output: av.AudioStream) -> None:
        """Take what is still in the graph out of it, and let it go."""
        if self._graph is not None:
            self._put(None, output)
            self._graph = None

    def _put(self, frame: av.AudioFrame | None, output: av.AudioStream) -> None:
        assert self._graph is not None
        for ready in put_through(self._graph[1], frame):
            if isinstance(ready, av.AudioFrame):
                self._samples += ready.samples
                self._write(output, ready)

    def _write(self, output: av.AudioStream, frame: av.AudioFrame | None) -> None:
        packets = output.encode(frame)
        with writing():
            self._made.mux(packets)


def _promised(heard: av.container.InputContainer) -> float:
    """The seconds that it says its sound lasts; 0 where it does not."""
    stream = next(iter(heard.streams.audio), None)
    if stream is not None and stream.duration and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return (heard.duration or 0) / 1e6
