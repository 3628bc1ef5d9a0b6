"""The folder in which one kiosk keeps everything it knows, checked before anything is built on it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import MachineError, refusal

APPLICATION = "community-kiosk"
"""Names the default folder. Neutral on purpose: a folder name is read by whoever services the machine."""

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
MIB = 1024 * 1024

LITTLE_ROOM = 1024 * MIB
"""Free space, in bytes, below which pictures and backups will soon not fit, and staff are told. A film may have 300 MB,
is written anew beside what is there, and every backup holds it."""


@dataclass(frozen=True)
class Limits:
    """What the disk must offer before the kiosk starts."""

    free_bytes: int = 64 * MIB
    """Least free space, in bytes: SQLite's write-ahead log, one copy of the database and the compiled screens. Kept
    low: a kiosk with a nearly full disk and good content should show that content (safety rule 11)."""

    probe_bytes: int = 4096
    """Size of the file written to prove that files can be written: one disk block."""


@dataclass(frozen=True)
class DataFolder:
    """A folder that exists, can be written to and has room, if it was made by :meth:`open`."""

    root: Path

    @property
    def cache(self) -> Path:
        """Folder of what can be made again, such as compiled screens. Deleting it costs one slow start."""
        return self.root / "cache"

    @property
    def media(self) -> Path:
        """Folder of pictures and videos, named by their SHA-256."""
        return self.root / "media"

    @property
    def log(self) -> Path:
        """Folder of the machine's own log files. They never hold anything about a visit."""
        return self.root / "log"

    @property
    def free_bytes(self) -> int:
        """Free space on the folder's disk, in bytes. Raises ``MachineError`` if the disk does not answer."""
        try:
            return shutil.disk_usage(self.root).free
        except OSError as fault:
            raise MachineError(
                f"The disk that holds the data folder {self.root} does not answer: {refusal(fault).why}.",
                "Check that the disk is connected, then start the kiosk again.",
            ) from fault

    @classmethod
    def named(cls, path: Path | str | None) -> "DataFolder":
        """The folder that :meth:`open` would open, as it is: perhaps not there, perhaps not to be written to."""
        if path is None:
            return cls(default_root())
        try:
            return cls(Path(path).expanduser().absolute())
        except RuntimeError as fault:  # there is no such user
            raise MachineError(f"There is no home folder for {Path(path).parts[0]}.", "Name another folder.") from fault

    @classmethod
    def open(cls, path: Path | str | None, limits: Limits = Limits()) -> "DataFolder":
        """The data folder at ``path``, or this user's own when it is None; made if it is not there.

        New folders are open to their owner only (mode 0700). The mode of a folder that was already there is left as
        it is: it may be one that somebody shares on purpose. Raises ``MachineError`` when the path is not a folder,
        the folder cannot be made, nothing can be written to it, or its disk has less than ``limits.free_bytes`` left.
        """
        folder = cls.named(path)
        _make(folder.root)
        for place in (folder.cache, folder.media, folder.log):
            _require_no_link(place)
            _make(place)
        _prove_writable(folder.root, limits.probe_bytes)
        free = folder.free_bytes
        if free < limits.free_bytes:
            raise MachineError(
                f"The disk that holds the data folder {folder.root} is nearly full: "
                f"{free // MIB} MB are free and the kiosk needs {limits.free_bytes // MIB} MB.",
                "Remove files from that disk, or choose a folder on another disk with --data.",
            )
        return folder


def default_root() -> Path:
    """Where this user's kiosk keeps its data, by the platform's own custom. Nothing is made."""
    import platformdirs  # noqa: PLC0415 - 16 ms of start-up that a kiosk started with --data does not need

    return platformdirs.user_data_path(APPLICATION, appauthor=False)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except FileExistsError as fault:
        raise MachineError(
            f"The data folder {folder} cannot be used, because there is a file of that name.",
            "Choose another folder with --data, or move that file away.",
        ) from fault
    except NotADirectoryError as fault:
        raise MachineError(
            f"The data folder {folder} cannot be made, because part of that path is a file.",
            "Choose another folder with --data.",
        ) from fault
    except OSError as fault:
        raise MachineError(
            f"The data folder {folder} cannot be made: {refusal(fault).why}.", refusal(fault).remedy
        ) from fault


def _require_no_link(folder: Path) -> None:
    """The data folder itself may be a link to another disk; a folder within it would lead the kiosk out of it."""
    if folder.is_symlink():
        raise MachineError(
            f"The data folder {folder.parent} cannot be used, because {folder.name} in it is a link.",
            "Put a folder in the place of the link, or choose another data folder with --data.",
        )


def _prove_writable(folder: Path, size: int) -> None:
    try:
        with _probe(folder) as probe:
            probe.write_bytes(bytes(size))
    except OSError as fault:
        raise MachineError(
            f"The data folder {folder} cannot be written to: {refusal(fault).why}.", refusal(fault).remedy
        ) from fault


@contextmanager
def _probe(folder: Path) -> Iterator[Path]:
    """A new private file in ``folder``, gone again afterwards whatever happens."""
    probe = folder / f".probe-{os.getpid()}"
    probe.unlink(missing_ok=True)  # a machine that boots the same way each day gives out the same process numbers
    os.close(os.open(probe, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
    try:
        yield probe
    finally:
        probe.unlink(missing_ok=True)
