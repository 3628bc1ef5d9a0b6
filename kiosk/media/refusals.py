"""What is said to somebody whose file is not taken. Nothing was changed, and every sentence says so."""

from kiosk.errors import ContentError, KioskError, MachineError, OurError

UNCHANGED = "Nothing was changed."
USABLE = (
    "Pictures can be JPEG, PNG, WebP, GIF, BMP or TIFF; films MP4, MOV, WebM, MKV, AVI, WMV or MPEG; "
    "captions VTT or SRT; recordings WAV, MP3, M4A, AAC, OGG, Opus or FLAC."
)


class StoppedError(KioskError):
    """Somebody stopped bringing a file in."""


def stopped() -> StoppedError:
    """For work that was stopped half-way."""
    return StoppedError("It was stopped.", UNCHANGED)


def unusable(called: str = "") -> ContentError:
    """For a file of a kind that cannot be used; ``called`` is what people call that kind."""
    what = (
        f"This is {called}, which cannot be shown here." if called else "This file is not one that can be shown here."
    )
    return ContentError(what, f"{USABLE} Save it as one of these and choose that. {UNCHANGED}")


def empty() -> ContentError:
    """For a file with nothing in it."""
    return ContentError("This file is empty.", f"Copy it to the stick again, or choose another. {UNCHANGED}")


def forbidden() -> ContentError:
    """For a file that this account may not read."""
    return ContentError(
        "The kiosk may not read this file: it belongs to somebody else.",
        f"Copy it to a stick, or to a folder that everybody may read, and choose it there. {UNCHANGED}",
    )


def damaged(what: str = "picture") -> ContentError:
    """For a file that begins as it should and cannot be read to its end."""
    return ContentError(
        f"This {what} cannot be read: the file is damaged or was not copied whole.",
        f"Copy it to the stick again, or choose another. {UNCHANGED}",
    )


def too_many_dots(dots: int, most: int) -> ContentError:
    """For a picture with more pixels than can be read."""
    return ContentError(
        f"This picture has {dots / 1e6:.0f} million dots; the most is {most / 1e6:.0f} million.",
        f"Save a smaller copy and choose that. {UNCHANGED}",
    )


def too_large(what: str, size: int, most: int) -> ContentError:
    """For a file with more bytes than are read."""
    return ContentError(
        f"This {what} is {_megabytes(size)}; the most is {_megabytes(most)}.",
        f"Save a smaller copy and choose that. {UNCHANGED}",
    )


def still_too_large(what: str, size: int, most: int) -> ContentError:
    """For something that stays too large however it is written."""
    return ContentError(
        f"Made as small as it can be, this {what} is still {_megabytes(size)}; the most is {_megabytes(most)}.",
        f"Choose a simpler or a shorter one. {UNCHANGED}",
    )


def too_long(seconds: float, most: int, what: str = "film") -> ContentError:
    """For a film or a recording that goes on for too long."""
    return ContentError(
        f"This {what} is {_clock(seconds)} long; the most is {_clock(most)}.",
        f"Save a shorter part of it and choose that. {UNCHANGED}",
    )


def unreadable_film() -> ContentError:
    """For a film whose pictures are written in a way that nothing here can read."""
    return ContentError(
        "The pictures of this film are kept in a way that cannot be read here.",
        f"Save it as MP4 with H.264 and choose that. {UNCHANGED}",
    )


def breaks_off(seconds: float, promised: float, what: str = "film") -> ContentError:
    """For a film or a recording that ends before its time."""
    return ContentError(
        f"This {what} breaks off after {_clock(seconds)} of {_clock(promised)}: it is damaged or was not copied whole.",
        f"Copy it to the stick again, or choose another. {UNCHANGED}",
    )


def too_slow(minutes: int) -> ContentError:
    """For a file that takes too long to read."""
    taken = "a minute" if minutes <= 1 else f"{minutes} minutes"
    return ContentError(
        f"This file could not be made ready within {taken}.", f"Save a smaller copy and choose that. {UNCHANGED}"
    )


def too_hard() -> ContentError:
    """For a file that needs more memory than it may have."""
    return ContentError(
        "This file needs more of this machine’s memory than there is for it.",
        f"Save a smaller copy and choose that. {UNCHANGED}",
    )


def gone() -> MachineError:
    """For a file that could not be read from where it lies."""
    return MachineError(
        "The file could not be read to its end. The stick may have been taken out.",
        f"Put the stick in and try again. {UNCHANGED}",
    )


def no_room() -> MachineError:
    """For a disk that is full."""
    return MachineError(
        "There is no room left on the kiosk’s disk.",
        f"Ask whoever looks after this machine to make room. {UNCHANGED}",
    )


def cannot_write(reason: str) -> MachineError:
    """For a media folder that cannot be written to."""
    return MachineError(
        f"It could not be kept on the kiosk’s disk: {reason}.",
        f"Ask whoever looks after this machine. {UNCHANGED}",
    )


def broke(how: str) -> OurError:
    """For the child process when it ends in a way that was not foreseen."""
    return OurError(
        f"Reading this file went wrong ({how}).",
        f"Choose another, and report this to whoever looks after this machine. {UNCHANGED}",
    )


def _megabytes(size: int) -> str:
    if size < 100_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1e6:.1f} MB" if size < 10_000_000 else f"{size / 1e6:.0f} MB"


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
