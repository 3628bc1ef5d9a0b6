"""The language of a visit: chosen by its own name, for this visit alone, and gone with it."""

import os
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQml import QJSValue, QQmlEngine

from kiosk.asset_paths import ROOM
from kiosk.content.catalogue import Catalogue
from kiosk.content.direction import filled
from kiosk.content.model import Translation
from kiosk.content.settings import Settings
from kiosk.content.translations import texts_of
from kiosk.startup.content_source import page_context_of
from kiosk.store.snapshot import Snapshot
from kiosk.visitor.language_links import own_name
from kiosk.visitor.page_context import NoCounter
from kiosk.visitor.typefaces import load_fonts
from tests.visitor.kiosks import LANDSCAPE, PORTRAIT, PlayedKiosk, holidays, settle, starter_catalogue
from tests.visitor.leftovers import same_picture

SAMARITANS = "service/samaritans"
HELLO = {"ur": "خوش آمدید", "pl": "Dzień dobry", "ro": "Bună ziua"}
HIDE = {"ur": "سکرین چھپائیں", "pl": "Ukryj ekran", "ro": "Ascunde ecranul"}


def _words(tag: str) -> str:
    """A few of the screens' own words in a language, as a file for translators has them."""
    said = (
        ("StartScene", "Hello. What would you like to know?", HELLO),
        ("Visit", "Hide this screen", HIDE),
        ("VenueProgramme", "Touch here to start", HELLO),
        ("Main", "Hide this screen", HELLO),
    )
    parts = "".join(
        f"<context><name>{context}</name><message><source>{source}</source>"
        f"<translation>{words[tag]}</translation></message></context>"
        for context, source, words in said
    )
    own = (
        "<context><name>calendar</name><message><source>en-GB</source><comment>the tag of the language this is "
        f"translated into</comment><translation>{tag}</translation></message></context>"
    )
    return f'<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="{tag}">{parts}{own}</TS>'


@pytest.fixture(scope="module", autouse=True)
def _words_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("assets")
    (folder / "i18n").mkdir()
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    program = shutil.which("pyside6-lrelease", path=path)
    assert program is not None
    for tag in HELLO:
        file = folder / "i18n" / f"kiosk_{tag}.ts"
        file.write_text(_words(tag), encoding="utf-8")
        subprocess.run([program, "-silent", file], check=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kiosk.visitor.second_language.assets", lambda: folder)
        yield


def catalogue(*languages: str) -> Catalogue:
    """The starter catalogue of a venue that offers ``languages``, with the name of one service in each, a draft."""
    starter = starter_catalogue()
    assert starter.venue is not None
    samaritans = starter.service("samaritans")
    assert samaritans is not None
    name = dict(texts_of("service", samaritans))[f"{SAMARITANS}/name"]
    said = tuple(Translation(f"{SAMARITANS}/name", tag, HELLO[tag], name) for tag in languages)
    venue = msgspec.structs.replace(starter.venue, languages=("en-GB", *languages))
    return msgspec.structs.replace(starter, languages=("en-GB", *languages), venue=venue, translations=said)


def spoken(kiosk: PlayedKiosk, *languages: str, drafts: bool = True) -> None:
    """Let the kiosk offer ``languages``."""
    snapshot = Snapshot(catalogue(*languages), holidays().table(), Settings(draft_translations=drafts))
    kiosk.main_window.replace_context(page_context_of(snapshot, "en-GB", ROOM, kiosk.clock, NoCounter()))
    settle()
    kiosk.until_loaded()


@pytest.fixture(scope="module")
def _kiosk(qapp: object) -> Iterator[PlayedKiosk]:
    load_fonts(("en-GB", "ur"))
    kiosk = PlayedKiosk(*LANDSCAPE)
    yield kiosk
    kiosk.close()


@pytest.fixture
def kiosk(_kiosk: PlayedKiosk) -> PlayedKiosk:
    """One that offers Urdu, Polish and Romanian, at its venue page."""
    spoken(_kiosk, "ur", "pl", "ro")
    if _kiosk.visiting:
        _kiosk.hide()
        _kiosk.end()
    _kiosk.be_idle()
    return _kiosk


def test_each_language_is_named_in_itself_on_start_and_on_the_venue_page(kiosk: PlayedKiosk) -> None:
    assert [own_name(tag) for tag in ("ur", "pl", "ro", "en-GB")] == ["اردو", "Polski", "Română", "English"]
    assert {"اردو", "Polski", "Română"} <= set(kiosk.shown_texts())
    kiosk.wake()
    for name in ("اردو", "Polski", "Română"):
        kiosk.labelled(name)


@pytest.mark.parametrize("tag", ["ur", "pl", "ro"])
def test_a_touch_on_start_begins_the_visit_anew_in_it(kiosk: PlayedKiosk, tag: str) -> None:
    kiosk.wake()
    kiosk.session.set_text_scale(2)
    settle()
    kiosk.be_settled()
    kiosk.tap(own_name(tag))
    assert (kiosk.session.reading.language, kiosk.route, kiosk.session.reading.text_scale) == (tag, "start", 2)
    assert HIDE[tag] in kiosk.shown_texts()
    assert not {"Hello. What would you like to know?", "Hide this screen"}.intersection(kiosk.texts())


def test_a_touch_on_the_venue_page_begins_in_it(kiosk: PlayedKiosk) -> None:
    name = "all().filter(item => item.route === 'language/pl' && drawn(item))[0]"
    x, y, width, height = kiosk.ask(f"place({name})")
    kiosk.tap(replace(kiosk.start_here, x=x, y=y, width=width, height=height))
    assert kiosk.session.reading.language == "pl"


def test_just_after_hiding_a_touch_on_a_language_wakes_nothing(kiosk: PlayedKiosk) -> None:
    kiosk.wake("language/pl")
    kiosk.hide()
    kiosk.end()
    kiosk.hear()
    x, y, width, height = kiosk.ask("place(all().filter(item => item.route === 'language/pl' && drawn(item))[0])")
    kiosk.tap(replace(kiosk.start_here, x=x, y=y, width=width, height=height))
    assert not kiosk.visiting


def test_hiding_shows_the_venues_page_in_its_own_language_at_once(kiosk: PlayedKiosk) -> None:
    kiosk.wake()
    kiosk.hide()
    usual = kiosk.picture()
    kiosk.end()
    kiosk.wake("language/ur")
    kiosk.session.open(SAMARITANS)
    settle()
    kiosk.main_window.refresh()  # a minute passes meanwhile
    kiosk.hide()
    assert same_picture(kiosk.picture(), usual), "nothing was said anew"
    kiosk.end()
    assert same_picture(kiosk.picture(), usual), "and nothing is when the visit has ended"
    assert not set(HELLO.values()).intersection(kiosk.texts())


def test_the_next_visit_is_in_the_venues_language_again(kiosk: PlayedKiosk) -> None:
    kiosk.wake("language/ur")
    kiosk.hide()
    kiosk.end()
    kiosk.wake()
    assert kiosk.session.reading.language == ""
    assert QCoreApplication.translate("Visit", "Hide this screen") == "Hide this screen"
    assert "Hide this screen" in kiosk.shown_texts()


def test_start_keeps_the_language_and_its_own_name_leads_back(kiosk: PlayedKiosk) -> None:
    kiosk.wake("language/pl")
    kiosk.main_window.visits.begin_again()
    assert kiosk.session.reading.language == "pl"
    kiosk.session.open("topic/help-in-other-languages")
    settle()
    kiosk.be_settled()
    kiosk.tap("English")
    assert (kiosk.session.reading.language, kiosk.route) == ("", "start")


def test_in_the_list_a_language_that_is_on_opens_the_kiosk_and_others_their_card(kiosk: PlayedKiosk) -> None:
    spoken(kiosk, "pl")
    kiosk.wake("topic/help-in-other-languages")
    kiosk.be_settled()
    kiosk.tap("Türkçe")
    assert kiosk.route == "topic/in-turkish"
    kiosk.session.back()
    settle()
    kiosk.be_settled()
    kiosk.tap("Polski")
    assert kiosk.session.reading.language == "pl"


def test_without_leave_for_drafts_the_language_opens_its_card(kiosk: PlayedKiosk) -> None:
    spoken(kiosk, "pl", drafts=False)
    kiosk.wake()
    assert "Polski" not in kiosk.shown_texts()
    kiosk.session.open("language/pl")
    assert kiosk.session.reading.language == ""
    kiosk.session.open("topic/help-in-other-languages")
    settle()
    kiosk.be_settled()
    kiosk.tap("Polski")
    assert kiosk.route == "topic/in-polish"


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_the_hide_bar_is_in_one_place_in_every_language(qapp: object, size: tuple[int, int]) -> None:
    kiosk = PlayedKiosk(*size)
    try:
        spoken(kiosk, "ur", "pl")
        kiosk.wake()
        before = kiosk.bar
        for tag in ("ur", "pl"):
            kiosk.session.open(f"language/{tag}")
            settle()
            assert kiosk.bar == before
        band = kiosk.place("BottomBand")
        bar = kiosk.bar
        assert band.x + band.width <= bar.x or band.y + band.height <= bar.y
    finally:
        kiosk.close()


@pytest.mark.parametrize("sentence", ["Rooms: {name}", "\u06a9\u0645\u0631\u06d2: {name}"])
def test_a_name_in_a_sentence_is_set_apart_as_python_does_it(sentence: str, qapp: object) -> None:
    engine = QQmlEngine()
    written = (ROOM / "visitor" / "sentences.js").read_text(encoding="utf-8")
    engine.evaluate(written.removeprefix(".pragma library"))
    said = engine.globalObject().property("filled").call([QJSValue(sentence.format(name="%1")), QJSValue("Hall, 2.")])
    assert said.toString() == filled(sentence, name="Hall, 2.")
