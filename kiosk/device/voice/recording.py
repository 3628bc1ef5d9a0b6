"""The recording of a page, as the samples that a sound takes.

It is decoded by PyAV, which this imports: whoever plays nothing does not wait for it. What is decoded was made anew by
the kiosk that brought it in, or is of an edition whose maker is trusted, as films are.
"""

import os
from collections.abc import Iterator
from contextlib import closing

import av
import av.container
from av.filter import Graph

from kiosk.device.voice.espeak import UnplayableError


def samples_of(path: str, begins: float, rate: int, volume: int) -> Iterator[bytes]:
    """16-bit samples of one channel, ``rate`` a second, of the sound in the file at ``path`` from the second ``begins``
    on, piece by piece; with ``volume`` 100 it is as loud as it was recorded. Raises ``UnplayableError``."""
    try:
        with (
            open(path, "rb", opener=_unnoted) as file,
            closing(av.open(file, "r", metadata_errors="replace")) as sound,
        ):
            yield from _samples(sound, begins, rate, volume)
    except (OSError, av.error.FFmpegError) as fault:
        raise UnplayableError("The recording cannot be played.") from fault


def _unnoted(path: str, flags: int) -> int:
    """Open ``path`` so that its time of reading stays as it is, as that of films does (safety rule 7)."""
    try:
        return os.open(path, flags | getattr(os, "O_NOATIME", 0))
    except PermissionError:
        return os.open(path, flags)  # somebody else's


def _samples(sound: av.container.InputContainer, begins: float, rate: int, volume: int) -> Iterator[bytes]:
    if not sound.streams.audio:
        raise UnplayableError("There is no sound in this recording.")
    stream = sound.streams.audio[0]
    if begins > 0:
        sound.seek(int(begins * av.time_base))
    graph: Graph | None = None
    for frame in sound.decode(stream):
        # It goes back to where decoding can begin.
        if frame.time is not None and frame.time + frame.samples / frame.sample_rate <= begins:
            continue
        graph = graph or _graph(frame, rate, volume)
        graph.push(frame)
        yield from _pulled(graph)
    if graph is not None:
        graph.push(None)
        yield from _pulled(graph)


def _pulled(graph: Graph) -> Iterator[bytes]:
    while True:
        try:
            ready = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        if isinstance(ready, av.AudioFrame):
            yield bytes(ready.planes[0])[: 2 * ready.samples]


def _graph(frame: av.AudioFrame, rate: int, volume: int) -> Graph:
    graph = Graph()
    source = graph.add_abuffer(
        sample_rate=frame.sample_rate, format=frame.format.name, layout=frame.layout.name, time_base=frame.time_base
    )
    steps = [
        ("volume", f"{volume / 100:.2f}"),
        ("aresample", str(rate)),
        ("aformat", "sample_fmts=s16:channel_layouts=mono"),
        ("abuffersink", ""),
    ]
    graph.link_nodes(source, *(graph.add(name, how or None) for name, how in steps)).configure()
    return graph
