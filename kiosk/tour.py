"""Every scene as a picture, drawn without a screen: how people look at the kiosk before visitors do."""

import datetime as dt
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, QMetaObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.app import holidays_around, media_urls, prepare_qt, starter_edition
from kiosk.content.catalogue import Catalogue, merge
from kiosk.device.fake import FrozenClock
from kiosk.device.renderer import Renderer
from kiosk.device.screen import ASSUMED_DIAGONAL_INCHES, of_diagonal
from kiosk.errors import MachineError, UsageError
from kiosk.places import ROOM
from kiosk.stage import Setting, Stage, load_fonts
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import routes_of
from kiosk.visitor.supply import Supply

DEFAULT_NOW = dt.datetime(2026, 11, 25, 14, 5, tzinfo=dt.UTC)
"""A Wednesday afternoon on which several campaigns are on."""


class NoTally:
    """Counts nothing: nobody is visiting."""

    def add(self, kind: str, key: str) -> None:
        """Forget it."""


@dataclass(frozen=True)
class Tour:
    """What to draw, and where. Pictures go to ``OUT/WxH/PAGE.png``, the index to ``OUT/index.html``."""

    out: Path
    sizes: tuple[tuple[int, int], ...]
    text_scale: float = 1.0
    contrast: bool = False
    now: dt.datetime | None = None
    language: str | None = None
    only: tuple[Route, ...] = ()

    def draw(self) -> Path:
        """Draw everything; returns the index page. Raises MachineError where nothing can be written, UsageError for a
        page or a language that the content does not have."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        Renderer.SOFTWARE.apply()
        prepare_qt(None)
        application = QGuiApplication.instance() or QGuiApplication(["tour"])
        catalogue = merge([starter_edition()])
        if self.language and self.language not in catalogue.languages:
            raise UsageError(
                f"The content has nothing in “{self.language}”.", f"It has: {', '.join(catalogue.languages)}."
            )
        load_fonts(catalogue.languages)
        drawn = [picture for size in self.sizes for picture in self._draw_size(catalogue, size)]
        del application
        return self._write_index(drawn)

    def _draw_size(self, catalogue: Catalogue, size: tuple[int, int]) -> Iterator[tuple[str, Path]]:
        clock = FrozenClock(self.now or DEFAULT_NOW)
        supply = Supply(catalogue, holidays_around(clock().date()), clock, media_urls(catalogue, ROOM), NoTally())
        millimetre = of_diagonal(*size, ASSUMED_DIAGONAL_INCHES, known=False).pixels_per_mm
        stage = Stage(supply, Setting(millimetre, windowed=True, less_motion=True, posters_still=True))
        stage.window.resize(*size)
        stage.window.show()
        try:
            for name, prepare in self._scenes(catalogue, stage):
                prepare()
                yield name, self._save(stage.window.grabWindow(), size, name)
        finally:
            stage.visits.end()
            stage.close()

    def _scenes(self, catalogue: Catalogue, stage: Stage) -> Iterator[tuple[str, Callable[[], None]]]:
        """Every page, then the states pages can be in."""
        known = routes_of(catalogue, (self.now or DEFAULT_NOW).date())
        for route in self.only or known:
            if route not in known:
                raise UsageError(
                    f"There is no page “{route}” in this content.", "python main.py tour OUT draws them all."
                )
            yield str(route).replace("/", "-"), self._opening(stage, route)
        if self.only:
            return
        yield "state-poster", self._poster(stage)
        service = next(one.id for one in catalogue.services if one.contacts and one.contacts[0].kind == "phone")
        yield "state-code-shown", self._with(stage, Route("service", service), "CodePanel", "shown", True)
        yield "state-number-card", self._with(stage, Route("service", service), "ServiceScene", "cardShown", True)
        yield "state-choices", self._with(stage, Route("start"), "ChoiceSheet", "open", True)
        yield "state-found", self._with(stage, Route("find"), "EntryField", "text", "talk")
        yield "state-still-there", self._with(stage, Route("start"), "IdleWatch", "covering", True)

    def _opening(self, stage: Stage, route: Route) -> Callable[[], None]:
        def prepare() -> None:
            if route.kind == "venue":
                settle()
                return
            QMetaObject.invokeMethod(stage.window, "wake")
            session = stage.visits.current
            assert session is not None
            session.set_text_scale(self.text_scale)
            session.set_contrast(self.contrast)
            if route.kind != "start":
                session.open(str(route))
            settle()

        return prepare

    def _with(self, stage: Stage, route: Route, part: str, name: str, value: object) -> Callable[[], None]:
        def prepare() -> None:
            self._opening(stage, route)()
            for item in parts(stage.window.contentItem(), part):
                item.setProperty(name, value)
            settle()

        return prepare

    def _poster(self, stage: Stage) -> Callable[[], None]:
        def prepare() -> None:
            QMetaObject.invokeMethod(stage.window, "hideScreen")
            for item in parts(stage.window.contentItem(), "Posters"):
                item.setProperty("place", 0)
            settle()

        return prepare

    def _save(self, image: QImage, size: tuple[int, int], name: str) -> Path:
        folder = self.out / f"{size[0]}x{size[1]}"
        path = folder / f"{name}.png"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise MachineError(
                f"Nothing can be written to {folder}: {error.strerror}.", "Choose another folder."
            ) from error
        if not image.save(str(path)):
            raise MachineError(f"The picture {path} could not be written.", "Check that the disk is not full.")
        return path

    def _write_index(self, drawn: list[tuple[str, Path]]) -> Path:
        index = self.out / "index.html"
        figures = "".join(
            f'<figure><a href="{escape(str(path.relative_to(self.out)))}">'
            f'<img loading="lazy" src="{escape(str(path.relative_to(self.out)))}" alt="{escape(name)}"></a>'
            f"<figcaption>{escape(name)} · {escape(path.parent.name)}</figcaption></figure>"
            for name, path in drawn
        )
        style = "body{font-family:sans-serif}figure{display:inline-block;margin:8px}img{height:260px;border:1px solid}"
        page = (
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Tour</title><style>{style}</style>{figures}'
        )
        index.write_text(page, encoding="utf-8")
        return index


def settle() -> None:
    """Let layouts and deferred deletions finish."""
    for _ in range(4):
        QGuiApplication.processEvents()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def parts(root: QQuickItem, kind: str) -> list[QQuickItem]:
    """The items whose QML type is ``kind``, in ``root`` and below it."""
    here = [root] if root.metaObject().className().partition("_QMLTYPE")[0] == kind else []
    return [*here, *(one for item in root.childItems() for one in parts(item, kind))]
