"""The log of starts and faults, and what happens to a fault nobody caught.

The log says what went wrong and where in the program, never what was on the screen: a traceback's words, a warning of
Qt's and an exception's own text may all quote a page (safety rule 7).
"""

import contextlib
import logging
import logging.handlers
import os
import stat
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

LOG_FILE = "kiosk.log"
LARGEST_BYTES = 200_000
OLDER_FILES = 2

INNERMOST = 20
"""How many places of a traceback are noted: what calls itself has hundreds."""

DEPTH_FOR_FAULTS = 200
"""Calls within calls that hiding and noting may take beyond Python's own limit."""

log = logging.getLogger("kiosk")


class _LogFile(logging.handlers.RotatingFileHandler):
    """A log that cannot be written (the disk is full) is passed over: the kiosk goes on, and nothing is printed."""

    def handleError(self, record: logging.LogRecord) -> None:  # the name is logging's
        """Pass over a line that could not be written."""


def keep_log(folder: Path) -> Callable[[], None]:
    """Write the log to ``folder``, where that can be done; returns what ends it.

    A folder that cannot be written to costs the log, not the kiosk (safety rule 11).
    """
    handler: logging.Handler
    try:
        _require_files(folder)
        handler = _LogFile(folder / LOG_FILE, maxBytes=LARGEST_BYTES, backupCount=OLDER_FILES, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False

    def end() -> None:
        log.removeHandler(handler)
        with contextlib.suppress(OSError):  # what could not be written is still waiting to be
            handler.close()

    return end


def _require_files(folder: Path) -> None:
    """A link would be followed out of the folder, and a pipe waited for. Raises ``OSError``."""
    if folder.is_symlink():
        raise OSError("the folder is a link")
    for number in range(OLDER_FILES + 1):
        path = folder / (f"{LOG_FILE}.{number}" if number else LOG_FILE)
        if os.path.lexists(path) and not stat.S_ISREG(path.lstat().st_mode):
            raise OSError(f"{path.name} is no file")


class Faults:
    """Catches what nobody caught, from the making of it to ``close``.

    Each fault is noted by place; for one on the thread that draws, ``hide`` is called. ``heard`` is
    given each of Qt's messages, which may quote a page and are not noted.

    A place that Qt complains about is noted once in a run, so that the log does not tell how often, or when, a page was
    open.
    """

    def __init__(self, hide: Callable[[], None], heard: Callable[[str], None] = lambda _: None) -> None:
        self._hide = hide
        self._heard = heard
        self._noted: set[str] = set()
        self._usual_depth = sys.getrecursionlimit()
        self._hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
        sys.excepthook = self._raised
        sys.unraisablehook = lambda fault: self._note(fault.exc_type, fault.exc_traceback)
        threading.excepthook = lambda fault: self._note(fault.exc_type, fault.exc_traceback)
        self._messages = qInstallMessageHandler(self._said)

    def close(self) -> None:
        """Give Python and Qt the hooks back that they had before."""
        sys.excepthook, sys.unraisablehook, threading.excepthook = self._hooks
        qInstallMessageHandler(self._messages)

    def _raised(self, kind: type[BaseException], _fault: BaseException, trace: TracebackType | None) -> None:
        """Hide first, note afterwards; neither may fail where the stack is as deep as Python lets it be."""
        if issubclass(kind, RecursionError):
            # Each call made here would fail for the same reason. A limit below the depth cannot be set, so the
            # event loop puts it back.
            sys.setrecursionlimit(self._usual_depth + DEPTH_FOR_FAULTS)
            QTimer.singleShot(0, self._limit_depth)
        try:
            self._hide()
        finally:
            self._note(kind, trace)

    def _limit_depth(self) -> None:
        sys.setrecursionlimit(self._usual_depth)

    def _note(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        log.error("%s at %s.", kind.__name__, where(trace))

    def _said(self, kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        self._heard(message or "")
        place = f"{Path(context.file or 'Qt').name}:{context.line}"
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and place not in self._noted:
            self._noted.add(place)
            log.warning("Qt reported a problem at %s.", place)


def where(trace: TracebackType | None) -> str:
    """The places of a traceback, the innermost first: files and lines, and nothing of what they worked on."""
    steps = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(trace)]
    innermost = reversed(steps[-INNERMOST:])
    return " < ".join(f"{Path(file).name}:{line}" for file, line in innermost) or "an unknown place"
