"""A page in sign language: offered where there is such a film, shown as every film is, and stopped by hiding."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QObject

from kiosk.content import model
from kiosk.content.catalogue import Catalogue, merge
from tests.content.checks import samples
from tests.films import FilmPlan
from tests.screens.accessible import tree
from tests.starter import whole_starter
from tests.visitor.given import page_at, page_context_of, rows
from tests.visitor.kiosks import KioskMaker, PlayedKiosk, wait_until
from tests.visitor.leftovers import Witness, assert_nothing_left
from tests.visitor.test_film import Cinema
from tests.visitor.test_rule_1_without_python import calls_of_ours

pytestmark = pytest.mark.slow  # a film plays as long as it lasts

WATCH, WORDS = "Watch in sign language (BSL)", "Words of the film"
SERVICE, TOPIC, CAMPAIGN = "service/samaritans", "topic/after-a-sexual-assault", "campaign/sixteen-days"
SIGNED = ("emergency", TOPIC, SERVICE, CAMPAIGN)
SAID = "You can ring at any hour."


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return FilmPlan(seconds=3).make(tmp_path_factory.mktemp("film") / "film").read_bytes()


def signed(media: tuple[model.Media, ...]) -> Catalogue:
    """The starter edition with a film in sign language on one page of each kind."""
    edition = whole_starter()

    def with_film(kind: str, things: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(
            msgspec.structs.replace(each, signed_film="film")
            if f"{kind}/{each.id}" in (*SIGNED, "page/emergency")
            else each
            for each in things
        )

    return merge([
        msgspec.structs.replace(
            edition,
            media=tuple(
                msgspec.structs.replace(each, transcript=SAID) if each.id == "film" else each for each in media
            ),
            pages=with_film("page", edition.pages),
            topics=with_film("topic", edition.topics),
            services=with_film("service", edition.services),
            campaigns=with_film("campaign", edition.campaigns),
        )
    ])  # fmt: skip


@pytest.fixture
def cinema(main_window: KioskMaker, film: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cinema:
    monkeypatch.setattr("tests.visitor.test_film.with_film", signed)
    return Cinema(main_window, tmp_path, film, monkeypatch)


def offered(kiosk: PlayedKiosk) -> list[bool]:
    """Whether the film is shown, as a screen reader finds it; nothing where none is offered."""
    return [each.on for each in tree(kiosk.window) if each.name == WATCH and each.toggle]


def opened(cinema: Cinema, route: str = TOPIC) -> PlayedKiosk:
    """Go to a page, ask for its film, and let it be opened."""
    kiosk = cinema.kiosk
    kiosk.wake(route)
    kiosk.be_settled()
    kiosk.tap(WATCH)
    kiosk.set("FilmBlock", "openAfter", 1)
    wait_until(lambda: cinema.is_true("duration > 0"))
    return kiosk


def playing(cinema: Cinema, route: str = TOPIC) -> PlayedKiosk:
    kiosk = opened(cinema, route)
    kiosk.do("one('FilmBlock').turn()")
    wait_until(lambda: cinema.is_true("position > 200"))
    return kiosk


@pytest.mark.parametrize("route", SIGNED)
def test_a_page_with_a_film_offers_it_and_shows_nothing_of_it_yet(cinema: Cinema, route: str) -> None:
    cinema.kiosk.wake(route)
    assert offered(cinema.kiosk) == [False]
    assert cinema.kiosk.count("FilmBlock") == 0
    assert cinema.left() == []


@pytest.mark.parametrize("route", ["start", "support", "topic/my-drink-was-spiked", "service/nhs-111"])
def test_a_page_without_one_offers_none(cinema: Cinema, route: str) -> None:
    cinema.kiosk.wake(route)
    assert cinema.kiosk.route == route
    assert offered(cinema.kiosk) == []


@pytest.mark.parametrize("route", SIGNED)
def test_asked_for_it_waits_silent_for_a_touch(cinema: Cinema, route: str) -> None:
    kiosk = opened(cinema, route)
    assert offered(kiosk) == [True]
    assert cinema.is_true("playing === false && block.position === 0")
    assert cinema.is_true("sound === null")


def test_rule_1_hiding_stops_it_in_the_same_event(cinema: Cinema) -> None:
    kiosk = playing(cinema)
    cinema.switch_sound()
    assert cinema.is_true("playing && block.sound.muted === false")
    calls: list[str] = []
    with calls_of_ours(calls):
        kiosk.hide()
    assert cinema.is_true("playing === false && block.sound.muted === true && block.visible === false")
    assert calls == []


def test_rule_2_nothing_of_it_outlives_the_visit(cinema: Cinema) -> None:
    kiosk = playing(cinema, "emergency")
    witness = Witness(kiosk)
    kiosk.press(kiosk.bar)
    kiosk.lift()
    kiosk.hear()
    assert_nothing_left(kiosk, cinema.before, witness)
    assert cinema.left() == []


def test_put_away_it_is_freed(cinema: Cinema) -> None:
    kiosk = playing(cinema)
    kiosk.be_settled()
    kiosk.tap(WATCH)
    assert kiosk.count("Film") == 0
    assert cinema.left() == []


def test_the_words_are_read_by_whoever_opens_them(cinema: Cinema) -> None:
    kiosk = opened(cinema)
    assert SAID not in [each.name for each in tree(kiosk.window)]
    kiosk.do(f"scroller().contentY += labelled('{WORDS}').mapToItem(root, 0, 0).y - root.height / 2")
    kiosk.picture()
    kiosk.be_settled()
    kiosk.tap(WORDS)
    assert [each.name for each in tree(kiosk.window)].count(SAID) == 1
    assert [each.on for each in tree(kiosk.window) if each.name == WORDS] == [True]


def test_999_stays_as_large_when_the_film_of_the_emergency_page_is_shown(cinema: Cinema) -> None:
    cinema.kiosk.wake("emergency")
    before = cinema.kiosk.get("EmergencyScene", "density")
    cinema.kiosk.be_settled()
    cinema.kiosk.tap(WATCH)
    assert cinema.kiosk.get("EmergencyScene", "density") == before


def test_rule_11_a_film_whose_file_is_gone_is_not_offered(qapp: object) -> None:
    media = (samples.picture(id="film", kind=model.MediaKind.VIDEO),)
    fields: dict[str, Any] = {"topics": (samples.topic(signed_film="film"),), "media": media}
    parent = QObject()
    there = page_at(page_context_of(media_url={"film": "file:///film"}, **fields), "topic/page", parent)
    gone = page_at(page_context_of(**fields), "topic/page", parent)
    assert (there.property("isSigned"), gone.property("isSigned")) == (True, False)
    assert rows(gone, "signed") == ()
