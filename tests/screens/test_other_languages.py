"""Every law of layout holds in other languages: in one that takes 40 % more room, and in one from right to left."""

from collections.abc import Iterator

import pytest

from kiosk.visitor.typefaces import load_fonts
from tests.screens import pseudo
from tests.screens.test_layout import begin, named, walk_pages, wrong
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, PlayedKiosk, settle

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
