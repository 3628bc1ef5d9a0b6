"""Easy Read: where a page has it a switch shows it, for the rest of the visit and no longer; nobody loses a number."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt

from kiosk.content.catalogue import merge
from kiosk.content.model import EasyLine, PlainPage, Translation
from kiosk.content.translations import localised
from kiosk.ui.accessible_tree import elements
from kiosk.visitor.language_note import language_note
from kiosk.visitor.page_context import PageContext
from kiosk.visitor.routes import Route
from kiosk.visitor.spoken_words import words_of
from tests.content.checks import samples
from tests.screens.accessible import tree
from tests.visitor.given import keys, page_at, page_context_of, rows
from tests.visitor.kiosks import PORTRAIT, KioskMaker, PlayedKiosk, settle, starter_catalogue, wait_until
from tests.visitor.leftovers import Untouched, Witness, assert_nothing_left, theme_of

TOPIC = "topic/what-is-consent"
FIRST, LONG = "Consent means that a person chooses freely.", "Consent means that someone chooses freely"
HAVE_IT = ("start", "support", "emergency", TOPIC, "topic/someone-hurts-or-controls-me", "topic/after-a-sexual-assault")
LACK_IT = (
    "find",
    "about",
    "ask",
    "practise",
    "topic/my-drink-was-spiked",
    "service/samaritans",
    "campaign/sixteen-days",
)
LINES = (EasyLine(id="one", text="You can ring.", drawing="calling"), EasyLine(id="two", text=" ", drawing="door"))
LOADING = 2
"""``Image.Loading``."""
REST = "Not everything here is translated yet. The rest is in English."


def switch(kiosk: PlayedKiosk) -> list[bool]:
    """Whether the switch is on, as a screen reader finds it; nothing where there is none."""
    return [each.on for each in tree(kiosk.window) if each.name == "Easy Read" and each.toggle]


def shown(kiosk: PlayedKiosk) -> str:
    return " ".join(kiosk.shown_texts())


def easily(kiosk: PlayedKiosk, route: str = TOPIC) -> PlayedKiosk:
    """Go to a page, and turn it on there by a finger."""
    kiosk.wake(route)
    kiosk.be_settled()
    kiosk.tap("Easy Read")
    return kiosk


# --- the switch -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("route", HAVE_IT)
def test_a_page_that_has_it_has_one_switch_and_it_is_off(kiosk: PlayedKiosk, route: str) -> None:
    kiosk.wake(route)
    assert switch(kiosk) == [False]
    assert kiosk.count("EasyList") == 0


@pytest.mark.parametrize("route", LACK_IT)
def test_a_page_without_it_has_no_switch_even_when_it_is_wanted(kiosk: PlayedKiosk, route: str) -> None:
    kiosk.wake()
    kiosk.session.set_easy(True)
    kiosk.session.open(route)
    settle()
    assert kiosk.route == route
    assert switch(kiosk) == []
    assert kiosk.count("EasyList") == 0


def test_a_finger_turns_it_on_and_off(kiosk: PlayedKiosk) -> None:
    easily(kiosk)
    assert switch(kiosk) == [True]
    assert FIRST in shown(kiosk)
    assert LONG not in shown(kiosk).replace(FIRST, "")
    kiosk.be_settled()
    kiosk.tap("Easy Read")
    assert switch(kiosk) == [False]
    assert FIRST not in shown(kiosk)
    assert LONG in shown(kiosk)


def test_keys_reach_it(kiosk: PlayedKiosk) -> None:
    kiosk.wake(TOPIC)
    kiosk.be_settled()
    for _ in range(40):
        if kiosk.ask("focusedLabel()") == "Easy Read":
            break
        kiosk.key(Qt.Key.Key_Tab)
    assert kiosk.ask("focusedLabel()") == "Easy Read"
    kiosk.key(Qt.Key.Key_Space)
    assert switch(kiosk) == [True]


def test_it_goes_along_from_page_to_page(kiosk: PlayedKiosk) -> None:
    easily(kiosk)
    kiosk.session.open("emergency")
    settle()
    assert switch(kiosk) == [True]
    kiosk.session.back()
    settle()
    assert switch(kiosk) == [True]


def test_rule_2_it_ends_with_the_visit_and_nothing_of_it_is_left(kiosk: PlayedKiosk) -> None:
    # The drawings of the venue page come a moment after it.
    wait_until(lambda: kiosk.ask(f"of('QQuickImage').every(image => image.status !== {LOADING})"))
    before = Untouched.of(kiosk)
    easily(kiosk)
    witness = Witness(kiosk)
    kiosk.press(kiosk.bar)
    kiosk.lift()
    kiosk.hear()
    assert_nothing_left(kiosk, before, witness)
    kiosk.be_idle()
    kiosk.wake(TOPIC)
    assert switch(kiosk) == [False]


# --- what is shown ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("route", HAVE_IT)
@pytest.mark.parametrize("size", [(1280, 720), PORTRAIT])
def test_no_way_on_and_no_number_is_lost(main_window: KioskMaker, route: str, size: tuple[int, int]) -> None:
    kiosk = main_window(*size)
    kiosk.wake(route)
    ways, cards = set(kiosk.ask("seen().map(item => item.route).filter(route => route)")), kiosk.count("ServiceCard")
    kiosk.session.set_easy(True)
    settle()
    assert kiosk.count("EasyList") == 1
    guides = {way for way in ways if way.startswith("guide/")}
    assert ways - guides <= set(kiosk.ask("seen().map(item => item.route).filter(route => route)"))
    assert kiosk.count("ServiceCard") == cards


def test_rule_10_the_kiosks_own_words_for_emergency_stay_below(kiosk: PlayedKiosk) -> None:
    kiosk.wake("emergency")
    before = {text for text in kiosk.texts() if "999" in text}
    kiosk.session.set_easy(True)
    settle()
    assert before <= set(kiosk.texts())
    assert any("Press 55 when you are asked" in text for text in kiosk.texts())


def test_each_line_has_a_large_drawing_and_letters_larger_than_those_of_the_page(kiosk: PlayedKiosk) -> None:
    easily(kiosk)
    body = theme_of(kiosk).property("body")
    pictures = "of('QQuickImage').filter(image => String(image.source).startsWith('image://drawings/'))"
    assert kiosk.ask(f"Math.min(...{pictures}.map(image => image.width))") > 3 * body
    sizes = "seen().filter(item => item.markup === " + repr(FIRST) + " && item.font).map(item => item.font.pixelSize)"
    assert kiosk.ask(sizes)[0] > 1.4 * body


def test_a_screen_reader_finds_every_line_once_and_the_voice_reads_them_first(kiosk: PlayedKiosk) -> None:
    easily(kiosk)
    names = [each.name for each in tree(kiosk.window)]
    page = starter_catalogue().topic("what-is-consent")
    assert page is not None
    assert [names.count(line.text) for line in page.easy_read] == [1] * len(page.easy_read)
    read = [words_of(each) for each in elements(kiosk.window)]
    places = [next(at for at, said in enumerate(read) if line.text in said) for line in page.easy_read]
    assert places == sorted(places)


def test_lines_that_say_nothing_yet_are_left_out(qapp: object) -> None:
    parent = QObject()
    context = page_context_of(pages=(PlainPage(id="support", easy_read=LINES),))
    assert keys(page_at(context, "support", parent), "easyRead") == ["one"]
    only = page_context_of(topics=(samples.topic(easy_read=LINES[1:]),))
    page = page_at(only, "topic/page", parent)
    assert (page.property("hasEasyRead"), rows(page, "easyRead")) == (False, ())


# --- in another language ----------------------------------------------------------------------------------------------


def spoken(*translations: Translation) -> PageContext:
    """A topic with Easy Read, in Urdu."""
    edition = samples.edition(
        languages=("en-GB", "ur"), topics=(samples.topic(easy_read=LINES[:1]),), translations=translations
    )
    said = localised(merge([edition]), "ur")
    return replace(page_context_of(), catalogue=said.catalogue, missing=said.missing, drafts=said.drafts, language="ur")


def urdu(field: str, of: str) -> Translation:
    return Translation(f"topic/page/{field}", "ur", "اردو", of, "Amina Hart", dt.date(2026, 11, 20))


WORDS = (urdu("title", "Page"), urdu("summary", "In danger now? Call 999."))


def test_what_is_not_translated_is_in_english_and_says_so_to_whoever_sees_it(qapp: object) -> None:
    context, route = spoken(*WORDS), Route.parse("topic/page")
    assert REST not in language_note(context, route)
    assert REST in language_note(context, route, easy=True)
    parent = QObject()
    (line,) = rows(page_at(context, "topic/page", parent), "easyRead")
    assert "You can ring." in line.markup


def test_what_is_translated_is_shown_in_its_language(qapp: object) -> None:
    context = spoken(*WORDS, urdu("easy_read/one/text", "You can ring."))
    assert REST not in language_note(context, Route.parse("topic/page"), easy=True)
    parent = QObject()
    (line,) = rows(page_at(context, "topic/page", parent), "easyRead")
    assert "اردو" in line.markup


def test_the_note_follows_the_switch(kiosk: PlayedKiosk) -> None:
    missing = frozenset({"topic/what-is-consent/easy_read/asleep/text"})
    kiosk.main_window.replace_context(replace(kiosk.context, missing=missing))
    kiosk.wake(TOPIC)
    assert REST not in shown(kiosk)
    kiosk.be_settled()
    kiosk.tap("Easy Read")
    assert REST in shown(kiosk)
