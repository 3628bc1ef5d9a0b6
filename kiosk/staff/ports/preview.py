"""What the staff room needs to show what visitors will see."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject

from kiosk.content.catalogue import Catalogue
from kiosk.content.defaults import TEXT_SCALES


@dataclass(frozen=True, slots=True)
class Look:
    """How the preview shows a page. ``text_scale`` is one of ``TEXT_SCALES``, ``language`` a BCP 47 tag, ``now`` an
    aware time, or the clock's where there is none; ``drafts`` shows translations nobody has checked too. ``poster`` is
    the id of one of a campaign, shown as on the idle screen instead of the campaign's page; ``easy`` is whether a page
    that has Easy Read shows it."""

    portrait: bool = False
    text_scale: float = TEXT_SCALES[0]
    contrast: bool = False
    language: str = "en-GB"
    drafts: bool = False
    now: dt.datetime | None = None
    poster: str = ""
    easy: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """Words that stand in the preview, and where: shares of its width and height from its upper left corner, beyond 0
    to 1 where one would have to scroll. ``around`` are the words that stand with them, the nearest first; ``pressed``
    says that a touch on them does something for visitors."""

    words: str
    x: float
    y: float
    width: float
    height: float
    around: tuple[str, ...] = ()
    pressed: bool = False

    def distance(self, x: float, y: float) -> float:
        """How far it is from that place, 0 within it."""
        return max(self.x - x, x - self.x - self.width, self.y - y, y - self.y - self.height, 0.0)


class Preview(Protocol):
    """The true visitor screens, drawn from the draft. Everything here is called on the GUI thread."""

    @property
    def screen(self) -> QObject:
        """What QML draws and passes touches to: the same from the beginning to the end."""

    def show(self, catalogue: Catalogue, page: str, look: Look) -> None:
        """Show ``page`` (``service/ID``, as ``--open`` writes it) as a visitor would see it; the same page keeps its
        place when only the content changed. A page that is not there is no fault: a sentence says so."""

    def seen(self) -> Sequence[Seen]:
        """The words that stand on the page now, from above to below; none where nothing is drawn."""

    def reveal(self, seen: Seen) -> None:
        """Scroll the page until those words are in sight."""

    def close(self) -> None:
        """Nobody looks at it any more: nothing is drawn until the next ``show``."""
