"""The captions of a film, for the block that shows it."""

import os
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.captions import read_cues
from kiosk.ui.forgetting import forget_with
from kiosk.ui.unnoted import open_unnoted

QML_IMPORT_NAME = "kiosk.visitor"
QML_IMPORT_MAJOR_VERSION = 1

LARGEST_FILE = 200_000
"""Bytes of a file that are read: 10 ms, on the thread that draws."""


@QmlElement
class FilmCaptions(QObject):
    """The ``cues`` in ``source``, the URL of a local WebVTT file: each with ``start`` and ``end`` in milliseconds, and
    its plain ``text``. Empty until ``open``, and where the file cannot be read: the film plays all the same."""

    source_changed = Signal()
    cues_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._cues: list[dict[str, object]] = []
        forget_with(self)

    @Slot()
    def open(self) -> None:
        """Read the file at ``source`` into ``cues``."""
        try:
            with os.fdopen(open_unnoted(Path(QUrl(self._source).toLocalFile())), "rb") as file:
                words = file.read(LARGEST_FILE).decode("utf-8", "replace")
        except OSError:
            words = ""
        self._cues = [{"start": cue.start, "end": cue.end, "text": cue.text} for cue in read_cues(words)]
        self.cues_changed.emit()

    def _get_source(self) -> str:
        return self._source

    def _set_source(self, source: str) -> None:
        if source != self._source:
            self._source = source
            self.source_changed.emit()

    source = Property(str, _get_source, _set_source, notify=source_changed)

    @Property(list, notify=cues_changed)
    def cues(self) -> list[dict[str, object]]:
        return self._cues
