"""A film in a page, drawn with a painter, because the software renderer cannot draw Qt's own video item.

Hiding does not wait for Python (safety rules 1 and 2): ``player`` and ``sound`` are Qt's own objects, which QML stops
and mutes by itself. Python is asked only to paint a frame, and never is while the film cannot be seen.

Decisions:

* Qt's multimedia library is loaded when the first film is opened: 25 ms and 30 MB that no other page needs (measured on
  two cores). Where it is missing, or cannot be kept from writing to the terminal, ``fault`` says that there is no film.
* Frames are decoded and turned into pictures by the processor. Asked the usual way, Qt would start OpenGL for it even
  where the screen is drawn without: 14 ms for a frame instead of 4, and 80 MB (1280 × 720, no graphics card).
* The file is opened here, without its time of reading being noted, and given to Qt open: that time would say when a
  visitor saw the film (safety rule 7).
* There is no sound object until somebody asks for sound, so that a silent film says nothing to the sound server; nor
  before that server answered somebody else (``sound_server``), since nothing may wait for it here.
"""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import (
    SIGNAL,
    SLOT,
    Property,
    QCoreApplication,
    QFile,
    QLibraryInfo,
    QLoggingCategory,
    QObject,
    QRectF,
    QSizeF,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.forgetting import forget_with
from kiosk.ui.qt_log import keep_quiet
from kiosk.ui.sound_server import SoundServer
from kiosk.ui.unnoted import open_unnoted

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

NO_LIBRARY = "library"
NO_FILM = "file"

LOOK_EVERY = 20
"""Milliseconds between one look whether the sound server has answered and the next."""

QUIET = -8
"""FFmpeg's AV_LOG_QUIET. By default it prints the name of each film it opens (safety rule 7)."""


@QmlElement
class Film(QQuickPaintedItem):
    """Draws the film in ``source``, the URL of a local MP4 or WebM file, as large as fits on black.

    ``open`` makes ``player`` (a QMediaPlayer, paused at the first frame), ``listen`` makes ``sound`` (a QAudioOutput)
    once the sound server answers; before that they are null; ``deaf`` is whether it found no way to be heard. ``fault``
    is ``"library"`` where this machine cannot play films, ``"file"`` where the file is none; a film that breaks later
    is the ``error`` of the player. Everything goes with the item.
    """

    source_changed = Signal()
    player_changed = Signal()
    sound_changed = Signal()
    fault_changed = Signal()
    deaf_changed = Signal()

    sound_server: ClassVar = SoundServer()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._fault = ""
        self._deaf = False
        self._player: QMediaPlayer | None = None
        self._sound: QAudioOutput | None = None
        self._sink: QVideoSink | None = None
        self._volume = 0.0
        self._looking = QTimer(self, interval=LOOK_EVERY)
        self._looking.timeout.connect(self._look)
        self.setOpaquePainting(True)
        forget_with(self)

    @Slot()
    def open(self) -> None:
        """Show the first frame of ``source``. Does nothing where a film is open already, or was found to be none."""
        if self._player is not None or self._fault:
            return
        if not playable(self._source):
            self._give_up(NO_FILM)
        elif not library_ready():
            self._give_up(NO_LIBRARY)
        else:
            self._start()

    def _start(self) -> None:
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink  # noqa: PLC0415 - the docstring above says why

        player = QMediaPlayer(self)
        if not player.isAvailable():
            player.deleteLater()
            self._give_up(NO_LIBRARY)
            return
        self._sink = QVideoSink(self)
        player.setVideoSink(self._sink)
        # From one Qt object to another, without a step in Python.
        frame, update = SIGNAL("videoFrameChanged(QVideoFrame)"), SLOT("update()")
        QObject.connect(self._sink, frame, self, update, Qt.ConnectionType.QueuedConnection)
        self._give(player)
        player.pause()
        self._player = player
        self.player_changed.emit()

    def _give(self, player: "QMediaPlayer") -> None:
        """Give ``player`` the film, open where its time of reading would be noted otherwise."""
        url, file = QUrl(self._source), QFile(self)
        if not hasattr(os, "O_NOATIME"):
            player.setSource(url)
            return
        with suppress(OSError):
            descriptor = open_unnoted(Path(url.toLocalFile()))
            if file.open(descriptor, QFile.OpenModeFlag.ReadOnly, QFile.FileHandleFlag.AutoCloseHandle):
                player.setSourceDevice(file, url)
                return
            os.close(descriptor)
        player.setSource(url)

    @Slot(float)
    def listen(self, volume: float) -> None:
        """Give the film a sound, from 0 to 1, not muted; QML mutes it. Does nothing before ``open``."""
        if self._player is None or self._sound is not None or self._looking.isActive():
            return
        self._volume = volume
        self.sound_server.ask()
        self._looking.start()
        self._look()

    def _look(self) -> None:
        answers = self.sound_server.answer()
        if answers is None:
            return
        self._looking.stop()
        if answers:
            self._make_sound()
        else:
            self._deaf = True
            self.deaf_changed.emit()

    def _make_sound(self) -> None:
        from PySide6.QtMultimedia import QAudioOutput  # noqa: PLC0415 - the docstring above says why

        if self._player is None:
            return
        with unheard_warnings():  # Qt complains of a machine without a sound card
            self._sound = QAudioOutput(self)
            self._sound.setVolume(self._volume)
            self._deaf = self._sound.device().isNull()
            if not self._deaf:
                self._player.setAudioOutput(self._sound)
        self.sound_changed.emit()
        self.deaf_changed.emit()

    def paint(self, painter: QPainter) -> None:
        """Draw the frame the player is at, in the middle of black; black alone where there is none yet."""
        room = QSizeF(self.width(), self.height())
        painter.fillRect(QRectF(0, 0, room.width() + 1, room.height() + 1), QColor(Qt.GlobalColor.black))
        if self._sink is None or not self._sink.videoFrame().isValid():
            return
        with unheard_warnings():  # Qt complains that it has to do without a graphics card
            picture = self._sink.videoFrame().toImage()
        size = QSizeF(picture.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left, top = (room.width() - size.width()) / 2, (room.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), picture)

    def _give_up(self, fault: str) -> None:
        self._fault = fault
        self.fault_changed.emit()

    def _get_source(self) -> str:
        return self._source

    def _set_source(self, source: str) -> None:
        if source != self._source:
            self._source = source
            self.source_changed.emit()

    source = Property(str, _get_source, _set_source, notify=source_changed)

    @Property(QObject, notify=player_changed)
    def player(self) -> QObject | None:
        return self._player

    @Property(QObject, notify=sound_changed)
    def sound(self) -> QObject | None:
        return self._sound

    @Property(str, notify=fault_changed)
    def fault(self) -> str:
        return self._fault

    @Property(bool, notify=deaf_changed)
    def deaf(self) -> bool:
        return self._deaf


def playable(source: str) -> bool:
    """Whether ``source`` is the URL of a local file that begins as MP4 or WebM does.

    Nothing else is handed to FFmpeg, which would also follow a list of addresses into a network.
    """
    path = QUrl(source).toLocalFile()
    try:
        with os.fdopen(open_unnoted(Path(path)), "rb") as file:
            head = file.read(12)
    except OSError:
        return False
    return head[4:8] == b"ftyp" or head.startswith(b"\x1a\x45\xdf\xa3")


def library_ready() -> bool:
    """Load Qt's multimedia library, where that can be done, and make it keep quiet."""
    os.environ["QT_FFMPEG_DECODING_HW_DEVICE_TYPES"] = ","
    # Keeps Qt from starting OpenGL to convert a frame; the kiosk has no widgets.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)
    keep_quiet()
    try:
        import PySide6.QtMultimedia  # noqa: F401, PLC0415 - the docstring above says why

        ctypes.CDLL(str(_ffmpeg())).av_log_set_level(QUIET)
    except (ImportError, OSError, AttributeError):
        return False
    return True


def _ffmpeg() -> Path:
    """A file through which FFmpeg's own functions can be called: Qt's plugin, or on Windows the library itself."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "multimedia"
    libraries = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.BinariesPath))
    for found in (*plugins.glob("libffmpegmediaplugin.*"), *libraries.glob("avutil-*.dll")):
        return found
    raise FileNotFoundError("FFmpeg")


@contextmanager
def unheard_warnings() -> Iterator[None]:
    """Drop what Qt says without a category; other means of keeping it quiet it does not offer."""
    category = QLoggingCategory.defaultCategory()
    category.setEnabled(QtMsgType.QtWarningMsg, False)
    try:
        yield
    finally:
        category.setEnabled(QtMsgType.QtWarningMsg, True)


def registered() -> tuple[type[QObject], ...]:
    """The Python types of this module that QML knows; importing them registers them."""
    return (Film,)
