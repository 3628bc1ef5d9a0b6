"""What publishing would change, in words people know: never an id, a value of ours or a date as machines write it."""

import datetime as dt
import re
from enum import StrEnum
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.content import model
from kiosk.content.catalogue import merge
from kiosk.content.model import (
    Always,
    Answer,
    ContactKind,
    ContactMethod,
    Edition,
    MediaKind,
    OnBill,
    Question,
    Room,
    Service,
    Steps,
    SurveyQuestion,
    Translation,
)
from kiosk.content.things import Thing, by_field
from kiosk.staff.publish.compared_rows import ComparedRow, compared_rows, place_words
from kiosk.staff.publish.comparison import Comparison, compared
from tests.content.strategies import LANGUAGES, editions
from tests.staff.fakes import starter
from tests.staff.form_samples import BLOCKS, MEDIA, TODAY, full_edition

MARK = "zqx"
"""Begins every id of the property tests, so that one is known anywhere."""
POINTING = frozenset(
    {
        *(
            "id",
            "organization",
            "services",
            "pinned",
            "subtopics",
            "related",
            "campaigns",
            "guide",
            "survey",
            "media",
            "captions",
        ),
        *("room", "yes", "no", "not_sure", "publisher"),
    }
)
VALUES = {
    each.value
    for struct in vars(model).values()
    if isinstance(struct, type) and issubclass(struct, StrEnum)
    for each in struct
} - {"yes", "no", "women", "men"}  # these are the very words
CLASSES = tuple(f"{name}(" for name, each in vars(model).items() if isinstance(each, type))
MACHINE = re.compile(r"\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|FREQ=|UNTIL=|None|True|False|datetime\.")


def lines(old: Edition | None, new: Edition) -> list[ComparedRow]:
    """What publishing ``new`` says after ``old``."""
    nothing: dict[str, Any] = {name: None if kind == "venue" else () for kind, name, _ in by_field(new)}
    empty = msgspec.structs.replace(new, translations=(), **nothing)
    before, after = merge((old or empty,)), merge((new,))
    return list(compared_rows(Comparison(compared(before, after, new), before, after), TODAY))


def fields(old: Edition | None, new: Edition) -> list[tuple[str, str, str, str]]:
    return [(each.label, each.what, each.old, each.new_text) for each in lines(old, new) if each.kind == "field"]


def put(thing: Thing, edition: Edition | None = None) -> Edition:
    """``edition`` with ``thing`` in the place of the one with its id."""
    edition = edition or full_edition()
    for kind, name, things in by_field(edition):
        if any(type(each) is type(thing) for each in things):
            after = tuple(thing if each.id == thing.id else each for each in things)
            return msgspec.structs.replace(edition, **{name: after[0] if kind == "venue" else after})
    raise AssertionError(thing)


def changed(thing: Thing, **values: Any) -> list[tuple[str, str, str, str]]:
    return fields(full_edition(), put(msgspec.structs.replace(thing, **values)))


@pytest.fixture
def service() -> Service:
    return full_edition().services[0]


# --- in words people know ---------------------------------------------------------------------------------------------


def test_a_picture_is_told_by_what_it_shows() -> None:
    campaign = full_edition().campaigns[0]
    slide = msgspec.structs.replace(campaign.slides[0], media=None)
    others = campaign.slides[1:]
    assert changed(campaign, slides=(slide, *others)) == [("Poster H: Picture", "", "A hand", "")]
    nameless = msgspec.structs.replace(MEDIA[0], alternative="")
    edition = msgspec.structs.replace(full_edition(), media=(nameless, *MEDIA[1:]))
    (told, *_) = fields(put(msgspec.structs.replace(campaign, slides=(slide, *others)), edition), edition)
    assert told[3] == "A picture without a description"


def test_services_and_topics_are_told_by_their_names() -> None:
    topic = full_edition().topics[0]
    others = [each for each in starter().services if each.id not in topic.services]
    told = changed(topic, services=(*topic.services, others[0].id), related=(starter().topics[2].id,))
    assert told == [
        ("Services", "Added", "", others[0].name),
        ("Related topics", "", starter().topics[1].title, starter().topics[2].title),
    ]


def test_languages_are_told_by_their_names() -> None:
    venue = full_edition().venue
    assert venue is not None
    ((label, _, old, new),) = changed(venue, languages=("en-GB", "ur", "pa-PK"))
    assert (label, new) == ("Languages to choose from", "English, Urdu, Punjabi (Pakistan)")
    assert "en-GB" not in old


def test_values_of_ours_are_told_as_the_form_words_them(service: Service) -> None:
    phone = msgspec.structs.replace(service.contacts[0], on_bill=OnBill.NO, hours=Always())
    told = changed(service, contacts=(phone, *service.contacts[1:]), status=model.Status.TEMPORARILY_CLOSED)
    assert [each[0] for each in told] == [
        "Phone 116 123: When someone answers",
        "Phone 116 123: Does it show on a phone bill?",
        "Is it open?",
    ]
    assert told[0][2].startswith(
        "Monday, Friday 9am to 5pm; Saturday 10pm to 2am the next day; Every bank holiday: Closed"
    )
    assert told[0][3] == "Day and night"
    assert told[1][2:] == ("Not known", "No")
    assert told[2][2:] == ("Yes", "Closed for a while")


def test_a_contact_that_goes_is_one_line_and_one_that_comes_a_short_one(service: Service) -> None:
    web = next(each for each in service.contacts if each.kind is ContactKind.WEB)
    left = tuple(each for each in service.contacts if each is not web)
    assert changed(service, contacts=left) == [("", "Deleted", "Website 116 123", "")]
    new = ContactMethod(id="phone-2", kind=ContactKind.PHONE, value="020 7008 0151", cost="Free")
    ((label, what, old, said),) = changed(service, contacts=(*service.contacts, new))
    assert (label, what, old) == ("", "Added", "")
    assert said.split("\n") == [
        "Phone 020 7008 0151",
        "What it costs: Free",
    ]


def test_what_moved_says_the_new_order(service: Service) -> None:
    ((label, what, old, new),) = changed(service, contacts=service.contacts[::-1])
    assert (label, what, old) == ("Ways to get in touch", "In another order", "")
    assert new.split("\n")[0] == "App 116 123"


def test_a_list_of_texts_says_only_what_differs() -> None:
    topic = full_edition().campaigns[0]
    blocks = tuple(Steps(id="b", items=("one", "two and a half", "three")) if b.id == "b" else b for b in BLOCKS)
    assert changed(topic, blocks=blocks) == [
        ("Steps one, two and a half, three: Steps, in order", "", "two", "two and a half"),
        ("Steps one, two and a half, three: Steps, in order", "Added", "", "three"),
    ]


def test_an_answer_is_told_with_what_we_say_to_it() -> None:
    asked = Question(id="m", text="?", answers=(Answer("yes", "r"), Answer("no", "Talk to us.")))
    told = changed(full_edition().campaigns[0], blocks=(*BLOCKS[:-1], asked))
    assert told == [("A question to think about ?: Answers", "", "no: r", "no: Talk to us.")]


def test_a_block_of_another_kind_is_another_block() -> None:
    blocks = tuple(model.Points(id="b", items=("one",)) if each.id == "b" else each for each in BLOCKS)
    told = changed(full_edition().campaigns[0], blocks=blocks)
    assert [(each[1], each[2] or each[3].split("\n")[0]) for each in told] == [
        ("Added", "Points one"),
        ("Deleted", "Steps one, two"),
    ]


def test_rooms_events_and_questions_come_and_go_by_their_names() -> None:
    venue = full_edition().venue
    assert venue is not None
    told = changed(venue, rooms=(*venue.rooms, Room(id="attic", name="Attic", floor="Top")), events=venue.events[1:])
    assert told[0] == ("", "Added", "", "Attic Top")
    assert told[1] == ("", "Deleted", "Talk 23 November 2026, 9am", "")
    survey = starter().surveys[0]
    more = SurveyQuestion(id="more", text="Do you come often?", answers=("Yes", "No"))
    (line,) = changed(survey, questions=(*survey.questions, more))
    assert line[3].split("\n") == ["Question Do you come often?", "Answers: Yes; No"]


def test_a_question_leads_to_a_question_by_its_words() -> None:
    guide = starter().guides[0]
    first = msgspec.structs.replace(guide.questions[0], yes=guide.outcomes[-1].id)
    told = changed(guide, questions=(first, *guide.questions[1:]))
    assert [each[3] for each in told] == [f"Ending: {guide.outcomes[-1].title}"]


def test_another_name_says_both(service: Service) -> None:
    edition = put(msgspec.structs.replace(service, name="A new name"))
    head, name = lines(full_edition(), edition)
    assert (head.label, head.what) == ("Service: A new name", f"Changed; it was called “{service.name}”")
    assert (name.old, name.new_text) == (service.name, "A new name")


def test_a_thing_taken_out_is_one_line_and_a_new_one_says_what_is_in_it(service: Service) -> None:
    edition = full_edition()
    without = msgspec.structs.replace(edition, services=edition.services[1:])
    gone = [each for each in lines(edition, without) if each.thing == f"service/{service.id}"]
    assert [(each.kind, each.what) for each in gone] == [("thing", "Deleted")]
    said = [each for each in lines(without, edition) if each.thing == f"service/{service.id}"]
    assert said[0].what == "New"
    assert ("Name", service.name) in [(each.label, each.new_text) for each in said]
    assert sum(each.what == "Added" for each in said) == len(service.contacts) + len(BLOCKS)


def test_a_file_that_was_measured_anew_is_told_in_one_line() -> None:
    bigger = msgspec.structs.replace(MEDIA[0], size=2_000, width=2)
    assert fields(full_edition(), put(bigger)) == [("The file itself", "Changed", "", "")]


def test_a_translation_is_told_by_what_it_translates(service: Service) -> None:
    draft = Translation(f"service/{service.id}/contacts/phone/label", "ur", "مدد", "")
    edition = msgspec.structs.replace(full_edition(), translations=(draft,))
    head, line = lines(msgspec.structs.replace(full_edition(), translations=()), edition)
    assert (head.label, head.what) == ("Translation: Urdu", "New")
    assert line.label == f"Service: {service.name} – Phone 116 123: Label (only if there are several)"
    assert line.new_text == "مدد (not checked yet)"


def test_a_place_is_called_as_in_the_form(service: Service) -> None:
    catalogue = merge((full_edition(),))
    assert place_words(catalogue, f"service/{service.id}", "contacts/phone/cost", TODAY).endswith(
        "– Phone 116 123: What it costs"
    )
    assert place_words(catalogue, "service/nobody", "contacts/phone/cost", TODAY) == "Service"


# --- whatever is published --------------------------------------------------------------------------------------------


def marked(value: Any, key: str = "") -> Any:
    """``value`` with ids that can be known again."""
    match value:
        case dict():
            return {each: marked(inner, each) for each, inner in value.items()}
        case list():
            return [marked(each, key) for each in value]
        case str() if key in POINTING:
            return f"{MARK}-{value}"
        case str() if key == "page" and "/" in value:
            return value.replace("/", f"/{MARK}-")
        case _:
            return value


def known_again(edition: Edition) -> Edition:
    return msgspec.convert(marked(msgspec.to_builtins(edition)), Edition)


def wrong(text: str) -> bool:
    """Whether ``text`` shows what only a machine reads."""
    return (
        MARK in text.casefold()
        or text in VALUES
        or any(tag in text.split() for tag in LANGUAGES if "-" in tag)
        or MACHINE.search(text) is not None
        or any(each in text for each in CLASSES)
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(editions, editions)
def test_nothing_of_a_machine_is_ever_told(old: Edition, new: Edition) -> None:
    """Not in the words of any thing that changes, comes or goes; and whatever changes says so."""
    old, new = known_again(old), known_again(new)
    for before, after in ((old, new), (new, old), (None, new)):
        told = lines(before, after)
        for each in told:
            for text in (each.label, each.what, each.old, each.new_text):
                assert not wrong(text), each
        heads = {each.thing for each in told if each.kind == "thing" and each.what.startswith("Changed")}
        assert heads <= {each.thing for each in told if each.kind == "field"}
        assert len({each.key for each in told}) == len(told)


def other(value: Any) -> Any:
    """Another value of the same kind."""
    match value:
        case bool():
            return not value
        case StrEnum():
            return next(each for each in type(value) if each is not value)
        case str():
            return f"{value}x" if value else "x"
        case int() | float():
            return value + 1
        case dt.date():
            return value + dt.timedelta(days=1)
        case dt.time():
            return value.replace(hour=(value.hour + 1) % 24)
        case _:
            return value


def variants(value: Any) -> list[tuple[str, Any]]:
    """``value`` with one field in it changed, for each field of each struct within it."""
    found: list[tuple[str, Any]] = []
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            held = getattr(value, name)
            if name != "id":
                found += [
                    (f"{type(value).__name__}.{name} {path}".strip(), msgspec.structs.replace(value, **{name: inner}))
                    for path, inner in variants(held)
                ]
    elif isinstance(value, tuple):
        for place, each in enumerate(value):
            found += [(path, (*value[:place], inner, *value[place + 1 :])) for path, inner in variants(each)]
    elif other(value) != value:
        found.append(("", other(value)))
    return found


def valid(thing: Thing) -> bool:
    try:
        msgspec.convert(msgspec.to_builtins(thing), type(thing))
    except msgspec.ValidationError:
        return False
    return True


@pytest.mark.parametrize("kind", ["service", "topic", "campaign", "guide", "survey", "venue", "tile", "media"])
def test_every_field_of_every_kind_of_thing_is_told_when_it_changes(kind: str) -> None:
    edition = known_again(full_edition())
    things = {name: held for name, _, held in by_field(edition)}
    tried = 0
    for path, thing in variants(things[kind][0]):
        if valid(thing):
            tried += 1
            told = fields(edition, put(thing, edition))
            assert told, path
            assert not any(wrong(text) for each in told for text in each), (path, told)
    assert tried > 4


def test_the_samples_are_of_every_kind() -> None:
    assert {each.kind for each in MEDIA} == set(MediaKind)
    assert {type(each) for each in BLOCKS} == set(get_args(model.Block))
    assert {each.kind for each in full_edition().services[0].contacts} == set(ContactKind)
