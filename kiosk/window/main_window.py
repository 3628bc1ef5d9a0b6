"""The main window: the QML engine, the window and the view models that live as long as it. ``app`` sets it for a kiosk,
``tour`` for pictures, the tests for both."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QMetaObject, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlNetworkAccessManagerFactory
from PySide6.QtQuick import QQuickWindow

from kiosk.asset_paths import ROOM
from kiosk.content.keypad import keys_of
from kiosk.content.settings import USUAL
from kiosk.device.installation import again
from kiosk.errors import OurError
from kiosk.ui.film import Film
from kiosk.ui.image_providers import serve_images
from kiosk.ui.letters import Letters
from kiosk.ui.qr import QrCode
from kiosk.visitor.film_captions import FilmCaptions
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.read_aloud import ReadAloud
from kiosk.visitor.routes import Route
from kiosk.visitor.session import IdleTimes
from kiosk.visitor.venue_page import VenuePage
from kiosk.visitor.visits import Visits
from kiosk.visitor.voice import Silence, Voice
from kiosk.window.qml_precompile import CompiledAhead

REGISTERED = (QrCode, Film, FilmCaptions, Letters)
"""Python types QML makes itself; naming them here keeps the import that registers them."""


class NoNetwork(QNetworkAccessManager):
    """Refuses every request: content is text and local files, and nothing on a page may call home."""

    def createRequest(  # the name is Qt's
        self, operation: QNetworkAccessManager.Operation, request: QNetworkRequest, data: Any = None
    ) -> QNetworkReply:
        """Answer with an error, whatever is asked for."""
        return super().createRequest(operation, QNetworkRequest(QUrl("refused:")), data)


class NoNetworkFactory(QQmlNetworkAccessManagerFactory):
    """Gives the engine nothing but ``NoNetwork``."""

    def create(self, parent: Any) -> QNetworkAccessManager:
        """A ``NoNetwork`` that belongs to ``parent``."""
        return NoNetwork(parent)


@dataclass(frozen=True)
class WindowOptions:
    """How the window is set up: pixels per millimetre, idle times, what the venue chose."""

    pixels_per_mm: float
    windowed: bool = False
    less_motion: bool = USUAL.less_motion
    hide_key: str = USUAL.hide_key
    posters_still: bool = False
    unseen: bool = False
    """Whether the window is never shown and nobody visits it: only pictures of it are, in the staff room."""
    screen_guessed: bool = False
    """Whether neither staff nor the screen say how large it is, so that ``pixels_per_mm`` is a guess."""
    staff_first: bool = False
    """Whether a touch on the venue page leads to the staff pages, as on a laptop."""
    mirrored: bool | None = None
    """Whether everything runs from right to left; None for whatever the application does."""
    low: bool = USUAL.low_band
    """Whether visits begin with every control in the lower part of a tall screen."""
    loudness: float = USUAL.sound_level / 100
    """Of films, once somebody turns their sound on: 0 to 1. At 0 there is no sound to turn on."""
    read_aloud: str = USUAL.read_aloud
    """Who may have pages read aloud, where there is a voice."""
    keypad: str = USUAL.keypad
    """Which key of a keypad does what."""
    idle: IdleTimes = field(default_factory=IdleTimes)

    def properties(self) -> Mapping[str, Any]:
        """The same, as the window's properties."""
        mirrored = {} if self.mirrored is None else {"mirrored": self.mirrored}
        return mirrored | {
            "pixelsPerMm": self.pixels_per_mm,
            "windowed": self.windowed,
            "lessMotion": self.less_motion,
            "hideKey": self.hide_key,
            "hideCode": key_code(self.hide_key),
            "padKeys": pad_codes(self.keypad),
            "padHideKey": keys_of(self.keypad)["hide"],
            "postersStill": self.posters_still,
            "unseen": self.unseen,
            "staffFirst": self.staff_first,
            "loudness": self.loudness,
        }


def key_code(keys: str) -> int:
    """A key and its modifiers, such as ``F12`` or ``Ctrl+B``, as Qt's one number for them; 0 where it names no key."""
    sequence: Any = QKeySequence.fromString(keys)  # Any: the stubs of PySide6 do not know that it can be indexed
    if sequence.count() != 1 or sequence[0].key() == Qt.Key.Key_unknown:
        return 0
    return int(sequence[0].toCombined())


def pad_codes(keypad: str) -> dict[str, str]:
    """What each key of a keypad does, by its number as ``key_code`` gives it.

    On Linux a keypad's F13 to F24 are known by their place too, as ``scan191`` to ``scan202`` (evdev's numbers and 8):
    the usual layouts give those keys other names, of keys that start programs.
    """
    found = {}
    for action, key in keys_of(keypad).items():
        if code := key_code(key):
            found[str(code)] = action
        if sys.platform == "linux" and key in PAD_PLACES:
            found[f"scan{PAD_PLACES[key]}"] = action
    return found


PAD_PLACES = {f"F{number}": 178 + number for number in range(13, 25)}


def _allow_for_trembling(options: WindowOptions) -> None:
    """A finger that trembles still taps: 4 mm before a touch becomes a drag. Not for a window nobody touches."""
    if not options.unseen:
        QGuiApplication.styleHints().setStartDragDistance(round(4 * options.pixels_per_mm))


class MainWindow:
    """Holds the engine, the window, ``visits`` and ``venue``; ``close`` takes them down, the engine first."""

    def __init__(self, context: PageContext, options: WindowOptions, voice: Voice | None = None) -> None:
        self.venue = VenuePage(context)
        self.visits = Visits(context, options.idle, low=options.low, empties_clipboard=not options.unseen)
        self._voice = voice or Silence()
        self.read_aloud = ReadAloud(self._voice, self.visits)
        self.visits.session_changed.connect(self.read_aloud.end)
        # Queued: once what the visit was made of is destroyed, and the venue page has been drawn.
        self.visits.ended.connect(self._let_words_go, Qt.ConnectionType.QueuedConnection)
        self._network = NoNetworkFactory()
        self._compiled: list[QQmlComponent] = []
        self.engine = QQmlApplicationEngine()
        self._ahead = CompiledAhead(self.engine)
        self.engine.setNetworkAccessManagerFactory(self._network)
        self.engine.addImportPath(str(ROOM.parent))
        serve_images(self.engine)
        self.engine.setInitialProperties(
            {"visits": self.visits, "venue": self.venue, "reader": self.read_aloud, **options.properties()},
        )
        self.engine.loadFromModule("kiosk.visitor", "Main")
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise OurError(
                "The kiosk’s own screens could not be loaded: a file of theirs or of Qt’s is missing or damaged.",
                f"Install the kiosk again, then report this if it stays: {again()}",
            )
        self.window: QQuickWindow = roots[0]
        self.read_aloud.show(self.window)
        self._voice.kill_when(self.window, "screenHidden()")
        self._let_read(options)
        _allow_for_trembling(options)

    def show_window(self, size: tuple[int, int], *, within_screen: bool = False) -> None:
        """Show an ordinary window of this many pixels, for trying the kiosk out.

        ``within_screen`` makes it as much smaller as the screen asks, or the hide bar would lie below its edge.
        """
        self.window.resize(*size)
        if within_screen:
            self._fit()
            # Once more when a window manager has put its frame round it.
            self.window.frameSwapped.connect(self._fit, Qt.ConnectionType.SingleShotConnection)
        self.window.show()

    def _fit(self) -> None:
        """Make the window no larger than the room its screen has, and let no edge lie outside."""
        room, frame = self.window.screen().availableGeometry(), self.window.frameMargins()
        room = room.marginsRemoved(frame)
        self.window.resize(self.window.size().boundedTo(room.size()))
        place = self.window.geometry()
        if self.window.isVisible() and not room.contains(place):
            place.moveRight(min(place.right(), room.right()))
            place.moveBottom(min(place.bottom(), room.bottom()))
            place.moveTopLeft(QPoint(max(place.x(), room.x()), max(place.y(), room.y())))
            self.window.setGeometry(place)

    def fill_screen(self) -> None:
        """Show the window without a frame over the whole screen, and over it still when the screen's size changes."""
        self.window.setFlags(self.window.flags() | Qt.WindowType.FramelessWindowHint)
        self._show_pointer()
        root: Any = self.window  # the signal is declared in Main.qml, where type checkers do not look
        # Queued, so that hiding the screen, which hides the pointer too, does not wait for Python.
        root.pointerShownChanged.connect(self._show_pointer, Qt.ConnectionType.QueuedConnection)
        screen = self.window.screen()
        screen.geometryChanged.connect(self.window.setGeometry)
        # Without a window manager nobody else makes the window as large as the screen.
        self.window.setGeometry(screen.geometry())
        self.window.showFullScreen()
        # Where no window manager gives windows the keys, as on a bare X screen.
        self.window.requestActivate()

    def _show_pointer(self) -> None:
        shown = bool(self.window.property("pointerShown"))
        self.window.setCursor(Qt.CursorShape.ArrowCursor if shown else Qt.CursorShape.BlankCursor)

    def open(self, route: Route) -> None:
        """Begin a visit at a page, as if somebody had walked there."""
        QMetaObject.invokeMethod(self.window, "wake")
        if self.visits.current is not None and route.kind != "start":
            self.visits.current.open(str(route))

    def hide(self) -> None:
        """Show the venue page at once; the visit ends after it is drawn."""
        QMetaObject.invokeMethod(self.window, "hideScreen")

    def show_poster(self, campaign: str, slide: str) -> None:
        """Show one poster, whether or not it is on, until the venue page is shown again. For pictures of it: nobody
        visits meanwhile."""
        self.hide()
        self.visits.end()
        self.venue.only_poster(campaign, slide)
        QMetaObject.invokeMethod(self.window, "showPoster")

    def on_leave(self, leave: Callable[[], None]) -> None:
        """Call ``leave`` when somebody has held the keys for leaving."""
        # The signal is declared in Main.qml, where type checkers do not look.
        root: Any = self.window
        root.leaveHeld.connect(leave)

    def on_staff(
        self,
        wanted: Callable[[], None],
        gone: Callable[[], None],
        near: Callable[[], None] = lambda: None,
        forgone: Callable[[], None] = lambda: None,
    ) -> None:
        """Call ``wanted`` when somebody of the staff asks to come in, the visit before them being over, and ``gone``
        when their pages are hidden and taken down; ``near`` when it looks as if somebody were about to ask, and
        ``forgone`` when somebody hides the venue page itself: whoever asked before that is no longer there."""
        root: Any = self.window  # the signals are declared in Main.qml, as above
        root.staffWanted.connect(wanted, Qt.ConnectionType.QueuedConnection)
        root.staffGone.connect(gone, Qt.ConnectionType.QueuedConnection)
        root.staffNear.connect(near, Qt.ConnectionType.QueuedConnection)
        root.staffForgone.connect(forgone, Qt.ConnectionType.QueuedConnection)

    def ask_for_staff(self) -> None:
        """Ask as somebody does who holds the venue's name."""
        QMetaObject.invokeMethod(self.window, "askForStaff")

    def set_up(self, options: WindowOptions) -> None:
        """Be set up in another way, when staff have changed a setting."""
        for name, value in options.properties().items():
            self.window.setProperty(name, value)
        self.visits.begin_with(options.idle, options.low)
        self._let_read(options)
        _allow_for_trembling(options)

    def _let_read(self, options: WindowOptions) -> None:
        by_keys, by_button = options.read_aloud != "off", options.read_aloud == "button"
        self.read_aloud.set_up(by_keys=by_keys, by_button=by_button, loudness=options.loudness)

    def open_staff(self, shell: QObject, scene: Path) -> None:
        """Show the staff room: ``scene`` is its QML file, ``shell`` what it is given and must outlive it."""
        root: Any = self.window  # the function is declared in Main.qml, as above
        root.openStaff(shell, QUrl.fromLocalFile(str(scene)))

    def compile_pages(self) -> None:
        """Compile every part of every page now, beside the event loop.

        The first visitor to open a page does not wait for it; and the folder of compiled pages, which is otherwise
        filled as pages are first opened, tells nothing of a visit (safety rule 7).
        """
        for path in sorted((ROOM / "visitor").glob("*.qml")):
            url = QUrl.fromLocalFile(str(path))
            self._compiled.append(QQmlComponent(self.engine, url, QQmlComponent.CompilationMode.Asynchronous))

    @property
    def compiling(self) -> bool:
        """Whether ``compile_pages`` has not finished."""
        return any(part.isLoading() for part in self._compiled)

    def compile_ahead(self, files: Iterable[Path]) -> None:
        """Compile these too, one after another, and keep them until ``forget_ahead``."""
        self._ahead.add(files)

    @property
    def compiling_ahead(self) -> bool:
        """Whether ``compile_ahead`` has not finished."""
        return self._ahead.busy

    def forget_ahead(self) -> None:
        """Give back what was compiled ahead, and whatever else nobody uses of what was compiled."""
        self._ahead.forget()
        self.engine.collectGarbage()
        self.engine.trimComponentCache()

    def replace_context(self, context: PageContext) -> None:
        """Show another catalogue: at once on the venue page, from the next visit on elsewhere."""
        with self.visits.words.silent():
            self.venue.refresh(context)
        self.visits.replace_context(context)

    def refresh(self) -> None:
        """Bring what is on screen up to date with the time; called each minute."""
        with self.visits.words.silent():
            self.venue.refresh()
        self.visits.refresh()

    def _let_words_go(self) -> None:
        """Names, numbers and addresses that were on a page are strings of QML's until it looks for garbage, which it
        may do visits later; what is freed is overwritten (safety rule 2). About 3 ms. Comes when the event loop turns:
        the window may have been taken down meanwhile."""
        if shiboken6.isValid(self.engine):
            self.engine.collectGarbage()

    def close(self) -> None:
        """Take the window down. The engine goes before the view models, or its bindings would read null."""
        self.window.hide()
        self.visits.words.forget()
        self._compiled.clear()
        self._ahead.forget()
        del self.window
        shiboken6.delete(self.engine)
