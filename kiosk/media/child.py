"""The process that reads a foreign file: ``python -m kiosk.media.child SOURCE TARGET LIMITS``, with ``glance`` behind
it for a small picture to choose by, and a film that is kept already, for a still of it: ``python -m kiosk.media.child
FILM TARGET LIMITS still``.

It says what happens on its standard output, one JSON object a line: ``{"kind": …}`` when it knows what the file is,
``{"progress": 0.5}``, and last ``{"made": …}`` or ``{"refused": …}``. It ends when its standard input does, so that it
never outlives whoever started it.

Before anything but the first bytes of the file is understood, what it needs is loaded and the file is open; then it
gives up every other right that the system lets it give up (``confinement``).
"""

import errno
import json
import os
import stat
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from kiosk.content.media_files import STILL
from kiosk.content.model import MediaKind
from kiosk.errors import KioskError, MachineError
from kiosk.media.confinement import confine
from kiosk.media.kinds import HEAD, kind_of
from kiosk.media.limits import Limits
from kiosk.media.made import Made
from kiosk.media.refusals import broke, cannot_write, empty, forbidden, gone, no_room, too_hard, too_large, unusable

NICE = 15
"""Visitors' screens come first."""

FILES = 32
"""That it may have open at once."""


class Reader:
    """The source, as something to read and seek in; remembers whether it was the stick that failed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.failed = False

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes, all that is left for -1. Raises ``OSError`` and remembers that the source failed."""
        return cast(bytes, self._try("read", size))

    def seek(self, place: int, whence: int = 0) -> int:
        """Go to ``place``, counted as ``io.IOBase.seek`` counts; gives where it is then. Raises as ``read`` does."""
        return cast(int, self._try("seek", place, whence))

    def tell(self) -> int:
        """The place it is at, in bytes from the beginning."""
        return self._file.tell()

    def _try(self, name: str, *how: int) -> object:
        try:
            return getattr(self._file, name)(*how)
        except OSError as fault:
            # A damaged film may ask for a place before the beginning; the stick is there.
            self.failed = fault.errno != errno.EINVAL
            raise


class Teller:
    """Says what happens, to whoever started this process, and to nobody else."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._told = -1.0

    def say(self, **what: Any) -> None:
        """Write ``what`` as one line of JSON, at once."""
        self._out.write(json.dumps(what) + "\n")
        self._out.flush()

    def progress(self, part: float) -> None:
        """How far it is, from 0 to 1; not more often than each hundredth."""
        if part >= self._told + 0.01:
            self._told = part
            self.say(progress=round(part, 3))


def main() -> None:
    """Do what the command line says."""
    source, target, limits = Path(sys.argv[1]), Path(sys.argv[2]), Limits(**json.loads(sys.argv[3]))
    teller = Teller(_keep_quiet())
    work = {"still": still_of, "glance": glance_of}.get("".join(sys.argv[4:]), bring)
    try:
        made = work(source, target, limits, teller)
    except KioskError as refusal:
        teller.say(refused={"by": type(refusal).__name__, "what": refusal.what, "remedy": refusal.remedy})
    else:
        teller.say(made=asdict(made))


def bring(source: Path, target: Path, limits: Limits, teller: Teller) -> Made:
    """Make ``source`` anew at ``target``. Raises nothing but ``KioskError``."""
    return _examined(source, lambda reader: _make(reader, target, limits, teller))


def glance_of(source: Path, target: Path, limits: Limits, teller: Teller) -> Made:
    """Make a picture of ``source`` at ``target``, of a film a still. Raises nothing but ``KioskError``."""
    return _examined(source, lambda reader: _glance(reader, target, limits, teller))


def _examined(source: Path, make: Callable[[Reader], Made]) -> Made:
    with opened(source) as file:
        reader = Reader(file)
        try:
            return make(reader)
        except KioskError:
            if reader.failed:
                raise gone() from None
            raise
        except MemoryError:
            raise too_hard() from None
        except OSError as fault:
            raise gone() if reader.failed else writing_failed(fault) from fault
        except Exception as fault:  # whatever a hostile file makes of a library must be one calm sentence
            raise broke(type(fault).__name__) from fault


def still_of(film: Path, target: Path, limits: Limits, teller: Teller) -> Made:
    """Make the still of ``film``, one that is kept, at ``target``. Raises nothing but ``KioskError``."""
    teller.say(kind=MediaKind.PICTURE.value)
    make_still = _still_maker()
    with opened(film) as file:
        _hold_back(limits.film_memory, limits, False, target.parent)
        try:
            make_still(file, target, limits)
        except MemoryError:
            raise too_hard() from None
        except OSError as fault:
            raise writing_failed(fault) from fault
        except Exception as fault:  # as above
            raise broke(type(fault).__name__) from fault
    return Made()


def _still_maker() -> Callable[..., None]:
    from kiosk.media.stills import make_still  # noqa: PLC0415 - 60 MB that a picture does not need

    return make_still


def _sound_maker() -> tuple[Callable[[BinaryIO, str], bool], Callable[..., Made]]:
    """What tells whether there is a picture, and what makes a sound anew."""
    from kiosk.media.sounds import make_sound, only_heard  # noqa: PLC0415 - as above

    return only_heard, make_sound


def opened(source: Path) -> BinaryIO:
    """The file, if it is one: not a folder, not a link to elsewhere, not a device."""
    try:
        descriptor = os.open(
            source,
            os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0),
        )
    except OSError as fault:
        if fault.errno in (errno.ELOOP, errno.EISDIR):
            raise unusable("a link or a folder") from fault
        if isinstance(fault, PermissionError):
            raise forbidden() from fault
        raise gone() from fault
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise unusable("a link or a folder")
    return os.fdopen(descriptor, "rb")


def _known(source: Reader) -> tuple[MediaKind, str, int]:
    """What it is by its first bytes, of a film or a sound the format, and its size in bytes."""
    head = source.read(HEAD)
    if not head:
        raise empty()
    size = source.seek(0, os.SEEK_END)
    source.seek(0)
    return *kind_of(head), size


def _glance(source: Reader, target: Path, limits: Limits, teller: Teller) -> Made:
    kind, form, size = _known(source)
    file, folder = cast(BinaryIO, source), target.parent
    match kind:
        case MediaKind.VIDEO:
            _require(size, limits.film_source, "film")
            only_heard, _ = _sound_maker()
            make_still = _still_maker()
            _hold_back(limits.film_memory, limits, True, folder)
            if only_heard(file, form):
                kind = MediaKind.SOUND
            teller.say(kind=kind.value)
            if kind is MediaKind.VIDEO:
                make_still(file, target, limits, form)
        case MediaKind.PICTURE:
            teller.say(kind=kind.value)
            _picture(file, size, target, limits)
        case MediaKind.SOUND:
            teller.say(kind=kind.value)
        case MediaKind.CAPTIONS:
            raise unusable("captions")
    return Made()


def _make(source: Reader, target: Path, limits: Limits, teller: Teller) -> Made:
    kind, form, size = _known(source)
    file, folder = cast(BinaryIO, source), target.parent
    if kind is not MediaKind.VIDEO:
        teller.say(kind=kind.value)
    match kind:
        case MediaKind.VIDEO:
            _require(size, limits.film_source, "film")
            from kiosk.media.films import make_film  # noqa: PLC0415 - 60 MB that a picture does not need

            only_heard, make_sound = _sound_maker()
            make_still = _still_maker()
            _hold_back(limits.film_memory, limits, True, folder)
            if only_heard(file, form):
                teller.say(kind=MediaKind.SOUND.value)
                _require(size, limits.sound_source, "recording")
                return make_sound(file, form, target, limits, teller.progress)
            teller.say(kind=kind.value)
            made = make_film(file, form, target, limits, teller.progress)
            with target.open("rb") as film:
                make_still(film, target.with_name(target.name + STILL), limits)
            return made
        case MediaKind.CAPTIONS:
            _require(size, limits.captions_size, "file of captions")
            from kiosk.media.captions import make_captions  # noqa: PLC0415 - as above

            _hold_back(limits.picture_memory, limits, False, folder)
            return make_captions(file, target, limits)
        case MediaKind.SOUND:
            _require(size, limits.sound_source, "recording")
            _, make_sound = _sound_maker()
            _hold_back(limits.film_memory, limits, True, folder)
            return make_sound(file, form, target, limits, teller.progress)
        case MediaKind.PICTURE:
            return _picture(file, size, target, limits)


def _picture(file: BinaryIO, size: int, target: Path, limits: Limits) -> Made:
    _require(size, limits.picture_source, "picture")
    from kiosk.media.pictures import make_picture  # noqa: PLC0415 - a film's process needs none of it

    _hold_back(limits.picture_memory, limits, False, target.parent)
    return make_picture(file, target, limits)


def _require(size: int, most: int, what: str) -> None:
    if size > most:
        raise too_large(what, size, most)


def _hold_back(memory: int, limits: Limits, film: bool, folder: Path) -> None:
    """Take no more of this machine than is due, and no file but those in ``folder``: where the system offers it, which
    Windows does not. From here on this process ends with its parent."""
    if sys.platform != "win32":
        _limit(memory, limits, film)
    confine(folder)
    # Not before: what was taken is taken from threads that begin afterwards.
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _limit(memory: int, limits: Limits, film: bool) -> None:
    import resource  # noqa: PLC0415 - Windows has none

    os.nice(NICE)
    seconds = (limits.film_patience if film else limits.picture_patience) * (os.cpu_count() or 1)
    written = (limits.film_size if film else limits.picture_size) * 2
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, written),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, FILES),
    ):
        hard = resource.getrlimit(what)[1]
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (allowed, hard))


def writing_failed(fault: OSError) -> MachineError:
    """The sentence for a disk that does not take what is written."""
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return no_room()
    return cannot_write((os.strerror(fault.errno) if fault.errno else type(fault).__name__).lower())


def _keep_quiet() -> IO[str]:
    """The way to the parent; whatever libraries print goes nowhere."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return out


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


if __name__ == "__main__":
    main()
