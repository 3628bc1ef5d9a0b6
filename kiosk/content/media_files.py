"""What the files in the media folder are called: each by its SHA-256, and the still of a film by the film's."""

import os
import struct
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.content.model import Media, MediaKind

STILL = ".still"
"""How the name of a film's still ends. It is made from the film and can be made again, so no edition names it and no
backup holds it."""


def still_name(sha256: str) -> str:
    """The name of the still of the film of this SHA-256."""
    return sha256 + STILL


def picture_file(media: Media) -> str:
    """The name of the file that shows ``media`` as a picture: of a film its still; "" for captions and sounds."""
    match media.kind:
        case MediaKind.PICTURE:
            return media.sha256
        case MediaKind.VIDEO:
            return still_name(media.sha256)
        case MediaKind.CAPTIONS | MediaKind.SOUND:
            return ""


NO_READ_TIMES = 0x80
"""FS_NOATIME_FL of ``linux/fs.h``, which ``chattr +A`` sets: whoever owns a file may."""

GET_FLAGS, SET_FLAGS = (
    (way << 30) | (struct.calcsize("l") << 16) | (ord("f") << 8) | kind for way, kind in ((2, 1), (1, 2))
)
"""FS_IOC_GETFLAGS and FS_IOC_SETFLAGS of the same file."""


def keep_no_read_times(folder: Path) -> None:
    """Have the disk note of no file in the media folder when it was read, nor of those that are made in it later: that
    would say when somebody saw it (safety rule 7).

    Linux's own disks do so (ext4, XFS, Btrfs, F2FS, tmpfs). Elsewhere nothing happens: Windows notes no such times
    unless it is told to.
    """
    if _stop_read_times(folder):
        with suppress(OSError), os.scandir(folder) as entries:
            for each in entries:
                if each.is_file(follow_symlinks=False):
                    keep_no_read_time(Path(each.path))


def keep_no_read_time(path: Path) -> None:
    """The same for one file."""
    _stop_read_times(path)


def _stop_read_times(path: Path) -> bool:
    """Whether the times of ``path`` were noted, and are no more."""
    if sys.platform != "linux":
        return False
    import fcntl  # noqa: PLC0415 - Windows has none

    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            flags = bytearray(struct.calcsize("l"))
            fcntl.ioctl(descriptor, GET_FLAGS, flags)
            (set_now,) = struct.unpack("l", flags)
            if set_now & NO_READ_TIMES:
                return False
            fcntl.ioctl(descriptor, SET_FLAGS, struct.pack("l", set_now | NO_READ_TIMES))
            return True
        finally:
            os.close(descriptor)
    return False
