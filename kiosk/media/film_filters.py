"""What the frames of a film or a sound go through: upright and at one size, at one rate, whatever they come as."""

from collections.abc import Iterator

import av
import av.subtitles.codeccontext  # PyAV loads these with any film, and later no file can be opened
import av.subtitles.stream
from av.filter import Graph

SOUND_RATE = 48_000

TURNS = {90: [("transpose", "cclock")], 180: [("hflip", ""), ("vflip", "")], 270: [("transpose", "clock")]}
"""What brings the dots of a picture upright that is to be shown turned by so many degrees, counter-clockwise."""


def picture_graph(frame: av.VideoFrame, turn: int, aspect: float, kept: tuple[int, int]) -> Graph:
    """Brings frames like ``frame``, whose dots are ``aspect`` times as wide as high, upright and to the size ``kept``;
    those of another shape stand in the middle of black."""
    graph = Graph()
    source = graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base)
    seen = frame.width * aspect, float(frame.height)
    wide, high = seen if turn in (0, 180) else (seen[1], seen[0])
    scale = min(kept[0] / wide, kept[1] / high)
    # A dot or two are rounding, and no bars.
    within = [even(side * scale) for side in (wide, high)]
    width, height = (all_ if all_ - part <= 4 else part for all_, part in zip(kept, within, strict=True))
    steps = [
        ("yadif", "deint=interlaced"),
        *TURNS.get(turn, []),
        ("scale", f"{width}:{height}:out_range=tv"),
        ("setsar", "1"),
        ("format", "yuv420p"),
        ("pad", f"{kept[0]}:{kept[1]}:-1:-1"),
        ("buffersink", ""),
    ]
    graph.link_nodes(source, *(graph.add(name, how or None) for name, how in steps)).configure()
    return graph


def sound_graph(frame: av.AudioFrame, first: int, layout: str = "stereo") -> Graph:
    """Brings sound like ``frame`` to the channels of ``layout`` at ``SOUND_RATE``, beginning with the sample
    ``first``."""
    graph = Graph()
    source = graph.add_abuffer(
        sample_rate=frame.sample_rate, format=frame.format.name, layout=frame.layout.name, time_base=frame.time_base
    )
    steps = [
        # Holes are filled, so that the sound keeps to the picture.
        ("aresample", f"{SOUND_RATE}:async=1000:first_pts={first}"),
        ("aformat", f"sample_fmts=fltp:channel_layouts={layout}"),
        ("abuffersink", ""),
    ]
    graph.link_nodes(source, *(graph.add(name, how or None) for name, how in steps)).configure()
    return graph


def put_through(graph: Graph, frame: av.VideoFrame | av.AudioFrame | None) -> Iterator[av.VideoFrame | av.AudioFrame]:
    """What comes out of ``graph`` for ``frame``, and at the end, None, what is left in it."""
    graph.push(frame)
    while True:
        try:
            ready = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        if isinstance(ready, av.VideoFrame | av.AudioFrame):
            yield ready


def even(side: float) -> int:
    """A side as H.264 wants it: an even number, at least 2."""
    return max(2, int(side) // 2 * 2)
