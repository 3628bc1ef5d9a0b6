"""A backup as it lies in one file: a zip of the database, the media and a manifest of their SHA-256 sums.

    kiosk.db            the database, whole, without companions
    media/SHA256        pictures, films and captions, each named by what is in it
    manifest.json       when it was made, of which revision, and the size and SHA-256 of each part

A backup comes from outside, so nothing in it is believed: names have to be those above, the parts those of the
manifest, no part may be larger than the manifest says, and the manifest not more than ``BackupLimits`` allow.
"""

import datetime as dt
import errno
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, Annotated

import msgspec

from kiosk.content.whole_files import PRIVATE_FILE, PRIVATE_FOLDER
from kiosk.errors import ContentError
from kiosk.store.files import create_private, is_plain_file
from kiosk.store.revision import DATABASE

FORMAT = 1
ENDING = ".kioskbackup"
MEDIA_NAME = re.compile(r"[0-9a-f]{64}")

_MANIFEST = "manifest.json"
_NO_BACKUP = "it is damaged, or not a backup of a kiosk"
_NONSENSE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, msgspec.MsgspecError),
    *(EOFError, RuntimeError, ValueError, OverflowError),
)
"""What zipfile and msgspec raise over a file that is not what it should be."""

_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BLOCK = 1024 * 1024
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The moment of every part: a zip keeps local time without a zone, and the manifest says when the backup was made."""

_END = struct.Struct("<4s4H2LH")
_END_64_PLACE = struct.Struct("<4sLQL")
_END_64 = struct.Struct("<4sQ2H2L4Q")
"""How a zip file ends (PKWARE APPNOTE 6.3.10, 4.3.14 to 4.3.16)."""


@dataclass(frozen=True, slots=True)
class BackupLimits:
    """The most a backup may hold. A full kiosk has a database of some 100 MB and a few thousand pictures."""

    database_bytes: int = 4 * 1024**3
    media_bytes: int = 8 * 1024**3
    """Of one file."""
    parts: int = 50_000
    manifest_bytes: int = 16 * 1024**2
    directory_bytes: int = 16 * 1024**2
    """Of the zip's own table of contents, which is read before anything in it can be believed."""


LIMITS = BackupLimits()


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file inside a backup. ``size`` is in bytes."""

    name: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup says of itself. ``left_out`` are media that were damaged when it was made."""

    format: int
    made_at: Annotated[dt.datetime, msgspec.Meta(tz=True)]
    schema: str
    parts: tuple[Part, ...]
    left_out: tuple[str, ...] = ()

    @property
    def media(self) -> tuple[Part, ...]:
        """The parts that are media."""
        return tuple(part for part in self.parts if part.name != DATABASE)


def media_in(folder: Path) -> list[Path]:
    """The media files in ``folder``, in order of their names; what is written beside is not among them."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if MEDIA_NAME.fullmatch(path.name) and is_plain_file(path))


def write_backup(target: Path, database: Path, media: Path, made_at: dt.datetime, schema: str) -> Manifest:
    """Write a new file ``target``, for this account only, and see it onto the disk. Raises ``OSError``.

    Media that are not what their name says are left out. Not the place for ``chmod``: a stick has no such rights.
    """
    descriptor = os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
    with os.fdopen(descriptor, "w+b") as file:
        parts, left_out = [], []
        with zipfile.ZipFile(file, "w") as archive:
            parts.append(_put(archive, DATABASE, database, zipfile.ZIP_DEFLATED))
            for path in media_in(media):
                if digest(path) == path.name:
                    parts.append(_put(archive, f"media/{path.name}", path, zipfile.ZIP_STORED))
                else:
                    left_out.append(path.name)
            manifest = Manifest(FORMAT, made_at, schema, tuple(parts), tuple(left_out))
            archive.writestr(_entry(_MANIFEST, zipfile.ZIP_DEFLATED), msgspec.json.encode(manifest))
        file.flush()
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            # So that what is read to verify it comes from the disk, and not from memory.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return manifest


def read_manifest(path: Path, limits: BackupLimits = LIMITS) -> Manifest:
    """What the backup at ``path`` says of itself, and whether that can be; its parts are not looked at.

    Raises ``ContentError`` where it is no backup, damaged or newer than this kiosk, ``OSError`` where the disk will not
    be read.
    """
    with _opened(path, limits) as archive:
        return _manifest(archive, path, limits)


def unpack(path: Path, into: Path, wanted: Callable[[Part], bool], limits: BackupLimits = LIMITS) -> Manifest:
    """Read all of the backup at ``path``, compare every sum, and write those parts that are ``wanted`` below ``into``.

    Raises as ``read_manifest`` does; what was written until then is left for the caller to remove.
    """
    with _opened(path, limits) as archive:
        manifest = _manifest(archive, path, limits)
        for part in manifest.parts:
            _take(archive, part, into / part.name if wanted(part) else None, path)
        return manifest


def digest(path: Path) -> str:
    """The SHA-256 of a file, in lower-case hexadecimal. Raises ``OSError``."""
    found = sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found.update(block)
    return found.hexdigest()


def damaged(path: Path, why: str) -> ContentError:
    """What is said of a backup that cannot be believed."""
    return ContentError(f"{path.name} cannot be used: {why}.", "Choose another backup. Nothing was changed.")


def _entry(name: str, compression: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = compression
    entry.external_attr = PRIVATE_FILE << 16
    return entry


def _put(archive: zipfile.ZipFile, name: str, source: Path, compression: int) -> Part:
    found, size = sha256(), 0
    entry = _entry(name, compression)
    entry.file_size = source.stat().st_size  # zipfile decides by it whether large numbers will be needed
    with source.open("rb") as original, archive.open(entry, "w") as part:
        while block := original.read(_BLOCK):
            found.update(block)
            size += len(block)
            part.write(block)
    return Part(name, size, found.hexdigest())


@contextmanager
def _opened(path: Path, limits: BackupLimits) -> Iterator[zipfile.ZipFile]:
    """The zip at ``path``. What is raised over nonsense is turned into ``ContentError``."""
    if not path.is_file():
        raise damaged(path, "there is no such file")
    try:
        with path.open("rb") as file:
            if _directory_bytes(file) > limits.directory_bytes:
                raise damaged(path, "it holds more files than any kiosk has")
            with zipfile.ZipFile(file) as archive:
                yield archive
    except _NONSENSE as error:
        raise damaged(path, _NO_BACKUP) from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        raise damaged(path, _NO_BACKUP) from error  # it points outside of itself


def _directory_bytes(file: IO[bytes]) -> int:
    """How long the zip says its table of contents is; a zip of ours ends without a comment. Raises ``ValueError``."""
    size = file.seek(0, os.SEEK_END)
    tail_size = min(size, _END.size + _END_64_PLACE.size)
    file.seek(size - tail_size)
    tail = file.read(tail_size)
    end = _END.unpack(tail[-_END.size :])
    if end[0] != b"PK\5\6":
        raise ValueError("no end of a zip")
    length: int = end[5]
    if tail.startswith(b"PK\6\7") and tail_size > _END.size:
        place: int = _END_64_PLACE.unpack(tail[: _END_64_PLACE.size])[2]
        if place > size:
            raise ValueError("the end of the zip lies outside of it")
        file.seek(place)
        length = max(length, _END_64.unpack(file.read(_END_64.size))[8])
    return length


def _manifest(archive: zipfile.ZipFile, path: Path, limits: BackupLimits) -> Manifest:
    entries = {entry.filename: entry for entry in archive.infolist()}
    if len(entries) != len(archive.infolist()) or len(entries) > limits.parts or _MANIFEST not in entries:
        raise damaged(path, _NO_BACKUP)
    if entries[_MANIFEST].file_size > limits.manifest_bytes:
        raise damaged(path, "its table of contents is too long")
    written = archive.read(_MANIFEST)
    if msgspec.json.decode(written, type=_Head).format > FORMAT:
        raise ContentError(
            f"{path.name} was made by a newer version of the kiosk than this one.",
            "Bring this kiosk up to date first, and restore it then. Nothing was changed.",
        )
    manifest = msgspec.json.decode(written, type=Manifest)
    named = {part.name: part for part in manifest.parts}
    if len(named) != len(manifest.parts) or {*named, _MANIFEST} != {*entries} or DATABASE not in named:
        raise damaged(path, "parts of it are missing, or there are some that do not belong there")
    for name, part in named.items():
        entry = entries[name]
        if not _allowed(part, limits) or entry.file_size != part.size or entry.compress_type not in _COMPRESSIONS:
            raise damaged(path, "a part of it is not what it says it is")
    return manifest


def _allowed(part: Part, limits: BackupLimits) -> bool:
    if part.name == DATABASE:
        return 0 < part.size <= limits.database_bytes
    name = part.name.removeprefix("media/")
    is_media = part.name == f"media/{name}" and MEDIA_NAME.fullmatch(name) is not None and name == part.sha256
    return is_media and 0 <= part.size <= limits.media_bytes


def _take(archive: zipfile.ZipFile, part: Part, target: Path | None, path: Path) -> None:
    """Read a part and compare its sum; write it to ``target``, if that is given, and see it onto the disk."""
    found, size = sha256(), 0
    if target is not None:
        target.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        create_private(target)
    with archive.open(part.name) as packed, open(target or os.devnull, "wb") as file:
        while block := packed.read(_BLOCK):
            found.update(block)
            size += len(block)
            if size > part.size:
                break
            file.write(block)
        if target is not None:
            file.flush()
            os.fsync(file.fileno())
    if size != part.size or found.hexdigest() != part.sha256:
        raise damaged(path, "a part of it is not what was put in")


class _Head(msgspec.Struct):
    """The one field that must be understood before the others can be."""

    format: int
