"""The ground a kiosk stands on: its data folder, held against others, and what Qt is told before it starts."""

import os
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.device.instance import SingleInstance, TakenError
from kiosk.device.paths import DataFolder
from kiosk.errors import MachineError
from kiosk.store.files import is_plain_file, may_write_in
from kiosk.store.revision import DATABASE
from kiosk.store.snapshot import read_snapshot


def open_folder(path: Path | None) -> tuple[DataFolder, MachineError | None]:
    """The data folder, and what is wrong with it where it has something to show all the same; else raises that."""
    try:
        return DataFolder.open(path), None
    except MachineError as fault:
        folder = DataFolder.named(path)
        if read_snapshot(folder.root) is None and not is_plain_file(folder.root / DATABASE):
            raise
        return folder, fault


def hold_folder(folder: DataFolder, held: ExitStack, fault: MachineError | None) -> MachineError | None:
    """Keep other kiosks off the folder; why it cannot be locked where it has something to show all the same.

    One that cannot be locked because nothing can be written there, which is ``fault``, is read like any other.
    """
    try:
        held.enter_context(SingleInstance(folder.root))
    except TakenError:
        raise
    except MachineError as unlocked:
        if fault is not None and not may_write_in(folder.root):
            return None
        if read_snapshot(folder.root) is None:
            raise
        return unlocked
    return None


def prepare_qt(cache: Path | None) -> None:
    """What Qt reads from its environment before it starts. Layouts are in the screen's own pixels."""
    os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    # Qt waits 5 ms before it draws, for more changes to come. Without that, hiding takes 8 ms instead of 12, and a page
    # that slides in no more processor time (tests/benchmarks).
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"
    if cache is not None:
        os.environ["QML_DISK_CACHE_PATH"] = str(cache)
    QGuiApplication.setApplicationName("Community Kiosk")
    QGuiApplication.setDesktopFileName("community-kiosk")
