"""``python main.py tour``: a picture of every scene, and the page to look at them on."""

import datetime as dt
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image, ImageChops, ImageSequence
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlExpression

from kiosk.content.catalogue import merge
from kiosk.content.model import PosterTemplate
from kiosk.content.pages import OF_A_THING
from kiosk.content.settings import USUAL
from kiosk.device.paths import DataFolder
from kiosk.errors import MachineError, UsageError
from kiosk.staff.settings.settings_page import TABS
from kiosk.staff.setup.setup_page import STEPS
from kiosk.staff.shell.sections import SECTIONS
from kiosk.startup.content_source import holidays_around
from kiosk.store.snapshot import write_snapshot
from kiosk.tour.index_page import Picture, index_page
from kiosk.tour.staff_scenes import staff_scenes
from kiosk.tour.staff_session import Scene
from kiosk.tour.tour import DEFAULT_NOW, Tour
from kiosk.visitor.routes import Route
from kiosk.visitor.scenes import routes_of
from kiosk.window.main_window import MainWindow
from tests.screens import accessible
from tests.screens.layout import Layout, script
from tests.starter import whole_starter

SMALL = (640, 480)
EASY = (
    *("start", "support", "emergency", "topic-what-is-consent"),
    *("topic-someone-hurts-or-controls-me", "topic-after-a-sexual-assault"),
)
"""The pages with Easy Read."""
LISTS = ("topics", "services", "campaigns", "guides", "surveys")
START = Route("start")
pytestmark = pytest.mark.usefixtures("qapp")


class Page(HTMLParser):
    """The parts of an index page."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def heard(main_window: MainWindow) -> list[str]:
    """What is wrong with what a screen reader finds in a window, and does not find."""
    window = main_window.window
    measure = f"JSON.stringify(({script()})(children[0].parent))"
    question = QQmlExpression(main_window.engine.rootContext(), window.contentItem(), measure)
    said = question.evaluate()
    assert not question.hasError(), question.error().toString()
    layout = Layout.told(json.loads(said[0] if isinstance(said, tuple) else said))
    return accessible.faults(layout, accessible.tree(window), visitor=False)


@pytest.fixture(scope="module")
def unheard() -> list[str]:
    """What is wrong with that on the staff pages of ``whole``."""
    return []


@pytest.fixture(scope="module")
def whole(qapp: object, unheard: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tour of everything at one size."""

    def listening(main_window: MainWindow, *about: Any) -> Iterator[Scene]:
        for name, words, prepare in staff_scenes(main_window, *about):
            yield name, words, prepare
            unheard.extend(f"{name}: {fault}" for fault in heard(main_window))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.tour.tour.staff_scenes", listening)
        return Tour(tmp_path_factory.mktemp("tour") / "out", (SMALL,)).draw()


def test_every_page_of_the_content_and_every_state_is_drawn_at_its_size(whole: Path) -> None:
    folder = whole.parent / "640x480"
    pages = {str(route).replace("/", "-") for route in routes_of(merge([whole_starter()]), DEFAULT_NOW.date())}
    drawn = {path.stem for path in folder.iterdir() if not path.stem.startswith("staff-")}
    assert pages <= drawn
    assert drawn - pages == {
        "state-poster",
        *(f"state-poster-{template}{ending}" for template in PosterTemplate for ending in ("", "-pictured")),
        "state-choices",
        "state-still-there",
        "state-found",
        "state-nothing-found",
        "state-code-shown",
        "state-number-card",
        *(f"state-easy-{page}" for page in EASY),
    }
    assert len(pages) > 60
    for path in folder.iterdir():
        image = QImage(str(path))
        assert (image.width(), image.height()) == SMALL
        assert len({image.pixel(x, y) for x in range(0, 640, 8) for y in range(0, 480, 8)}) > 2, path.name


def test_every_staff_page_is_drawn_and_looks_like_no_other(whole: Path) -> None:
    drawn = {path.stem: path.read_bytes() for path in (whole.parent / "640x480").glob("staff-*.png")}
    assert {f"staff-{place.key}" for place in SECTIONS} <= set(drawn)
    assert {f"staff-setup-{step}" for step in STEPS} <= set(drawn)
    assert {"staff-unlock", "staff-form-service", "staff-form-topic", "staff-form-campaign"} <= set(drawn)
    assert set(drawn) >= {
        *(f"staff-settings-{tab}" for tab in TABS[1:]),
        *("staff-usage-counts", "staff-confirm", "staff-reading", "staff-places-menu", "staff-remarks"),
        *("staff-preview-large", "staff-keyboard", "staff-problem", "staff-changes-problem", "staff-changes-ready"),
        *("staff-published", "staff-history", "staff-overview-published"),
    }
    assert len(set(drawn.values())) == len(drawn)
    assert "<h3>Staff</h3>" in whole.read_text(encoding="utf-8")


def test_a_screen_reader_finds_every_text_of_the_staff_pages_once(whole: Path, unheard: list[str]) -> None:
    assert len(list((whole.parent / "640x480").glob("staff-*.png"))) > 40
    assert unheard == []


def test_staff_pages_are_drawn_as_large_and_in_the_colours_that_were_asked_for(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tour, "_scenes", lambda *_: iter(()))  # the visitor's pages have their own test
    Tour(tmp_path, (SMALL,), text_scale=2.0, contrast=True).draw()
    usual, asked = whole.parent / "640x480", tmp_path / "640x480"
    drawn = {path.name for path in usual.glob("staff-*.png")}
    assert {path.name for path in asked.iterdir()} == drawn
    at_default = {name for name in drawn if name == "staff-unlock.png" or name.startswith("staff-setup-")}
    for name in drawn:
        image = QImage(str(asked / name))
        assert (image.pixelColor(636, 4).name() == "#000000") == (name not in at_default), name
        if name != "staff-unlock.png":  # its digits stand elsewhere each time
            assert ((asked / name).read_bytes() == (usual / name).read_bytes()) == (name in at_default), name


def test_states_do_not_look_like_the_page_they_are_states_of(whole: Path) -> None:
    folder = whole.parent / "640x480"
    for state, page in {
        "state-poster": "venue",
        "state-choices": "start",
        "state-still-there": "start",
        "state-found": "find",
        "state-nothing-found": "find",
        **{f"state-easy-{page}": page for page in EASY},
    }.items():
        assert (folder / f"{state}.png").read_bytes() != (folder / f"{page}.png").read_bytes(), state


def test_the_index_shows_every_picture_with_words_for_it(whole: Path) -> None:
    page = Page(whole.read_text(encoding="utf-8"))
    shown = [picture["src"] for picture in page.all("img")]
    assert sorted(map(str, shown)) == sorted(
        path.relative_to(whole.parent).as_posix() for path in whole.parent.rglob("*.png")
    )
    assert all(picture["alt"] and picture["width"] == "640" for picture in page.all("img"))
    anchors = {tab["id"] for tab in page.all("h2")}
    links = {str(link["href"]) for link in page.all("a")}
    assert {link.removeprefix("#") for link in links if link.startswith("#")} == anchors == {"size-640x480"}
    assert page.all("html")[0]["lang"] == "en-GB"
    assert page.all("script") == page.all("link") == []


def test_the_index_keeps_sizes_apart_and_says_odd_names_safely() -> None:
    pictures = [
        Picture("1x2/a.png", (1, 2), "a", 'what "people" <see> & hear'),
        Picture("2x1/a.png", (2, 1), "a", "plain"),
    ]
    words = index_page(pictures, "en-GB", DEFAULT_NOW)
    assert [picture["alt"] for picture in Page(words).all("img")] == ['what "people" <see> & hear', "plain"]
    assert "Portrait 1 × 2</h2>" in words
    assert "Landscape 2 × 1</h2>" in words
    assert "at 14:05 on 25 November 2026" in words


def drawn(out: Path, **choices: object) -> bytes:
    """The start page, drawn with these choices."""
    Tour(**({"out": out, "sizes": (SMALL,), "only": (START,)} | choices)).draw()  # type: ignore[arg-type]  # of a test's own making
    (picture,) = out.rglob("*.png")
    return picture.read_bytes()


def test_a_tour_is_the_same_each_time(tmp_path: Path) -> None:
    assert drawn(tmp_path / "one") == drawn(tmp_path / "other")


@pytest.mark.parametrize(
    "choice",
    [{"text_scale": 2.0}, {"contrast": True}, {"now": dt.datetime(2026, 6, 1, 12, tzinfo=DEFAULT_NOW.tzinfo)}],
    ids=["text scale", "contrast", "now"],
)
def test_each_choice_changes_the_picture(tmp_path: Path, choice: dict[str, object]) -> None:
    assert drawn(tmp_path / "plain") != drawn(tmp_path / "chosen", **choice)


def test_a_film_shows_a_visit_from_the_venue_page_back_to_it(tmp_path: Path) -> None:
    index = Tour(tmp_path / "one", (SMALL,), film=True).draw()
    (film,) = index.parent.rglob("*.gif")
    assert film.stat().st_size < 2_000_000
    with Image.open(film) as moving:
        frames = [(each.convert("RGB"), each.info["duration"]) for each in ImageSequence.Iterator(moving)]
    pages = [picture for picture, lasts in frames if lasts > 2000]
    venue = pages[-1]
    assert (frames[0][0], frames[-1][0]) == (pages[0], venue)
    assert len({picture.tobytes() for picture in pages[:-1]}) == len(pages) - 1 == 5
    # Qt draws a large letter a shade differently once it has drawn others.
    assert max(ImageChops.difference(pages[0], venue).tobytes()) < 32
    # The finger that hides the screen is still down, and the venue page is there already.
    under = ImageChops.difference(frames[-2][0], venue).getbbox()
    assert under is not None
    left, top, right, bottom = under
    assert max(right - left, bottom - top) < 60
    (shown,) = Page(index.read_text(encoding="utf-8")).all("img")
    assert shown["src"] == "640x480/visit.gif"
    told = "venue, start, support, topic/someone-hurts-or-controls-me, service/national-domestic-abuse-helpline, venue"
    assert str(shown["alt"]).endswith(told)
    again = Tour(tmp_path / "other", (SMALL,), film=True).draw()
    assert (again.parent / "640x480" / "visit.gif").read_bytes() == film.read_bytes()
    with pytest.raises(UsageError, match="“start” does not lead to “service/emergency-999”"):
        Tour(tmp_path / "none", (SMALL,), film=True, only=(Route("service", "emergency-999"),)).draw()


def test_only_the_pages_that_were_asked_for_are_drawn_at_each_size(tmp_path: Path) -> None:
    only = (START, Route("topic", "what-is-consent"))
    Tour(tmp_path, (SMALL, (480, 640)), only=only).draw()
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.png")) == [
        "480x640/start.png",
        "480x640/topic-what-is-consent.png",
        "640x480/start.png",
        "640x480/topic-what-is-consent.png",
    ]


def test_the_content_of_a_kiosk_can_be_drawn(tmp_path: Path) -> None:
    kiosk = DataFolder.open(tmp_path / "kiosk")
    catalogue = merge([whole_starter()], hidden=frozenset({"topic/what-is-consent"}))
    write_snapshot(kiosk.root, catalogue, holidays_around(DEFAULT_NOW.date()).table(), USUAL)
    before = sorted(kiosk.root.rglob("*"))
    Tour(tmp_path / "out", (SMALL,), data=kiosk.root, only=(START,)).draw()
    with pytest.raises(UsageError, match="no page “topic/what-is-consent”"):
        Tour(tmp_path / "out", (SMALL,), data=kiosk.root, only=(Route("topic", "what-is-consent"),)).draw()
    assert sorted(kiosk.root.rglob("*")) == before


@pytest.mark.parametrize("kinds", [("surveys",), ("guides", "surveys"), (*LISTS, "tiles")])
def test_a_venue_without_guides_or_surveys_can_be_drawn(tmp_path: Path, kinds: tuple[str, ...]) -> None:
    """There is no page of a survey without the survey."""
    kiosk = DataFolder.open(tmp_path / "kiosk")
    catalogue = merge([msgspec.structs.replace(whole_starter(), **dict.fromkeys(kinds, ()))])
    routes = [each for each in routes_of(catalogue, DEFAULT_NOW.date()) if each.kind in OF_A_THING or each.id == ""]
    assert {each.kind for each in routes if not each.id} & set(OF_A_THING) == set()
    write_snapshot(kiosk.root, catalogue, holidays_around(DEFAULT_NOW.date()).table(), USUAL)
    few = tuple(each for each in routes if not each.id or each.kind in ("guide", "survey"))
    Tour(tmp_path / "out", (SMALL,), data=kiosk.root, only=few).draw()
    assert {path.stem for path in (tmp_path / "out").rglob("*.png")} == {str(each).replace("/", "-") for each in few}


def test_what_cannot_be_drawn_is_refused_before_anything_is(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(UsageError, match="no page “topic/nothing”"):
        Tour(out, (SMALL,), only=(Route("topic", "nothing"),)).draw()
    with pytest.raises(UsageError, match="nothing in “cy”"):
        Tour(out, (SMALL,), language="cy").draw()
    with pytest.raises(UsageError, match="There is no data folder"):
        Tour(out, (SMALL,), data=tmp_path / "none").draw()
    assert not out.exists()


def test_a_folder_that_cannot_be_written_to_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(MachineError, match=r"Nothing can be written to .*file.*\. Part of that name is a file"):
        Tour(tmp_path / "file", (SMALL,), only=(START,)).draw()
    (tmp_path / "out" / "640x480" / "start.png").mkdir(parents=True)
    with pytest.raises(MachineError, match=r"start\.png could not be written"):
        Tour(tmp_path / "out", (SMALL,), only=(START,)).draw()
    (tmp_path / "other" / "index.html").mkdir(parents=True)
    with pytest.raises(MachineError, match=r"Nothing can be written to .*index\.html"):
        Tour(tmp_path / "other", (SMALL,), only=(START,)).draw()
