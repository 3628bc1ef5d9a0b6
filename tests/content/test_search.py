"""Find as you type: what is found, in which order, and that nothing typed can upset it."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.catalogue import Catalogue, merge
from kiosk.content.model import (
    ContactKind,
    Eligibility,
    Event,
    Organization,
    Paragraph,
    Points,
    Room,
    Service,
    Translation,
)
from kiosk.content.search.index import Hit, SearchIndex
from kiosk.content.search.slips import one_slip_away
from kiosk.content.search.words import alike, stem, words_of
from tests.content import strategies
from tests.content.checks import samples
from tests.content.checks.samples import service, topic
from tests.starter import whole_starter
from tests.visitor.given import venue as library

ALL = 10_000


def ids(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.id for hit in hits]


def index(*services: Service, **fields: object) -> SearchIndex:
    return SearchIndex(Catalogue(**({"services": services} | fields)))  # type: ignore[arg-type]  # any field may be given


def named(ident: str, name: str, **fields: object) -> Service:
    return service(**({"id": ident, "name": name, "one_line": "Here.", "contacts": ()} | fields))


@pytest.fixture(scope="module")
def starter() -> SearchIndex:
    return SearchIndex(merge([whole_starter()]))


# --- what is found ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "galop",
        "Gal",
        "GALOP",
        "galóp",
        "helpline gal",
        "lgbt hel",
        "talk lon",
        "0800 999",
        "08009995428",
        "999 5428",
        "+44 800 999",
    ],
)
def test_a_service_is_found_by_any_part_of_it(typed: str) -> None:
    galop = named(
        "galop",
        "Galop",
        alternate_name="LGBT+ Helpline",
        one_line="Somebody to talk to.",
        eligibility=Eligibility(area="London"),
        contacts=(samples.phone("0800 999 5428"),),
    )
    other = named("other", "Blue Door", contacts=(samples.phone("01707 276512"),))
    assert ids(index(other, galop).find(typed)) == ["galop"]


def test_who_runs_it_finds_it() -> None:
    found = index(named("a", "Phone line"), organizations=(Organization(id="org", name="Refuge"),))
    assert ids(found.find("refu")) == ["a"]


def test_a_service_of_nobody_known_is_found_all_the_same() -> None:
    assert ids(index(named("a", "Phone line")).find("phone")) == ["a"]


def test_everything_with_a_page_is_found() -> None:
    page = topic(Paragraph(id="p", text="Zebra **stripes**."), Points(id="l", items=("Zebra herds",)), id="page")
    found = SearchIndex(
        Catalogue(
            topics=(page,),
            services=(named("line", "Zebra line"),),
            guides=(samples.guide(title="Zebra or horse?"),),
            campaigns=(samples.campaign(title="Zebra week"),),
            tiles=(samples.tile(title="Zebras"),),
            venue=library(
                name="Zebra house",
                rooms=(Room(id="room", name="Zebra room"),),
                events=(Event(id="talk", title="Zebras", date=dt.date(2026, 1, 1), starts=dt.time(10)),),
            ),
        )
    ).find("zebra")
    assert {(hit.kind, hit.id) for hit in found} == {
        ("topic", "page"),
        ("service", "line"),
        ("guide", "way"),
        ("campaign", "week"),
        ("tile", "t"),
        ("venue", "here"),
        ("room", "room"),
        ("event", "talk"),
    }


@pytest.mark.parametrize("typed", ["women's", "womens", "women\u2019s", "WOMEN\u02bcS", "women"])
def test_apostrophes_make_no_difference(typed: str) -> None:
    assert ids(index(named("a", "Women\u2019s Aid"), named("b", "Men")).find(typed)) == ["a"]


@pytest.mark.parametrize("typed", ["hit", "hits", "hitting"])
def test_endings_make_no_difference(typed: str) -> None:
    assert ids(index(named("a", "A", needs=("he hits me",)), named("b", "B")).find(typed)) == ["a"]


def test_other_everyday_words_for_the_same_find_it() -> None:
    found = index(named("a", "A", needs=("my partner hits me",)), named("b", "B", needs=("lost keys",)))
    assert ids(found.find("boyfriend punched")) == ["a"]


@pytest.mark.parametrize(
    "typed", ["stalknig", "stalkng", "stallking", "stalkimg", "Stalkign", "staalking", "sttallking"]
)
def test_one_slip_and_any_doubled_letter_in_a_longer_word_are_forgiven(typed: str) -> None:
    assert ids(index(named("a", "Stalking line"), named("b", "Other")).find(typed)) == ["a"]


@pytest.mark.parametrize("typed", ["galp", "glop", "gallop", "gaolp"])
def test_a_slip_in_a_word_of_four_letters_and_more_is_forgiven(typed: str) -> None:
    assert ids(index(named("a", "Galop"), named("b", "Other")).find(typed)) == ["a"]


def test_a_word_written_together_is_found_apart() -> None:
    assert ids(index(named("a", "StreetSafe"), named("b", "Other")).find("street safe")) == ["a"]


@pytest.mark.parametrize("typed", ["glp", "stlaknig", "xxxxxxxx", "x" * 41])
def test_short_words_and_more_slips_are_not(typed: str) -> None:
    assert index(named("a", "Stalking line"), named("b", "Galop")).find(typed) == ()


def test_no_guess_is_made_while_something_begins_as_typed() -> None:
    assert ids(index(named("a", "Stalkers"), named("b", "Stalked")).find("stalke")) == ["a", "b"]
    assert ids(index(named("a", "Helping"), named("b", "Kelping")).find("helpi")) == ["a"]


def test_a_slip_in_another_script_is_forgiven() -> None:
    found = index(named("a", "Полиция"), named("b", "Other"))
    assert ids(found.find("палиция")) == ["a"]


@pytest.mark.parametrize("name", ["رفیوج مدد", "हिन्दी सहायता", "帮助热线", "Αγάπη", "Straße", "도움"])
def test_names_of_every_script_are_found(name: str) -> None:
    found = index(named("other", "Other"), named("a", name))
    assert ids(found.find(name)) == ["a"]
    assert ids(found.find(name[:2])) == ["a"]


def test_checked_translations_are_found_and_drafts_are_not() -> None:
    def into(field: str, text: str, by: str) -> Translation:
        return Translation(
            field=f"service/a/{field}", language="cy", text=text, of="x", checked_by=by, checked_on=dt.date(2026, 1, 1)
        )

    translations = (into("name", "Llinell", "Mair"), into("needs", "taro", "Mair"), into("one_line", "heb", ""))
    found = index(named("a", "Line"), translations=(*translations, into("cost", "rhad", "Mair")))
    assert ids(found.find("llin")) == ["a"]
    assert ids(found.find("taro")) == ["a"]
    assert found.find("heb") == ()
    assert found.find("rhad") == ()


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Siła kobiet", "sila"),
        ("Łódź", "lodz"),
        ("I\u015f\u0131k", "\u0131\u015f\u0131k"),
        ("I\u015f\u0131k", "isik"),
        ("Ørk", "ork"),
        ("عل\u06cc", "عل\u064a"),
        ("عل\u064a", "عل\u06cc"),
        ("\u06a9م\u06a9", "\u0643م\u0643"),
    ],
)
def test_letters_are_found_by_those_typed_for_them(written: str, typed: str) -> None:
    assert ids(index(named("a", written), named("b", "Other")).find(typed)) == ["a"]


# --- in which order ---------------------------------------------------------------------------------------------------


def test_name_before_needs_before_one_line_before_the_rest() -> None:
    found = index(
        named("rest", "A", eligibility=Eligibility(words="Court")),
        named("line", "B", one_line="Court help."),
        named("needs", "C", needs=("court",)),
        named("name", "Family Court"),
    ).find("court")
    assert ids(found) == ["name", "needs", "line", "rest"]
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)


def test_a_name_that_begins_as_typed_comes_first_and_whole_words_before_beginnings() -> None:
    found = index(named("inside", "The Rape Line"), named("longer", "Grape rapeseed"), named("first", "Rape Crisis"))
    assert ids(found.find("rape")) == ["first", "inside", "longer"]


def test_the_word_itself_comes_before_its_endings_and_those_that_only_begin_with_it() -> None:
    found = index(named("begins", "Knockout line"), named("ending", "Knocking line"), named("itself", "Knock line"))
    assert ids(found.find("knock")) == ["itself", "ending", "begins"]


def test_what_says_little_else_comes_before_what_says_much() -> None:
    found = index(
        named("much", "Where people get in touch safely"), named("little", "B", needs=("someone touched me",))
    )
    assert ids(found.find("touched")) == ["little", "much"]


def test_a_name_counts_for_as_much_as_of_it_was_typed() -> None:
    hits = index(named("a", "Blue door"), named("b", "Green", needs=("blue",))).find("blue")
    assert {hit.id: hit.of_name for hit in hits} == {"a": 0.5, "b": 0}


def test_what_fits_far_worse_than_the_best_does_not_follow_it() -> None:
    found = index(
        named("both", "Blue door"), named("rest", "A", eligibility=Eligibility(words="A door in the old wall"))
    )
    assert ids(found.find("blue door")) == ["both"]


def test_things_that_match_every_word_come_before_those_that_match_some() -> None:
    found = index(named("one", "Blue"), named("both", "Door, blue"), named("none", "Green"))
    assert ids(found.find("blue door")) == ["both", "one"]


def test_partial_matches_stay_away_when_there_are_enough_full_ones() -> None:
    full = [named(f"full-{n}", "Blue door") for n in range(8)]
    assert ids(index(named("part", "Blue"), *full).find("blue door")) == [f"full-{n}" for n in range(8)]


def test_equal_matches_keep_the_order_of_the_catalogue() -> None:
    services = [named(f"s-{n}", "Blue") for n in (3, 1, 2)]
    assert ids(index(*services).find("blue")) == ["s-3", "s-1", "s-2"]


def test_a_number_that_begins_as_typed_comes_before_one_that_holds_it() -> None:
    found = index(
        named("holds", "A", contacts=(samples.phone("01707 116123"),)),
        named("begins", "B", contacts=(samples.phone("116 123"),)),
        named("text", "C", contacts=(samples.phone("07700 116123", kind=ContactKind.TEXT),)),
    )
    assert ids(found.find("116 123")) == ["begins", "holds", "text"]
    assert ids(found.find("116")) == ["begins"]
    assert ids(found.find("07700")) == ["text"]


def test_no_more_than_the_limit_are_found() -> None:
    found = index(*(named(f"s-{n}", "Blue door") for n in range(9)))
    assert len(found.find("blue", limit=4)) == 4
    assert found.find("blue", limit=0) == ()


# --- the way people type ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kind", "ident"),
    [
        ("my boyfriend hits me", "topic", "someone-hurts-or-controls-me"),
        ("my husband beats me", "topic", "someone-hurts-or-controls-me"),
        ("domestic abuse", "topic", "someone-hurts-or-controls-me"),
        ("i was raped", "topic", "after-a-sexual-assault"),
        ("someone is following me", "topic", "someone-follows-or-pesters-me"),
        ("spiked", "topic", "my-drink-was-spiked"),
        ("I lose my temper", "topic", "worried-about-how-i-behave"),
        ("sarc", "service", "herts-sarc"),
        ("samaritens", "service", "samaritans"),
        ("116 123", "service", "samaritans"),
        ("08 088", "service", "herts-domestic-abuse-helpline"),
        ("childl", "service", "childline"),
    ],
)
def test_plain_words_lead_to_the_right_page_of_the_starter_edition(
    starter: SearchIndex, typed: str, kind: str, ident: str
) -> None:
    best = starter.find(typed)[:3]
    assert (kind, ident) in {(hit.kind, hit.id) for hit in best}


def test_words_that_tell_nothing_apart_are_passed_over() -> None:
    found = index(named("a", "Blue", needs=("with him",)), named("b", "Green", needs=("lost my keys",)))
    assert ids(found.find("what is with my lost keys")) == ["b"]


def test_words_that_tell_nothing_apart_still_find_names() -> None:
    assert ids(index(named("a", "The Who"), named("b", "Other", one_line="Who are we?")).find("the who")) == ["a"]


# --- for anything that can be typed -----------------------------------------------------------------------------------


catalogues = strategies.editions.map(lambda edition: merge([edition]))


@settings(max_examples=60)
@given(catalogues, st.text(max_size=60))
def test_nothing_typed_raises_and_everything_found_is_there(catalogue: Catalogue, typed: str) -> None:
    index = SearchIndex(catalogue)
    hits = index.find(typed, limit=ALL)
    venue = catalogue.venue
    there = {
        "topic": {each.id for each in catalogue.topics},
        "service": {each.id for each in catalogue.services},
        "guide": {each.id for each in catalogue.guides},
        "campaign": {each.id for each in catalogue.campaigns},
        "survey": {each.id for each in catalogue.surveys},
        "tile": {each.id for each in catalogue.tiles},
        "venue": {each.id for each in (venue,) if each},
        "room": {each.id for each in (venue.rooms if venue else ())},
        "event": {each.id for each in (venue.events if venue else ())},
    }
    assert all(hit.id in there[hit.kind] for hit in hits)
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)
    assert hits == index.find(typed, limit=ALL)
    assert index.find(typed, limit=2) == hits[:2]


@given(st.lists(st.text(min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=5), st.data())
def test_a_service_is_found_by_its_name_and_by_each_beginning_of_it(names: list[str], data: st.DataObject) -> None:
    found = index(*(named(f"s-{n}", name) for n, name in enumerate(names)))
    chosen = data.draw(st.integers(0, len(names) - 1))
    name = names[chosen]
    assert f"s-{chosen}" in ids(found.find(name, limit=ALL))
    first = name.split()[0]
    for length in range(1, len(first) + 1):
        assert f"s-{chosen}" in ids(found.find(first[:length], limit=ALL))


@given(st.text(max_size=20), st.text(max_size=20))
def test_the_beginning_of_a_text_folds_to_the_beginning_of_the_folded_text(text: str, more: str) -> None:
    begun, whole = words_of(text), words_of(text + more)
    assert begun[:-1] == whole[: max(0, len(begun) - 1)]
    assert not begun or whole[len(begun) - 1].startswith(begun[-1])


def spellings(word: str, letters: str) -> set[str]:
    """Every spelling one slip away from ``word``, written out."""
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return {
        *(left + right[1] + right[0] + right[2:] for left, right in splits if len(right) > 1),
        *(left + right[1:] for left, right in splits if right),
        *(left + letter + right for left, right in splits for letter in letters),
        *(left + letter + right[1:] for left, right in splits if right for letter in letters),
    }


@given(st.sets(st.text("abcé", min_size=1, max_size=6), max_size=40), st.text("abcéx", min_size=1, max_size=6))
def test_what_is_one_slip_away_is_found_without_writing_it_out(known: set[str], typed: str) -> None:
    words = sorted(known)
    meant = spellings(typed, "abcéx")
    begun = {place for places in one_slip_away(words, typed) for place in places}
    assert begun == {at for at, word in enumerate(words) if any(word.startswith(each) for each in meant)}
    whole = {place for places in one_slip_away(words, typed, whole=True) for place in places}
    assert whole == {at for at, word in enumerate(words) if word in meant}


@given(st.text(max_size=15))
def test_a_stem_is_no_longer_than_its_word(word: str) -> None:
    assert word.startswith(stem(word))


def test_words_alike_are_alike_in_every_ending() -> None:
    assert "partner" in alike("boyfriends")
    assert alike("library") == frozenset()
    assert all(other in alike(word) for word in alike("hits") for other in alike("hits"))
