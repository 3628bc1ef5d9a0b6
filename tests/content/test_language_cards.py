"""A card in each of eighteen languages: what to dial, what to say, that nothing is kept, how to clear the screen."""

import re
import unicodedata

import msgspec
import pytest

from kiosk.asset_paths import ROOM
from kiosk.content.checks import Problem, check
from kiosk.content.direction import runs_right
from kiosk.content.model import Edition, Points, Service, Tile, Topic
from kiosk.content.text import plain
from kiosk.content.things import called
from kiosk.content.translations import fields, in_own_language, localised
from kiosk.content.typefaces import LATIN_FONTS, font_files, undrawable
from kiosk.visitor.find_results import Filters, results
from tests.content.checks import samples
from tests.content.test_search_queries import content, kiosk

LIST = "help-in-other-languages"

SAID = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "es": "Spanish",
    "fa": "Farsi",
    "fr": "French",
    "gu": "Gujarati",
    "hu": "Hungarian",
    "it": "Italian",
    "pa": "Punjabi",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ta": "Tamil",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh-Hans": "Mandarin",
}
"""What somebody says on the telephone to be put through to an interpreter of their language."""

SCRIPTS = {
    **dict.fromkeys(("ar", "fa", "ur"), "ARABIC"),
    **dict.fromkeys(("bg", "uk"), "CYRILLIC"),
    **{"bn": "BENGALI", "gu": "GUJARATI", "pa": "GURMUKHI", "ta": "TAMIL", "zh-Hans": "CJK"},
}
"""The first word of the names of their letters in Unicode; the others are written in Latin ones."""

OWN_LETTERS = {
    **{"ar": "ة", "bg": "ъ", "es": "ñ", "fa": "گ", "fr": "ç", "hu": "ő", "pl": "ł", "pt": "ã"},
    **{"ro": "ț", "tr": "ş", "uk": "ї", "ur": "ے"},
}
"""A letter that tells it from its neighbours: a text in the wrong file would not have it."""


def cards() -> dict[str, Topic]:
    return {topic.language: topic for topic in content().topics if topic.language is not None}


def block(topic: Topic, ident: str) -> str:
    """What a block says, item by item."""
    found = next(each for each in topic.blocks if each.id == ident)
    return "\n".join(found.items) if isinstance(found, Points) else str(getattr(found, "text", ""))


def said(topic: Topic) -> str:
    return plain("\n".join((topic.title, *(block(topic, each.id) for each in topic.blocks))))


CARD = pytest.mark.parametrize("tag", sorted(SAID))


def test_there_is_a_card_for_each_language() -> None:
    assert set(cards()) == set(SAID)
    assert all(topic.id.startswith("in-") for topic in cards().values())


@CARD
def test_a_card_says_what_to_dial_and_what_to_say(tag: str, services: dict[str, Service]) -> None:
    danger, women, everyone, interpreter = block(cards()[tag], "what-you-can-do-now").split("\n")
    assert "**999**" in danger and "**help**" in danger and f"**{SAID[tag]}**" in danger
    for line, ident in ((women, "national-domestic-abuse-helpline"), (everyone, "victim-support")):
        assert f"**{services[ident].contacts[0].value}**" in line
        assert services[ident].name in line
    assert f"**{SAID[tag]}**" in interpreter


@CARD
def test_no_number_but_those_three_stands_on_it(tag: str, services: dict[str, Service]) -> None:
    known = {services[each].contacts[0].value for each in ("national-domestic-abuse-helpline", "victim-support")}
    assert set(re.findall(r"\d[\d ]*\d", said(cards()[tag]))) == {"999", *known}
    assert all(letter.isascii() for letter in said(cards()[tag]) if letter.isdecimal()), "digits as on a telephone"


@CARD
def test_the_services_beside_it_are_those_it_names_999_first(tag: str) -> None:
    assert cards()[tag].services == ("emergency-999", "national-domestic-abuse-helpline", "victim-support")


@CARD
def test_it_says_how_to_clear_the_screen_in_the_words_of_the_bar(tag: str) -> None:
    bar = re.search(r'hideLabel: qsTr\("(Hide [^"]+)"\)', (ROOM / "visitor" / "Visit.qml").read_text(encoding="utf-8"))
    assert bar is not None
    assert f"**{bar[1]}**" in block(cards()[tag], "this-kiosk")


@CARD
def test_it_is_written_in_its_own_language(tag: str) -> None:
    words = {letter for letter in said(cards()[tag]) if letter.isalpha() and not letter.isascii()}
    scripts = {unicodedata.name(letter).split()[0] for letter in words}
    assert scripts == {SCRIPTS.get(tag, "LATIN")}
    assert OWN_LETTERS.get(tag, "") in said(cards()[tag])


def test_no_two_say_the_same() -> None:
    lines = [line for topic in cards().values() for each in topic.blocks for line in block(topic, each.id).split("\n")]
    assert len([line for line in lines if line]) == len({line for line in lines if line})


@CARD
def test_every_letter_of_it_can_be_drawn(tag: str) -> None:
    assert undrawable(said(cards()[tag]), (tag,)) == ()


def test_a_chinese_letter_that_is_not_carried_is_told() -> None:
    """The typeface has what the pages use; a new letter asks for ``.ci/subset_typefaces.py``."""
    assert undrawable("龘", ("zh-Hans",)) == ("龘",)
    page = samples.says("龘", language="zh-Hans")
    assert samples.fields_of("no-glyph", page) == ["topic/page blocks/p/text"]


@CARD
def test_a_typeface_is_loaded_only_for_its_script(tag: str) -> None:
    others = font_files((tag,))[len(LATIN_FONTS) :]
    assert len(others) == (2 if tag in SCRIPTS else 0)


def test_three_of_them_run_from_the_right() -> None:
    assert {tag for tag in cards() if runs_right(tag)} == {"ar", "fa", "ur"}


_TASKS: list[Problem] = []


def tasks(edition: Edition) -> list[Problem]:
    """Looked for once: checking the whole edition takes a second."""
    if not _TASKS:
        _TASKS.extend(each for each in check(edition) if each.rule == "language-draft")
    return _TASKS


# --- drafts -----------------------------------------------------------------------------------------------------------


@CARD
def test_each_is_a_draft_says_so_and_is_a_task_for_staff(tag: str, starter: Edition) -> None:
    card = cards()[tag]
    assert card.language_checked_by == ""
    assert len(block(card, "draft")) >= 15
    (task,) = [each for each in tasks(starter) if each.thing == f"topic/{card.id}"]
    assert task.severity == "task" and card.summary in task.sentence


def test_somebody_s_name_ends_the_task() -> None:
    assert samples.found("language-draft", samples.says("Pomoc.", language="pl"))
    assert not samples.found("language-draft", samples.says("Pomoc.", language="pl", language_checked_by="Ewa"))
    assert not samples.found("language-draft", samples.says("Help."))


# --- finding it -------------------------------------------------------------------------------------------------------


def test_the_list_has_them_all_and_start_leads_to_it() -> None:
    """Start, the list, the card: two touches."""
    listed = content().topic(LIST)
    assert listed is not None
    assert sorted(listed.subtopics) == sorted(card.id for card in cards().values())
    english = [topic.summary for ident in listed.subtopics if (topic := content().topic(ident))]
    assert english == sorted(english)
    assert [tile.page for tile in content().tiles].count(f"topic/{LIST}") == 1


@CARD
def test_it_is_found_by_its_own_name_and_by_the_english_one(tag: str) -> None:
    card = cards()[tag]
    for typed in (card.title, SAID[tag], SAID[tag].lower(), f"I speak {SAID[tag]}", *card.needs):
        assert results(kiosk(), typed, Filters()).things[:1] == (f"topic/{card.id}",), typed


@pytest.mark.parametrize("typed", ["francais", "turkce", "romana", "portugues", "espanol"])
def test_without_its_accents_too(typed: str) -> None:
    (found, *_) = results(kiosk(), typed, Filters()).things
    assert found in {f"topic/{card.id}" for card in cards().values()}


# --- a page in a language of its own ----------------------------------------------------------------------------------


def test_nobody_is_asked_to_translate_it() -> None:
    ours = {f"topic/{card.id}" for card in cards().values()}
    assert not ours & {"/".join(path.split("/")[:2]) for path, _ in fields(content())}
    said = localised(content(), "ur")
    assert not ours & {"/".join(path.split("/")[:2]) for path in said.missing}
    assert [said.catalogue.topic(card.id) for card in cards().values()] == list(cards().values())


@CARD
def test_no_number_of_it_begins_on_one_line_and_ends_on_the_next(tag: str) -> None:
    shown = said(in_own_language(cards()[tag]))
    assert "0808\u00a02000\u00a0247" in shown and "0808\u00a016\u00a089\u00a0111" in shown
    assert not re.search(r"\d \d", shown)


def test_a_page_in_the_language_of_the_others_is_shown_as_it_is_written() -> None:
    page = samples.says("Ring 0808 2000 247.").topics[0]
    assert in_own_language(page) is page


def test_staff_who_cannot_read_it_see_its_english_name() -> None:
    assert called(cards()["gu"]) == "Gujarati (ગુજરાતી)"
    assert called(samples.topic(title="Money")) == "Money"


def test_the_rules_for_english_words_are_not_asked_of_it() -> None:
    hard = "Nieprawdopodobnie skomplikowane sformułowania administracyjne " * 8
    rules = {each.rule for each in check(samples.says(hard))}
    assert {"long-sentence", "reading-age"} <= rules
    assert not {"long-sentence", "reading-age"} & {each.rule for each in check(samples.says(hard, language="pl"))}


def test_its_letters_may_be_those_of_its_own_script_and_no_other() -> None:
    assert not samples.found("no-glyph", samples.says("помощ", language="bg"))
    assert samples.found("no-glyph", samples.says("помощ"))
    assert samples.found("no-glyph", samples.says("помощ", language="gu"))


def test_any_number_of_languages_may_stand_in_a_list() -> None:
    within = tuple(samples.topic(id=f"t{n}") for n in range(10))
    listed = samples.topic(subtopics=tuple(topic.id for topic in within))
    in_languages = tuple(msgspec.structs.replace(topic, language="pl") for topic in within)
    assert samples.fields_of("too-many", samples.edition(topics=(listed, *within))) == ["topic/page subtopics"]
    assert not samples.found("too-many", samples.edition(topics=(listed, *in_languages)))


def test_a_tile_for_languages_says_no_word_of_harm() -> None:
    (tile,) = [each for each in content().tiles if each.page == f"topic/{LIST}"]
    assert isinstance(tile, Tile) and tile.title == "Languages"
