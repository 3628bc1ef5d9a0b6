"""The live preview: the very screens visitors see, drawn from what staff are writing, in a window that is never shown.

A second engine in this process loads the same ``Main.qml`` with its own design tokens. Its window is never mapped, so
it takes no focus and no place on the desktop; what is asked for is a picture of it. Measured at 1920 by 1080 on two
cores with the software renderer: 30 ms to set it up, 30 for a page, 12 for the same page after a key, 6 for its
picture (35 with OpenGL on the processor).

It is no visit: nothing is counted, the clipboard is not emptied, and no key is taken.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache
from math import hypot
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QMetaObject, QObject, QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QImage,
    QInputDevice,
    QInputEvent,
    QMouseEvent,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtQuick import QQuickItem

from kiosk.content.catalogue import Catalogue
from kiosk.content.poster_templates import is_over
from kiosk.device.clock import Clock
from kiosk.device.fake import FrozenClock
from kiosk.schedule.holidays import BankHolidays
from kiosk.staff.ports import Look, Seen
from kiosk.staff.preview.preview_screen import PreviewScreen
from kiosk.staff_host.seen_words import scroll_to, words_in
from kiosk.startup.content_source import holidays_around, in_language, media_urls, still_urls
from kiosk.visitor.page_context import NoCounter, PageContext
from kiosk.visitor.routes import Route
from kiosk.visitor.second_language import SecondLanguage
from kiosk.visitor.session import IdleTimes
from kiosk.visitor.typefaces import load_letters_of
from kiosk.window.main_window import MainWindow, WindowOptions

LONG_SIDE, SHORT_SIDE = 1920, 1080
"""Pixels of the picture, whatever the screen has; what is on it keeps its size in millimetres."""

NEVER_MS = 2**31 - 1
"""Nobody visits, so nobody goes away: 24 days."""

LIVELY_SECONDS = 0.8
"""How long after a touch the picture is renewed often: a page that was flicked comes to rest."""

LIVELY_MS, QUIET_MS = 40, 1_000
"""How long to wait before looking whether the picture is another one."""

NOT_SHOWN = "Visitors do not see this page at the chosen time."


@lru_cache(4)
def _holidays(year: int) -> BankHolidays:
    return holidays_around(dt.date(year, 1, 1))


def pixels_per_mm(width_px: int, height_px: int, on_screen: float) -> float:
    """Of the preview's picture, so that it shows what fits on a screen of ``width_px`` by ``height_px`` pixels of which
    ``on_screen`` make a millimetre."""
    diagonal_mm = hypot(width_px, height_px) / on_screen
    return hypot(LONG_SIDE, SHORT_SIDE) / diagonal_mm


class LivePreview:
    """The preview behind ``staff.ports``. ``media`` is the folder of pictures and films, ``scale`` gives the pixels in
    a millimetre of the picture (``pixels_per_mm``), ``own_language`` is what the staff room speaks."""

    def __init__(self, media: Path, clock: Clock, scale: Callable[[], float], own_language: str = "en-GB") -> None:
        self._media = media
        self._clock = clock
        self._scale = scale
        self._main_window: MainWindow | None = None
        self._look = Look()
        self._page = ""
        self._sentence = ""
        self._lively_until = 0.0
        self._minute = ""
        self._now: Callable[[], dt.datetime] = clock
        self._interpreter = SecondLanguage(own_language)
        self._fonts = {own_language}
        self._screen = PreviewScreen()
        # Its own: what grabs a mouse grabs it in every window, so with the real one the picture would be given what it
        # passes on, for ever.
        self._mouse = QPointingDevice(
            "preview",
            0,
            QInputDevice.DeviceType.Mouse,
            QPointingDevice.PointerType.Generic,
            QInputDevice.Capability.Position,
            1,
            1,
            "",
            QPointingDeviceUniqueId(),
            self._screen,
        )
        self._sending = False
        self._screen.pressed.connect(lambda x, y: self._touch(QEvent.Type.MouseButtonPress, x, y))
        self._screen.moved.connect(lambda x, y: self._touch(QEvent.Type.MouseMove, x, y))
        self._screen.released.connect(lambda x, y: self._touch(QEvent.Type.MouseButtonRelease, x, y))
        self._screen.wheeled.connect(self._wheel)
        self._timer = QTimer(self._screen)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._renew)

    @property
    def screen(self) -> QObject:
        """The picture, as ``PreviewScreen``."""
        return self._screen

    def show(self, catalogue: Catalogue, page: str, look: Look) -> None:
        """Show ``page``; the same page keeps its place, and whatever staff have opened from it stays open."""
        same_page = (page, look.poster) == (self._page, self._look.poster)
        was_easy = self._look.easy
        self._page = page
        with self._speaking(look):
            context = self._page_context(catalogue, look)
            main_window = self._fitting_stage(context, look)
            main_window.replace_context(context)
            if look.poster:
                self._open_poster(main_window, context, Route.parse(page), same_page)
            else:
                main_window.venue.only_poster("", "")
                self._open(main_window, context, Route.parse(page), same_page)
            self._dress(main_window, look)
            session = main_window.visits.current
            # What staff chose on the page itself stays.
            if session is not None and (look.easy or was_easy):
                session.set_easy(look.easy)
        self._enliven()

    def seen(self) -> Sequence[Seen]:
        """The words that stand on the page."""
        return [each for each, _ in self._words()] if self._page else []

    def reveal(self, seen: Seen) -> None:
        """Scroll to the words ``seen``, or to the same where they stand by now."""
        found = [(each, item) for each, item in self._words() if each.words == seen.words] if self._page else []
        if found:
            scroll_to(min(found, key=lambda each: abs(each[0].y - seen.y))[1])
            self._enliven()

    def _words(self) -> list[tuple[Seen, QQuickItem]]:
        return [] if self._main_window is None else words_in(self._main_window.window)

    def close(self) -> None:
        """Nobody looks any more: its visit ends and nothing is drawn. The window stays: staff go from form to form, and
        each would wait for another."""
        self._timer.stop()
        self._page = ""
        self._interpreter.forget()
        if self._main_window is not None:
            self._main_window.visits.end()
        self._screen.renew(QImage())

    def end(self) -> None:
        """Staff are gone: take it down; what it took is given back."""
        self.close()
        self._strike()

    # --- what is on it ---

    def _page_context(self, catalogue: Catalogue, look: Look) -> PageContext:
        self._now = self._clock if look.now is None else FrozenClock(look.now)
        said = in_language(catalogue, look.language, allow_drafts=look.drafts)
        media, days = media_urls(said.catalogue, self._media), _holidays(self._now().year)
        stills = still_urls(said.catalogue, self._media)
        marked = (said.missing, said.drafts)
        return PageContext(
            said.catalogue, days, self._now, media, NoCounter(), *marked, stills, look.language, look.now is not None
        )

    def _fitting_stage(self, context: PageContext, look: Look) -> MainWindow:
        """The window as it is, or a new one: words are looked up once, and a window that is not shown never learns that
        it has been turned."""
        if (look.language, look.portrait) != (self._look.language, self._look.portrait):
            self._strike()
        if self._main_window is None:
            if look.language not in self._fonts:
                self._fonts.add(look.language)
                load_letters_of(look.language)
            options = WindowOptions(
                pixels_per_mm=self._scale(),
                windowed=True,
                less_motion=True,
                posters_still=True,
                unseen=True,
                loudness=0,
                mirrored=QLocale(look.language).textDirection() == Qt.LayoutDirection.RightToLeft,
                idle=IdleTimes(everyday=NEVER_MS, sensitive=NEVER_MS, more_time=1),
            )
            self._main_window = MainWindow(context, options)
            size = QSize(SHORT_SIDE, LONG_SIDE) if look.portrait else QSize(LONG_SIDE, SHORT_SIDE)
            self._main_window.window.resize(size)
            # Nor does its content learn its size by itself.
            QCoreApplication.sendEvent(self._main_window.window, QResizeEvent(size, size))
        self._look = look
        return self._main_window

    def _strike(self) -> None:
        if self._main_window is not None:
            self._main_window.visits.end()
            self._main_window.close()
            self._main_window = None

    def _open(self, main_window: MainWindow, context: PageContext, route: Route, same_page: bool) -> None:
        self._sentence = ""
        session = main_window.visits.current
        if route.kind == "venue":
            if session is None or not same_page:
                main_window.hide()
                main_window.visits.end()
            else:
                session.read_anew(context)
            return
        if session is not None and same_page:
            session.remember(float(main_window.window.property("readTo")))
            if session.read_anew(context):
                return
        QMetaObject.invokeMethod(main_window.window, "wake")
        session = main_window.visits.current
        if session is not None and session.route != route:
            session.open(str(route))
            if session.route != route:
                self._sentence = QCoreApplication.translate("LivePreview", NOT_SHOWN)

    def _open_poster(self, main_window: MainWindow, context: PageContext, route: Route, same_page: bool) -> None:
        self._sentence = ""
        session = main_window.visits.current
        if session is not None and same_page:
            # What staff have opened by touching the poster stays open.
            session.read_anew(context)
            return
        main_window.show_poster(route.id, self._look.poster)
        campaign = context.catalogue.campaign(route.id)
        slides = campaign.slides if campaign else ()
        if any(each.id == self._look.poster and is_over(each, context.today) for each in slides):
            self._sentence = QCoreApplication.translate(
                "LivePreview", "This event is over. Visitors do not see its poster any more."
            )

    def _dress(self, main_window: MainWindow, look: Look) -> None:
        session = main_window.visits.current
        if session is not None:
            session.set_text_scale(look.text_scale)
            session.set_contrast(look.contrast)

    def _speaking(self, look: Look) -> AbstractContextManager[None]:
        """What is made meanwhile says its own words in the preview's language; the staff room keeps its own."""
        return self._interpreter.speaking(look.language)

    # --- what staff do to it ---

    def _place(self, x: float, y: float) -> QPointF:
        portrait = self._look.portrait
        return QPointF(x * (SHORT_SIDE if portrait else LONG_SIDE), y * (LONG_SIDE if portrait else SHORT_SIDE))

    def _touch(self, kind: QEvent.Type, x: float, y: float) -> None:
        at = self._place(x, y)
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind is QEvent.Type.MouseMove else left
        held = none if kind is QEvent.Type.MouseButtonRelease else left
        self._send(QMouseEvent(kind, at, at, at, button, held, Qt.KeyboardModifier.NoModifier, self._mouse))

    def _wheel(self, x: float, y: float, angle: int) -> None:
        at, turned = self._place(x, y), QPoint(0, angle)
        plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        source = Qt.MouseEventSource.MouseEventNotSynthesized
        self._send(QWheelEvent(at, at, QPoint(), turned, *plain, False, source, self._mouse))

    def _send(self, event: QInputEvent) -> None:
        if self._main_window is None or self._sending:
            return
        before = self._main_window.visits.current
        event.setTimestamp(round(monotonic() * 1_000))  # or no page scrolls: without a time, nothing has moved
        self._sending = True
        try:
            with self._speaking(self._look):
                QCoreApplication.sendEvent(self._main_window.window, event)
                if self._main_window.visits.current is not before:
                    self._dress(self._main_window, self._look)
        finally:
            self._sending = False
        self._enliven()

    # --- its picture ---

    def _enliven(self) -> None:
        self._lively_until = monotonic() + LIVELY_SECONDS
        if not self._timer.isActive() or self._timer.interval() != 0:
            self._timer.start(0)

    def _renew(self) -> None:
        if self._main_window is None:
            return
        began = monotonic()
        minute = f"{self._now():%Y%m%d%H%M}"
        if minute != self._minute:
            self._minute = minute
            with self._speaking(self._look):
                self._main_window.refresh()
        self._screen.renew(self._main_window.window.grabWindow(), self._sentence)
        # Where a picture is dear, as with a graphics chip, it is taken less often.
        dear = round((monotonic() - began) * 2_000)
        self._timer.start(max(LIVELY_MS, dear) if monotonic() < self._lively_until else QUIET_MS)
