"""What the staff room needs to show what visitors will see."""

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject

from kiosk.content.catalogue import Catalogue
from kiosk.content.defaults import TEXT_SCALES


@dataclass(frozen=True, slots=True)
class Look:
    """How the preview shows a page. ``now`` is an aware time; ``drafts`` shows translations nobody has checked too."""

    portrait: bool = False
    text_scale: float = TEXT_SCALES[0]
    contrast: bool = False
    language: str = "en-GB"
    drafts: bool = False
    now: dt.datetime | None = None


class Preview(Protocol):
    """The true visitor screens, drawn from the draft. Everything here is called on the GUI thread."""

    @property
    def screen(self) -> QObject:
        """What QML draws and passes touches to."""

    def show(self, catalogue: Catalogue, page: str, look: Look) -> None:
        """Show ``page`` (``service/ID``, as ``--open`` writes it) as a visitor would see it; the same page keeps its
        place when only the content changed."""

    def close(self) -> None:
        """Nobody looks at it any more."""
