"""Files of films and sounds, as FFmpeg opens and writes them."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

import av
import av.container
import av.stream

Frame = av.VideoFrame | av.AudioFrame

NO_PROGRAM = 0x400
"""FFmpeg's AVFMT_FLAG_BITEXACT: no name of a program and no date in the file."""


def open_source(source: BinaryIO, form: str) -> av.container.InputContainer:
    """``source``, of FFmpeg's format ``form``, from its beginning. Raises what FFmpeg does where it cannot be read."""
    source.seek(0)
    return av.open(source, "r", format=form, metadata_errors="replace")


class UnwrittenError(OSError):
    """The disk does not take what is written; ``errno`` says why."""


@contextmanager
def writing() -> Iterator[None]:
    """Tell the faults of the disk from those of the film: FFmpeg's are of the same kind."""
    try:
        yield
    except av.error.FFmpegError as fault:
        raise UnwrittenError(fault.errno, fault.strerror) from fault


@contextmanager
def written(target: Path) -> Iterator[av.container.OutputContainer]:
    """The file to write, whole when this ends without a fault."""
    with writing():
        made = av.open(str(target), "w", format="mp4", options={"movflags": "+faststart"})
    made.flags |= NO_PROGRAM
    try:
        yield made
    except BaseException:
        with suppress(av.error.FFmpegError):
            made.close()
        raise
    with writing():
        made.close()


def frames_of(packet: "av.Packet[Any]") -> Iterator[Frame]:
    """The frames of a packet; one that is damaged has none."""
    with suppress(av.error.FFmpegError):
        yield from packet.decode()
