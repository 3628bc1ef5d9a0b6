"""What may be left of a visit: nothing (safety rule 2)."""

import gc
import weakref
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication, QImage

from kiosk.visitor.page import Page
from kiosk.visitor.session import VisitorSession
from tests.visitor.kiosks import PlayedKiosk, settle

LEAST_SEEN = 40
"""Steps of a colour channel, of 255, by which the edge of a large letter may differ: too little for an eye."""


@dataclass
class Untouched:
    """A kiosk as it was before anybody touched it."""

    picture: QImage
    objects: int
    texts: list[str]
    title: str

    @classmethod
    def of(cls, kiosk: PlayedKiosk) -> "Untouched":
        """Look at it now."""
        return cls(kiosk.picture(), kiosk.objects(), kiosk.texts(), kiosk.window.title())


class Witness:
    """Watches the visit and the pages it opens, without keeping them alive."""

    def __init__(self, kiosk: PlayedKiosk) -> None:
        self.kiosk = kiosk
        self.seen: list[weakref.ref[QObject]] = []
        self.look()

    def look(self) -> None:
        """Note the visit and the page it is on."""
        session = self.kiosk.session
        self.seen.append(weakref.ref(session))
        if session.current is not None:
            self.seen.append(weakref.ref(session.current))

    def alive(self) -> list[str]:
        """The kinds of what is still alive, after everything that waits to be deleted is."""
        settle()
        gc.collect()
        return [type(one).__name__ for ref in self.seen if (one := ref()) is not None]


def assert_nothing_left(kiosk: PlayedKiosk, before: Untouched, witness: Witness) -> None:
    """Fail unless the kiosk is as it was before the visit: what is seen, what is there, what can be reached."""
    assert kiosk.hidden
    kiosk.end()
    assert kiosk.hidden
    assert witness.alive() == []
    assert not [one for one in gc.get_objects() if isinstance(one, Page | VisitorSession)]
    assert kiosk.texts() == before.texts
    assert kiosk.objects() == before.objects
    assert same_picture(kiosk.picture(), before.picture)
    assert kiosk.window.title() == before.title
    assert_nothing_kept_beside(kiosk)


def assert_nothing_kept_beside(kiosk: PlayedKiosk) -> None:
    """Fail unless the choices, the clipboard, the keys and the input method are free of the visit too."""
    theme = theme_of(kiosk)
    assert theme.property("scale") == 1
    assert theme.property("contrast") is False
    assert theme.property("keysInUse") is False
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text(QClipboard.Mode.Clipboard) == ""
    if clipboard.supportsSelection():
        assert clipboard.text(QClipboard.Mode.Selection) == ""
    assert kiosk.focus == "VenueScene"


def same_picture(one: QImage, other: QImage) -> bool:
    """Whether nobody could tell two pictures apart; edges of large letters are not always drawn to the same shade."""
    return one.size() == other.size() and _unlike(one, other).getbbox() is None


def same_areas(one: QImage, other: QImage) -> bool:
    """Whether two pictures differ at most along edges: nowhere in a square of three by three pixels."""
    return one.size() == other.size() and _unlike(one, other).filter(ImageFilter.MinFilter(3)).getbbox() is None


def _unlike(one: QImage, other: QImage) -> Image.Image:
    """White where a colour differs so much that it could be seen, black elsewhere."""
    first, second = (Image.frombuffer("RGBX", as_size(each), bytes(each.constBits())) for each in (one, other))
    difference = ImageChops.difference(first.convert("RGB"), second.convert("RGB"))
    bands = difference.point(lambda step: 255 if step > LEAST_SEEN else 0).split()
    return ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])


def as_size(picture: QImage) -> tuple[int, int]:
    """Width and height."""
    return picture.width(), picture.height()


def theme_of(kiosk: PlayedKiosk) -> QObject:
    """The design tokens in use."""
    theme = kiosk.main_window.engine.singletonInstance("kiosk.ui", "Theme")
    assert isinstance(theme, QObject)
    return theme
