"""How large a picture, a film, its captions or a recording may be, before and after."""

from dataclasses import dataclass

from kiosk.content.model import MediaKind

MEGABYTE = 1_000_000
MEBIBYTE = 1 << 20


@dataclass(frozen=True)
class Limits:
    """What is accepted and what is kept. Sizes of files in bytes, of pictures in pixels, times in seconds."""

    picture_source: int = 80 * MEGABYTE
    jpeg_dots: int = 120_000_000
    """A JPEG can be read at a half, a quarter or an eighth of its size, so it may be larger than others."""
    picture_dots: int = 40_000_000
    picture_side: int = 2560
    """The longer side of what is kept; a 4K screen shows it over two thirds of its width."""
    least_side: int = 640
    """A picture that is too large a file even at this size is refused."""
    picture_size: int = 4 * MEGABYTE

    film_source: int = 2_000 * MEGABYTE
    film_dots: int = 36_000_000
    """Of one frame: 8K is 33 million."""
    film_seconds: int = 600
    film_width: int = 1280
    film_height: int = 720
    film_fps: int = 30
    film_size: int = 120 * MEGABYTE
    still_size: int = 400_000
    still_looks: float = 10.0
    """Seconds from the beginning within which a still is chosen: a title, and what follows it."""

    sound_source: int = 400 * MEGABYTE
    """Ten minutes as a studio keeps them are 350 MB."""
    sound_seconds: int = 600
    sound_size: int = 12 * MEGABYTE

    captions_size: int = 200_000

    picture_patience: int = 60
    """How long one picture, or captions, may take."""
    film_patience: int = 3600
    """How long one film may take: on a slow machine ten minutes of film take half an hour."""
    sound_patience: int = 600
    picture_memory: int = 1024 * MEBIBYTE
    """Addresses the process may use for a picture; a progressive JPEG of 120 million dots needs 700 MiB."""
    film_memory: int = 3072 * MEBIBYTE

    def patience(self, kind: MediaKind) -> int:
        """How long a file of this kind may take."""
        own = {MediaKind.VIDEO: self.film_patience, MediaKind.SOUND: self.sound_patience}
        return own.get(kind, self.picture_patience)


GLANCE = Limits(
    picture_side=320,
    least_side=160,
    picture_size=200_000,
    still_size=200_000,
    still_looks=3.0,
    picture_patience=10,
    film_patience=10,
)
"""Of a picture that is only there to choose by: a few dots, soon."""
