"""The catalogue as one file that opens fast, so that the first frame need not wait for the database.

A snapshot is a convenience, never the truth: it is believed only when its name carries the hash of its content, and a
missing or doubtful one only means that the first frame comes later. This module imports neither SQLAlchemy nor Alembic.
"""

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from kiosk.content.catalogue import Catalogue, from_snapshot, to_snapshot
from kiosk.content.model import SCHEMA_VERSION
from kiosk.content.settings import Settings, chosen, settings_of
from kiosk.errors import ContentError, MachineError, refusal
from kiosk.store.files import write_whole

FORMAT = 2
LARGEST = 256 * 1024 * 1024
"""Bytes; a larger file is not read."""

_PREFIX, _SUFFIX = "catalogue-", ".snapshot"
_NUMBERS_IN_NAME = 8


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was shown last: the catalogue, bank holidays (date to names), and the settings.

    ``managed`` is whether somebody looked after the kiosk, who alone may leave it; also where that was not known.
    """

    catalogue: Catalogue
    holidays: dict[dt.date, tuple[str, ...]]
    settings: Settings
    managed: bool = True


class _Stored(msgspec.Struct, frozen=True):
    """A snapshot as it lies in the file; the catalogue is decoded only once the rest has been found to fit."""

    format: int
    schema: int
    catalogue: msgspec.Raw
    holidays: dict[dt.date, tuple[str, ...]]
    settings: dict[str, Any]
    managed: bool


_decoder = msgspec.msgpack.Decoder(_Stored)


def write_snapshot(
    folder: Path,
    catalogue: Catalogue,
    holidays: Mapping[dt.date, tuple[str, ...]],
    settings: Settings,
    *,
    managed: bool = True,
) -> Path:
    """Write the snapshot and remove older ones; returns its path.

    Raises ``MachineError`` when the disk is full or may not be written; then the older snapshot is as it was.
    """
    raw = msgspec.Raw(to_snapshot(catalogue))
    stored = _Stored(FORMAT, SCHEMA_VERSION, raw, dict(holidays), chosen(settings), managed)
    content = msgspec.msgpack.encode(stored)
    path = folder / _name(catalogue, content)
    try:
        write_whole(path, content)
        for old in _candidates(folder):
            if old.name != path.name:
                old.unlink(missing_ok=True)
    except OSError as error:
        why, remedy = refusal(error)
        raise MachineError(
            f"The kiosk could not save what it shows first when it starts: {why}.",
            f"{remedy} The kiosk works without it and only starts more slowly.",
        ) from error
    return path


def read_snapshot(folder: Path) -> Snapshot | None:
    """The newest snapshot that is whole and of this version; ``None`` if there is none. Never raises."""
    try:
        for path in _candidates(folder):
            snapshot = _read(path)
            if snapshot is not None:
                return snapshot
    except OSError:
        return None
    return None


def is_snapshot(name: str) -> bool:
    """Whether a file of this name is a snapshot, if perhaps a damaged one."""
    return name.startswith(_PREFIX) and name.endswith(_SUFFIX)


def remember_manager(folder: Path) -> None:
    """Have the snapshot say that somebody looks after the kiosk. Raises ``MachineError``."""
    snapshot = read_snapshot(folder)
    if snapshot is not None and not snapshot.managed:
        write_snapshot(folder, snapshot.catalogue, snapshot.holidays, snapshot.settings)


def forget_snapshots(folder: Path) -> None:
    """Remove every snapshot, so that the next start asks the database what to show first. Raises ``OSError``."""
    for path in _candidates(folder):
        path.unlink(missing_ok=True)


def _read(path: Path) -> Snapshot | None:
    try:
        if path.stat().st_size > LARGEST:
            return None
        content = path.read_bytes()
        if _hash(content) != path.name.removesuffix(_SUFFIX).rpartition("-")[2]:
            return None
        stored = _decoder.decode(content)
        if (stored.format, stored.schema) != (FORMAT, SCHEMA_VERSION):
            return None
        settings = settings_of(stored.settings)
        return Snapshot(from_snapshot(bytes(stored.catalogue)), stored.holidays, settings, stored.managed)
    except (OSError, ValueError, RecursionError, MemoryError, msgspec.MsgspecError, ContentError):
        return None


def _candidates(folder: Path) -> list[Path]:
    """Snapshot files, newest first."""
    with os.scandir(folder) as entries:
        found = [
            (entry.stat().st_mtime_ns, entry.path)
            for entry in entries
            if is_snapshot(entry.name) and entry.is_file(follow_symlinks=False)
        ]
    return [Path(path) for _, path in sorted(found, reverse=True)]


def _name(catalogue: Catalogue, content: bytes) -> str:
    numbers = "-".join(str(source.number) for source in catalogue.sources[:_NUMBERS_IN_NAME])
    return f"{_PREFIX}{numbers or 'none'}-{_hash(content)}{_SUFFIX}"


def _hash(content: bytes) -> str:
    return blake2b(content, digest_size=32).hexdigest()
