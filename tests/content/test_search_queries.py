"""What people type, in their own words and misspelt, and what has to stand first,
over the content the kiosk comes with.

It is a Sunday afternoon in the sixteen days: some lines are open, some are not.
"""

import dataclasses
import functools
import string
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.model import Audience
from kiosk.content.search.documents import documents
from kiosk.content.search.tables import table_words
from kiosk.content.search.words import stem, stop_words, words_of
from kiosk.device.fake import FrozenClock
from kiosk.schedule.campaigns import shows_now
from kiosk.visitor.find_results import EMERGENCY, Filters, audience_of, results
from kiosk.visitor.page_context import NoCounter, PageContext
from tests.content.test_search import spellings
from tests.schedule.samples import at
from tests.starter import whole_starter
from tests.visitor.kiosks import holidays

HURT, CONTROL, ASSAULT = (
    f"topic/{each}" for each in ("someone-hurts-or-controls-me", "controlling-behaviour", "after-a-sexual-assault")
)
OWN, SPIKED, STALKED = (
    f"topic/{each}" for each in ("worried-about-how-i-behave", "my-drink-was-spiked", "someone-follows-or-pesters-me")
)
PICTURES, FRIEND, YOUNG = (
    f"topic/{each}" for each in ("pictures-of-me", "worried-about-somebody", "children-and-young-people")
)
MEN, LGBT, DEAF, HONOUR = (
    f"topic/{each}" for each in ("for-men-and-boys", "lgbt", "deaf-or-no-speech", "honour-and-forced-marriage")
)
UNSAFE, ATTENTION, CONSENT, POLICE, RIGHTS, SAFE_WAYS = (
    f"topic/{each}"
    for each in (
        "feel-unsafe-somewhere",
        "unwanted-attention",
        "what-is-consent",
        "telling-the-police",
        "your-rights",
        "safe-ways-to-get-in-touch",
    )
)
SAMARITANS, CHILDLINE, SARC = "service/samaritans", "service/childline", "service/herts-sarc"
VENUE = "venue/ashcombe-library"

STAY, MONEY, OFFICER, WORK, POWER, THREATS, AT_RISK, ORDERS, DAYS, UNI = (
    f"topic/{each}"
    for each in (
        "a-place-to-stay",
        "money",
        "hurt-by-an-officer",
        "at-work",
        "a-teacher-coach-or-carer",
        "threats-with-pictures",
        "child-or-adult-at-risk",
        "court-orders-and-children",
        "first-days-after-an-assault",
        "at-university-or-college",
    )
)
VISAS, LANGUAGES, OLDER, TRAIN, TAGS, SON, FGM, UNDER_18, LEAVING, LIFE = (
    f"topic/{each}"
    for each in (
        "visas-and-papers",
        "help-in-other-languages",
        "older-disabled-and-carers",
        "on-trains",
        "phones-tags-and-accounts",
        "my-child-hurts-me",
        "fgm",
        "marriage-under-18",
        "leaving-and-planning",
        "badly-hurt-or-want-to-die",
    )
)

FIRST = {
    HURT: (
        "he hits me", "my boyfriend hit me", "my boyfriend hits me", "my husband beats me", "my husband hits me",
        "my partner punches me", "my partner hurts me", "domestic abuse", "domestc abuse", "domestic violence", "abuse",
        "abusive relationship", "i want to leave", "leave him",
        "leaving my husband", "i scared of my husband", "he scares me", "he shouts at me",
        "he gets angry", "his temper", "my husband has a temper", "husbnad hits me", "my husband is jealous",
        "i got hit", "i was pushed", "black eye", "beaten up", "she hurts me", "he slaps me",
    ),
    CONTROL: (
        "gaslighting", "gaslit gaslighting", "coercive control", "controlling", "coersive control",
        "walking on eggshells", "she checks my phone", "he checks my phone", "he tells me what to wear", "permission",
    ),
    ASSAULT: (
        "raped", "rape", "i was raped", "rapde", "someone touched me", "touched", "groped", "molested", "molestd",
        "sexual assault", "sexaul assault", "sexualy assaulted", "a stranger touched me", "he forced me",
        "someone forced me", "date rape", "stealthing",
    ),
    OWN: (
        "anger", "angry", "angrey", "i am angry", "temper", "my temper", "i lose my temper", "i lost my temper",
        "i shout", "i shout at my kids", "i hit my girlfriend", "i hit my wife", "i hurt her", "i pushed him",
        "i keep hitting my wife", "i slapped my boyfriend", "i hitt my girlfriend", "am i abusive", "am i an abuser",
        "i want to change", "i scare my children", "i raped someone", "she is scared of me", "rage", "violent",
        "i always shout at her", "ive hit him", "how i behave",
    ),
    STALKED: (
        "stalker", "stalking", "stalknig", "stolking", "stalkng", "followed home", "he follows me",
        "someone is following me",
        "i am being followed", "harrasment", "harassment", "harasment", "harased", "being watched",
        "he will not stop texting",
    ),
    SPIKED: (
        "spiked", "spikd", "my drink was spiked", "drink spikng", "drugged", "needle", "date rape drug",
        "someone put something in my drink", "roofied", "dizzy and strange",
    ),
    PICTURES: (
        "nudes", "nude", "sextortion", "blackmail", "blackmale", "deepfake", "deep fake nude", "photos of me",
        "shared my pictures", "pictres",
    ),
    FRIEND: (
        "worried about my friend", "worried about my sister", "my friend is being hurt", "neighbour shouting",
        "shouting next door", "worried",
    ),
    YOUNG: (
        "i am a child", "teenager", "teenger", "my mum gets hit", "my dad is scary", "run away from home",
    ),
    MEN: ("men", "male victim", "i am a man", "my wife hits me", "my wife hit me", "men raped", "male survivor"),
    LGBT: ("gay", "trans", "lesbian", "bisexual", "lgbt", "queer", "transgender", "lesbain"),
    DEAF: (
        "deaf", "sign language", "silent call", "press 55", "text 999", "cannot speak", "i cant speak",
        "sign langauge",
    ),
    HONOUR: (
        "honour", "honor", "forced marriage abroad", "made to marry", "they took my passport", "honour killing",
        "arranged marriage", "marrige", "izzat",
    ),
    UNSAFE: ("dark street", "street light", "underpass", "bus stop", "walking home", "unsafe", "unsafe area", "unsfe"),
    ATTENTION: (
        "catcalling", "catcall", "flasher", "flashed", "wolf whistle", "he touched me on the bus", "misogyny",
    ),
    CONSENT: ("consent", "consant", "can i change my mind", "age of consent", "saying no", "condom", "drunk sex"),
    POLICE: ("report a rape", "clares law", "clare's law", "go to the police", "report a crime"),
    RIGHTS: ("my rights", "the law"),
    SAFE_WAYS: ("does it show on my bill", "delete call history", "qr code", "no phone", "hollie guard"),
    EMERGENCY: (
        "overdose", "overdos", "i took an overdose", "suicide", "suicidal", "suiside", "want to die", "i want to die",
        "kill myself", "end my life", "strangled", "strangeld", "he strangled me", "choked", "he choked me", "bleeding",
        "cannot breathe", "can't breathe", "cant breath", "dying", "stabbed", "he stabbed me", "self harm", "self-harm",
        "i cut myself", "i hurt myself", "emergency", "ambulance", "999", "unconscious", "hands round my neck",
        "i strangled her", "he will kill me", "took too many pills",
    ),
    VENUE: (
        "opening hours", "opening times", "toilet", "toilets", "tiolet", "wifi", "wi-fi", "printer", "printing",
        "photocopier", "ashcombe", "library", "whats on", "what's on", "events", "parking",
    ),
    SAMARITANS: ("samaritans", "samaritens", "samaratans", "116 123", "i cannot cope", "hopeless"),
    CHILDLINE: ("childline", "chilldline", "child line", "0800 1111", "bullying", "bulying"),
    SARC: ("sarc", "herts sarc", "doctor after rape"),
    "service/galop": ("galop", "gallop"),
    "service/herts-domestic-abuse-helpline": ("08 088", "herts domestic abuse helpline", "talk to someone"),
    "service/national-domestic-abuse-helpline": ("national domestic abuse helpline",),
    "service/national-stalking-helpline": ("national stalking helpline",),
    "service/herts-rape-crisis": ("harcsac", "counselling", "councelling"),
    "service/crimestoppers": ("crimestoppers", "anonymous", "anonimous", "crime stoppers"),
    "service/victim-support": ("victim support", "victm support"),
    "service/nhs-111": ("111", "nhs", "hospital", "i feel ill"),
    "service/police-101": ("101", "police"),
    "service/revenge-porn-helpline": ("revenge porn", "revenge porn helpline"),
    "service/respect-phoneline": ("respect phoneline", "respect", "respct"),
    "service/chrysalis-centre": ("chrysalis", "chrisalis", "chrysalis centre"),
    "service/streetsafe": ("streetsafe", "street safe"),
    "service/signhealth": ("signhealth",),
    "guide/who-can-help": ("who can help me",),
    "room/cafe": ("cafe", "café"),
    "room/oak-room": ("oak room",),
    "event/chess-club": ("chess", "chess club", "ches club"),
    "event/baby-rhyme-time": ("baby rhyme time", "rhymes"),
    "event/computer-help": ("computer help",),
    "campaign/sixteen-days": ("sixteen days of activism",),
    STAY: (
        "womens aid", "women's aid", "womans aid", "refuge", "housing", "homeless", "homless", "somewhere to stay",
        "place to stay", "nowhere to go",
    ),
    MONEY: ("he takes my money", "money", "food bank", "debt in my name"),
    OFFICER: (
        "police officer raped me", "police complaint", "my husband is a police officer",
    ),
    WORK: ("boss touched me", "my boss", "at work", "harassed at work"),
    POWER: ("teacher touched me", "my coach", "my football coach touches me"),
    THREATS: ("he will post my photos",),
    AT_RISK: ("child abuse", "worried about a child", "an adult at risk"),
    ORDERS: ("court", "solicitor", "lawyer", "solicitr", "injunction", "restraining order", "divorce"),
    DAYS: ("evidence", "morning after pill", "pregnant"),
    UNI: ("uni", "university", "univercity", "lecturer", "roommate", "campus"),
    VISAS: ("visa", "immigration", "my passport"),
    LANGUAGES: ("interpreter", "other languages", "i do not speak english"),
    "topic/in-polish": ("polski", "polish", "po polsku"),
    "topic/in-urdu": ("urdu", "اردو"),
    "topic/in-gujarati": ("gujarati", "ગુજરાતી"),
    "topic/in-chinese": ("mandarin", "中文"),
    "service/switchboard": ("switchboard",),
    "service/mankind": ("mankind",),
    "service/jewish-womens-aid": ("jewish",),
    OLDER: ("elderly", "disabled", "wheelchair"),
    TRAIN: ("train", "on the train", "railway"),
    TAGS: ("tracker", "airtag", "he knows where i am", "found a tracker"),
    SON: ("my son hurts me", "my son hits me", "my daughter hits me", "my teenager hits me"),
    FGM: ("fgm",),
    UNDER_18: ("married at 16", "child marriage"),
    LEAVING: ("planning to leave", "safety plan"),
    "service/civil-legal-advice": ("legal",),
    "service/iopc": ("complain about the police",),
}  # fmt: skip
"""What has to stand first for each of these."""

ASKED = [(typed, first) for first, every in FIRST.items() for typed in every]


@functools.cache
def content() -> Catalogue:
    return merge([whole_starter()])


@functools.cache
def kiosk() -> PageContext:
    return PageContext(content(), holidays(), FrozenClock(at("2026-11-29 14:05")), lambda _: "", NoCounter())


def at_time(when: str) -> PageContext:
    return dataclasses.replace(kiosk(), clock=FrozenClock(at(when)))


def found(typed: str, context: PageContext | None = None, filters: Filters | None = None) -> tuple[str, ...]:
    return results(context or kiosk(), typed, filters or Filters()).things


def test_there_are_many_and_each_stands_here_once() -> None:
    typed = [each for each, _ in ASKED]
    assert len(typed) == len(set(typed)) > 250


@pytest.mark.parametrize(("typed", "first"), ASKED)
def test_what_people_type_finds_what_they_need_first(typed: str, first: str) -> None:
    assert found(typed)[:1] == (first,)


@pytest.mark.parametrize(("typed", "first"), ASKED)
def test_the_two_sides_are_never_mixed(typed: str, first: str) -> None:
    """Safety rule 12: the pages for people who hurt somebody are found by them, and alone."""
    sides = {audience_of(kiosk(), thing) for thing in found(typed)}
    own = (
        first == OWN or first in ("service/respect-phoneline", "service/chrysalis-centre") or typed == "i strangled her"
    )
    assert sides - {Audience.EVERYONE} <= {Audience.PERPETRATOR if own else Audience.SURVIVOR}


# --- a page, then its two best services -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "after"),
    [
        ("raped", [SARC, "service/rape-and-sexual-abuse-support-line"]),
        ("he hits me", ["service/herts-domestic-abuse-helpline", "service/national-domestic-abuse-helpline"]),
        ("spiked", ["service/nhs-111", "service/emergency-999"]),
        ("i shout", ["service/respect-phoneline", "service/chrysalis-centre"]),
    ],
)
def test_the_two_best_services_stand_directly_after_the_best_page(typed: str, after: list[str]) -> None:
    assert list(found(typed)[1:3]) == after


def test_at_night_the_line_that_is_open_stands_first() -> None:
    at_night = at_time("2026-11-29 02:05")
    assert found("he hits me", at_night)[:2] == (HURT, "service/national-domestic-abuse-helpline")


def test_who_types_the_name_of_a_service_finds_no_page_before_it() -> None:
    assert found("samaritans")[0] == SAMARITANS
    assert not {SARC, "service/rape-and-sexual-abuse-support-line"} & set(found("childline")[1:3])


# --- life first (safety rule 13) --------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["overdose", "suicide", "want to die", "kill myself", "self harm", "dying"])
def test_after_999_come_those_who_listen(typed: str) -> None:
    assert found(typed)[:2] == (EMERGENCY, LIFE)
    assert SAMARITANS in found(typed)[:6]


@pytest.mark.parametrize("typed", ["strangled", "choked", "bleeding", "stabbed", "cannot breathe"])
def test_after_999_comes_who_treats_an_injury(typed: str) -> None:
    assert {"service/emergency-999", "service/nhs-111"} <= set(found(typed)[1:5])


@pytest.mark.parametrize("typed", ["emergency contraception", "panic attack", "he hits me", "killjoy", "text 999"])
def test_999_does_not_stand_before_what_is_no_danger_to_life(typed: str) -> None:
    assert found(typed)[0] != EMERGENCY or results(kiosk(), typed, Filters()).nothing


@pytest.mark.parametrize("when", ["2026-11-29 14:05", "2026-11-29 02:05", "2026-12-25 13:00", "2026-12-01 10:00"])
@pytest.mark.parametrize("typed", ["xqzxqz", "zzzz", "!?", "quiz"])
def test_nothing_found_shows_999_and_two_open_helplines(when: str, typed: str) -> None:
    context = at_time(when)
    shown = results(context, typed, Filters())
    assert shown.nothing and shown.things[0] == EMERGENCY and len(shown.things) == 3
    for thing in shown.things[1:]:
        service = content().service(thing.removeprefix("service/"))
        assert service is not None and service.audience is not Audience.PERPETRATOR
        assert context.service_state(service).best.is_open


# --- what stands there only at its time -------------------------------------------------------------------------------


@pytest.mark.parametrize("when", ["2026-11-29 14:05", "2026-07-01 14:05", "2026-10-12 10:00", "2027-03-08 10:00"])
def test_campaigns_are_found_only_while_they_are_on(when: str) -> None:
    context = at_time(when)
    for campaign in content().campaigns:
        there = f"campaign/{campaign.id}" in found(campaign.title, context)
        assert there is shows_now(campaign.showing, context.now), campaign.id


# --- filters ----------------------------------------------------------------------------------------------------------


def test_under_18_lets_through_what_is_known_to_take_them_and_young_ones_first() -> None:
    shown = found("", filters=Filters(whom="under18"))
    assert shown[0] == CHILDLINE
    assert "service/rape-and-sexual-abuse-support-line" in shown
    assert not {"service/revenge-porn-helpline", "service/herts-rape-crisis", "service/victim-support"} & set(shown)


@pytest.mark.parametrize("ident", ["herts-sunflower", "streetsafe", "bsl-999", "beacon-victim-care"])
def test_free_keeps_free_services_without_a_phone(ident: str) -> None:
    assert f"service/{ident}" in found(ident.replace("-", " "), filters=Filters(free_only=True))


def test_under_a_filter_the_services_of_the_best_page_stay() -> None:
    shown = found("gaslighting", filters=Filters(open_only=True))
    assert shown[0] == "service/herts-domestic-abuse-helpline"
    assert all(thing.startswith("service/") for thing in shown)


def test_before_anything_is_typed_only_one_side_is_listed() -> None:
    assert Audience.PERPETRATOR not in {audience_of(kiosk(), thing) for thing in found("")}


# --- slips of the finger ----------------------------------------------------------------------------------------------

NAMES = sorted(
    {
        *((topic.title, f"topic/{topic.id}") for topic in content().topics),
        *((service.name, f"service/{service.id}") for service in content().services if service.status == "active"),
    }
)


@functools.cache
def vocabulary() -> frozenset[str]:
    texts = (text for document in documents(content()) for tier in document.tiers for text in tier)
    return table_words().union(*map(words_of, texts))


def slip(draw: Callable[..., Any], word: str) -> str:
    """``word`` with one letter wrong, missing, doubled, too many, or exchanged with the next."""
    place = draw(st.integers(0, len(word) - 2))
    before, here, after = word[:place], word[place], word[place + 1 :]
    letter = draw(st.sampled_from(string.ascii_lowercase))
    slips = [before + after, before + letter + after, before + here + here + after, before + letter + here + after]
    return str(draw(st.sampled_from([*slips, before + after[0] + here + after[1:]])))


@st.composite
def slipped(draw: st.DrawFn) -> tuple[str, str]:
    """A name with a slip in one of its longer words, and what it is the name of."""
    name, thing = draw(st.sampled_from(NAMES))
    words = words_of(name)
    longer = [place for place, word in enumerate(words) if len(word) >= 5 and word not in stop_words()]
    if not longer:
        return name, thing
    at_word = draw(st.sampled_from(longer))
    words[at_word] = slip(draw, words[at_word])
    # "Your lights" is spelt as somebody may mean it; with a second word it is known all the same.
    only = all(place == at_word or word in stop_words() for place, word in enumerate(words))
    # SHOUT is what some do, too.
    assume(not only or not {*words_of(name)} & table_words())
    assume(not only or stem(words[at_word]) not in {stem(each) for each in vocabulary()})
    return " ".join(words), thing


@settings(max_examples=300, deadline=None)
@given(slipped())
def test_a_name_with_one_slip_is_among_the_first_five(case: tuple[str, str]) -> None:
    typed, thing = case
    assert thing in found(typed)[:5]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_word_with_one_slip_finds_what_is_called_by_it(data: st.DataObject) -> None:
    """Unless the slip makes a word, or the beginning of one, or one that is as near to another, or a table leads from
    the word to others."""
    named = {word for name, _ in NAMES for word in words_of(name) if len(word) >= 5 and word not in stop_words()}
    word = data.draw(st.sampled_from(sorted(named)))
    assume(word not in table_words())
    typed = slip(data.draw, word)
    near = spellings(typed, string.ascii_lowercase) & vocabulary()
    assume({stem(each) for each in near} == {stem(word)})
    assume(typed not in vocabulary() and not any(each.startswith(typed) for each in vocabulary()))
    assume(stem(typed) not in {stem(each) for each in vocabulary()})
    called = {thing for name, thing in NAMES if stem(word) in {stem(each) for each in words_of(name)}}
    # A word that many pages are about has the one that is only called by it further down, also when it is spelt right.
    places = [min(found(spelt).index(each) for each in called & {*found(spelt)}) for spelt in (word, typed)]
    assert places[1] <= max(4, places[0] + 2)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([typed for typed, _ in ASKED]), st.sampled_from([" ", "  ", "\t", " \u200f"]))
def test_a_space_behind_case_and_accents_change_nothing(typed: str, space: str) -> None:
    accents = str.maketrans({"a": "á", "e": "é", "i": "ï", "o": "ø", "u": "ü", "l": "ł"})
    assert found(typed + space) == found(typed.upper()) == found(typed.translate(accents)) == found(typed)
