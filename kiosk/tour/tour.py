"""Every scene as a picture, drawn without a screen: how people look at the kiosk before visitors do."""

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication, QImage

from kiosk.asset_paths import assets
from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.contact_kinds import CONTACT_KINDS
from kiosk.content.defaults import TEXT_SCALES, TIME_ZONE
from kiosk.content.direction import runs_right
from kiosk.content.translations import Localised
from kiosk.device.displays import require_screen
from kiosk.device.fake import FrozenClock
from kiosk.device.installation import lacking
from kiosk.device.paths import DataFolder
from kiosk.device.renderer import Renderer
from kiosk.device.screen import ASSUMED_DIAGONAL_INCHES, of_diagonal
from kiosk.errors import MachineError, UsageError, refusal
from kiosk.startup.content_source import (
    holidays_around,
    in_language,
    media_urls,
    require_language,
    require_page,
    starter_editions,
    still_urls,
)
from kiosk.startup.data_folder import prepare_qt
from kiosk.store.snapshot import read_snapshot
from kiosk.tour.index_page import Picture, index_page
from kiosk.tour.poster_scenes import poster_scenes
from kiosk.tour.scene_states import SceneStates, settle
from kiosk.tour.staff_scenes import staff_scenes
from kiosk.tour.staff_session import Scene, SessionLook
from kiosk.tour.visit_film import VisitFilm
from kiosk.visitor.page_context import NoCounter, PageContext
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import routes_of
from kiosk.visitor.second_language import SecondLanguage
from kiosk.visitor.session import Reading
from kiosk.visitor.typefaces import load_fonts
from kiosk.window.main_window import MainWindow, WindowOptions

DEFAULT_NOW = dt.datetime(2026, 11, 25, 14, 5, tzinfo=ZoneInfo(TIME_ZONE))
"""A Wednesday afternoon on which several campaigns are on."""

FILM = "visit"
WAY = tuple(
    Route.parse(page)
    for page in ("support", "topic/someone-hurts-or-controls-me", "service/national-domestic-abuse-helpline")
)
"""What a film shows after Start, unless it is told."""


def without_screen() -> QGuiApplication:
    """The application, to draw where nobody sees it. Raises ``MachineError`` where something it needs is missing."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    require_screen()
    absent = lacking()
    if absent is not None:
        raise absent
    Renderer.SOFTWARE.apply()
    prepare_qt(None)
    application = QGuiApplication.instance() or QGuiApplication(["tour"])
    assert isinstance(application, QGuiApplication)
    return application


def content_of(data: Path | None) -> tuple[Catalogue, Path]:
    """What the kiosk with the data folder ``data`` shows, and the folder of its media; without one, or where that kiosk
    was never started, what it came with. Raises ``UsageError`` for a data folder that is not there."""
    if data is None:
        return merge(starter_editions()), assets()
    folder = DataFolder.named(data)
    if not folder.root.is_dir():
        raise UsageError(
            f"There is no data folder {folder.root}.", "Leave --data out to draw what the kiosk came with."
        )
    snapshot = read_snapshot(folder.root)
    return (snapshot.catalogue if snapshot else merge(starter_editions())), folder.media


@dataclass(frozen=True)
class Tour:
    """What to draw, and where. Pictures go to ``OUT/WxH/PAGE.png``, below a folder ``part`` where there is one; the
    index to ``OUT/index.html``. Translations nobody has checked are drawn too, with what visitors read about that.

    ``data`` is the data folder of a kiosk whose content is drawn; without it, or where that kiosk was never started,
    the starter edition is. With ``film`` one visit is drawn instead, as a moving picture ``OUT/WxH/visit.gif``;
    ``only`` is then the way it takes after Start.
    """

    out: Path
    sizes: tuple[tuple[int, int], ...]
    data: Path | None = None
    text_scale: float = TEXT_SCALES[0]
    contrast: bool = False
    now: dt.datetime | None = None
    language: str | None = None
    only: tuple[Route, ...] = ()
    film: bool = False
    inches: float = ASSUMED_DIAGONAL_INCHES
    """How large the screen is that has these pixels, from corner to corner."""
    part: str = ""

    def draw(self) -> Path:
        """Draw everything; returns the index page.

        Raises ``MachineError`` where nothing can be written, ``UsageError`` for a page or a language that the content
        does not have, or a data folder that is not there.
        """
        return draw_all((self,))

    def pictures(self) -> list[Picture]:
        """Draw everything but the index page, as ``draw`` does; the application is there already."""
        catalogue, media = content_of(self.data)
        language = require_language(catalogue, self.language)
        for route in self.only:
            require_page(catalogue, route, self.clock().date())
        for size in self.sizes:
            _make_folder(self.out / self._folder(size))
        load_fonts(catalogue.languages)
        said = in_language(catalogue, language, allow_drafts=True)
        with SecondLanguage("").speaking(language):
            return [picture for size in self.sizes for picture in self._draw_size(said, media, size)]

    def _folder(self, size: tuple[int, int]) -> str:
        return f"{self.part}/{_folder(size)}" if self.part else _folder(size)

    def clock(self) -> dt.datetime:
        """The time that is drawn."""
        return self.now or DEFAULT_NOW

    def _draw_size(self, said: Localised, media: Path, size: tuple[int, int]) -> Iterator[Picture]:
        clock, catalogue = FrozenClock(self.clock()), said.catalogue
        files, days = media_urls(catalogue, media), holidays_around(clock().date())
        stills = still_urls(catalogue, media)
        tongue = require_language(catalogue, self.language)
        context = PageContext(catalogue, days, clock, files, NoCounter(), said.missing, said.drafts, stills, tongue)
        millimetre = of_diagonal(*size, self.inches, known=True).pixels_per_mm
        options = WindowOptions(
            millimetre, windowed=True, less_motion=True, posters_still=True, mirrored=runs_right(tongue)
        )
        main_window = MainWindow(context, options)
        main_window.show_window(size)
        try:
            if self.film:
                yield self._film(main_window, millimetre, size)
                return
            for name, words, prepare in self._scenes(context, main_window):
                prepare()
                yield self._picture(main_window, size, name, words)
            how = SessionLook(self.language or "en-GB", self.text_scale, self.contrast)
            for name, words, prepare in () if self.only else staff_scenes(main_window, clock, how):
                prepare()
                yield self._picture(main_window, size, name, words, staff=True)
        finally:
            main_window.visits.end()
            main_window.close()

    def _film(self, main_window: MainWindow, millimetre: float, size: tuple[int, int]) -> Picture:
        way = self.only or WAY
        film = VisitFilm(main_window, millimetre, way, Reading(self.text_scale, self.contrast))
        film.play()
        path = self.out / self._folder(size) / f"{FILM}.gif"
        try:
            film.save(path)
        except OSError as error:
            raise _cannot_write(path, error) from error
        words = ", ".join(map(str, ("venue", "start", *way, "venue")))
        return Picture(f"{self._folder(size)}/{path.name}", size, FILM, f"A visit as a moving picture: {words}")

    def _scenes(self, context: PageContext, main_window: MainWindow) -> Iterator[Scene]:
        """Every page, then the states pages can be in."""
        catalogue = context.catalogue
        for route in self.only or routes_of(catalogue, self.clock().date()):
            yield str(route).replace("/", "-"), f"The page {route}", self._opening(main_window, route)
        if self.only:
            return
        for route in _easy_pages(catalogue):
            name = str(route).replace("/", "-")
            yield f"state-easy-{name}", f"The page {route} in Easy Read", self._easily(main_window, route)
        yield "state-poster", "The venue page with a poster over it", self._poster(main_window)
        yield from poster_scenes(main_window, context)
        start, find = Route("start"), Route("find")
        states = SceneStates(main_window)
        yield "state-choices", "Choosing how to read", self._with(main_window, start, lambda: states.choices(True))
        yield "state-still-there", "Still there?", self._with(main_window, start, states.stillThere)
        yield "state-found", "What a search found", self._with(main_window, find, lambda: states.search("talk"))
        nothing = self._with(main_window, find, lambda: states.search("xqzxqz"))
        yield "state-nothing-found", "What stands where nothing was found", nothing
        phoned = (one.id for one in catalogue.services if one.contacts and CONTACT_KINDS[one.contacts[0].kind].rung)
        for ident in islice(phoned, 1):
            page = Route("service", ident)
            yield "state-code-shown", "A QR code on request", self._with(main_window, page, states.code)
            yield "state-number-card", "A number to learn", self._with(main_window, page, states.numberCard)

    def _opening(self, main_window: MainWindow, route: Route) -> Callable[[], None]:
        def prepare() -> None:
            if route.kind == "venue":
                main_window.hide()
                return
            main_window.open(route)
            session = main_window.visits.current
            if session is not None:
                session.set_text_scale(self.text_scale)
                session.set_contrast(self.contrast)

        return prepare

    def _easily(self, main_window: MainWindow, route: Route) -> Callable[[], None]:
        def prepare() -> None:
            self._opening(main_window, route)()
            session = main_window.visits.current
            if session is not None:
                session.set_easy(True)

        return prepare

    def _with(self, main_window: MainWindow, route: Route, change: Callable[[], None]) -> Callable[[], None]:
        def prepare() -> None:
            self._opening(main_window, route)()
            settle()
            change()

        return prepare

    def _poster(self, main_window: MainWindow) -> Callable[[], None]:
        def prepare() -> None:
            main_window.hide()
            settle()
            SceneStates(main_window).firstPoster()

        return prepare

    def _picture(
        self, main_window: MainWindow, size: tuple[int, int], name: str, words: str, *, staff: bool = False
    ) -> Picture:
        settle()
        states = SceneStates(main_window)
        while states.loading():
            settle()
        self._save(main_window.window.grabWindow(), size, name)
        address = f"{self._folder(size)}/{name}.png"
        return Picture(address, size, name, words, staff, self.language or "", self.text_scale, self.contrast)

    def _save(self, image: QImage, size: tuple[int, int], name: str) -> None:
        path = self.out / self._folder(size) / f"{name}.png"
        if not image.save(str(path)):
            raise MachineError(f"The picture {path} could not be written.", "Check that the disk is not full.")


def _easy_pages(catalogue: Catalogue) -> tuple[Route, ...]:
    """The pages that have Easy Read."""
    plain = (Route(each.id) for each in catalogue.pages if each.easy_read)
    return (*plain, *(Route("topic", each.id) for each in catalogue.topics if each.easy_read))


def draw_all(tours: Sequence[Tour]) -> Path:
    """Draw one tour or several that share ``out``; returns the index page of all. Raises as ``Tour.draw`` does."""
    application = without_screen()
    first = tours[0]
    drawn = [picture for tour in tours for picture in tour.pictures()]
    del application
    language = require_language(content_of(first.data)[0], first.language)
    index = first.out / "index.html"
    try:
        index.write_text(index_page(drawn, language, first.clock()), encoding="utf-8")
    except OSError as error:
        raise _cannot_write(index, error) from error
    return index


def every_look(
    tour: Tour, languages: Sequence[str], scales: Sequence[float], contrasts: Sequence[bool]
) -> tuple[Tour, ...]:
    """``tour`` in each of ``languages``, at each scale of the text, in each contrast, each in a folder of its own."""
    return tuple(
        replace(
            tour,
            language=language,
            text_scale=scale,
            contrast=contrast,
            part=f"{language}-{round(scale * 100)}{'-contrast' if contrast else ''}",
        )
        for language, scale, contrast in product(languages, scales, contrasts)
    )


def _folder(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(folder, error) from error


def _cannot_write(path: Path, error: OSError) -> MachineError:
    why, remedy = refusal(error)
    return MachineError(f"Nothing can be written to {path}: {why}.", remedy)
