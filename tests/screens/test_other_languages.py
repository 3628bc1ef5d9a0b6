"""Every law of layout holds in other languages: in one that takes 40 % more room, and in one from right to left."""

from collections.abc import Iterator

import pytest

from kiosk.device.fake import FakeScreen
from kiosk.visitor.typefaces import load_fonts
from tests.screens import pseudo
from tests.screens.test_layout import (
    FINE,
    MADE,
    UNKNOWN,
    begin,
    named,
    representatives,
    walk_low,
    walk_pages,
    walk_questions,
    walk_states,
    wrong,
)
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, PlayedKiosk, settle

INCHES = 22.0
EVERY = [*(FakeScreen("unknown", *size, INCHES) for size in (*UNKNOWN, *FINE)), *MADE]
PAGES = ("support", "emergency", "find", "service/galop")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def _words(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("assets")
    pseudo.translate_words(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.visitor.second_language.assets", lambda: folder)
        yield


@pytest.fixture(scope="module", params=[LANDSCAPE, PORTRAIT], ids=named)
def kiosk(qapp: object, request: pytest.FixtureRequest) -> Iterator[PlayedKiosk]:
    load_fonts(("en-GB", "ur"))
    kiosk = PlayedKiosk(*request.param)
    kiosk.main_window.replace_context(pseudo.context(kiosk, pseudo.catalogue()))
    yield kiosk
    kiosk.close()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("tag", list(pseudo.SAID))
def test_no_law_is_broken(kiosk: PlayedKiosk, tag: str, scale: float) -> None:
    begin(kiosk, scale)
    kiosk.session.open(f"language/{tag}")
    settle()
    assert kiosk.session.reading.language == tag
    assert wrong(kiosk, walk_pages(kiosk, PAGES)) == []


@pytest.mark.grid
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("tag", list(pseudo.SAID))
@pytest.mark.parametrize(
    "screen", EVERY, ids=lambda screen: f"{screen.width_px}x{screen.height_px}, {screen.diagonal_inches}"
)
def test_no_law_is_broken_on_any_screen(qapp: object, screen: FakeScreen, tag: str, scale: float) -> None:
    """Every kind of page, question and state at every size, the right way up and turned."""
    load_fonts(("en-GB", "ur"))
    millimetre = screen.size.pixels_per_mm
    kiosk = PlayedKiosk(screen.width_px, screen.height_px, pixels_per_mm=millimetre)
    kiosk.main_window.replace_context(pseudo.context(kiosk, pseudo.catalogue()))
    begin(kiosk, scale)
    kiosk.session.open(f"language/{tag}")
    settle()
    found = []
    for walk in (walk_pages(kiosk, representatives()), walk_questions(kiosk), walk_states(kiosk)):
        found += wrong(kiosk, walk, millimetre)
    if screen.height_px > screen.width_px:
        found += wrong(kiosk, walk_low(kiosk), millimetre)
    kiosk.close()
    assert found == []
