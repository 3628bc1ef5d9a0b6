"""Files that staff take away: written beside, then renamed, so that a stick never holds half of one.

Called in the worker: a stick may take its time.
"""

import contextlib
import errno
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kiosk.content.whole_files import put_in_place
from kiosk.errors import MachineError

translate = QCoreApplication.translate


def save_beside(folder: Path, name: str, ending: str, content: bytes) -> Path:
    """Write ``content`` to ``name`` with ``ending`` in ``folder``; where there is one of that name, a number is added.

    Raises ``MachineError`` with the sentence to show; then nothing new lies there.
    """
    half = folder / f".{name}{ending}.part"
    try:
        target = _free(folder, name, ending)
        half.write_bytes(content)
        # A stick is pulled out as soon as the screen says that it can be.
        put_in_place(half, target)
    except OSError as error:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
        raise _in_words(folder, error) from error
    return target


def _free(folder: Path, name: str, ending: str) -> Path:
    target, number = folder / f"{name}{ending}", 2
    while target.exists():
        target, number = folder / f"{name} ({number}){ending}", number + 1
    return target


def _in_words(folder: Path, error: OSError) -> MachineError:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return MachineError(
                translate("saving", "There is no room left on “{place}”, so nothing was saved there.").format(
                    place=folder
                ),
                translate("saving", "Delete something from it, or choose another place."),
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return MachineError(
                translate("saving", "“{place}” cannot be written to, so nothing was saved there.").format(place=folder),
                translate("saving", "Choose another place, or a stick that is not locked."),
            )
        case _:
            return MachineError(
                translate("saving", "“{place}” stopped answering, so nothing was saved there.").format(place=folder),
                translate("saving", "If it is a stick, put it in again, then try once more."),
            )
