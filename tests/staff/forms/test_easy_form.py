"""Staff write Easy Read, and choose the film in sign language and the recordings, where they write the page."""

import msgspec
import pytest

from kiosk.content.catalogue import merge
from kiosk.content.model import EasyLine, PlainPage, Recording, Topic
from kiosk.content.things import Thing
from kiosk.staff.forms.actions import Added, Chosen, Moved, Removed, Typed
from kiosk.staff.forms.picks import CHOOSE
from kiosk.staff.forms.rows import FormChoice, FormItem, FormLine, FormPick
from tests.staff.form_samples import Hand, full_edition

EDITION = full_edition()
TOPIC: Topic = msgspec.structs.replace(EDITION.topics[0], easy_read=(), signed_film=None, recordings=())


def at_work(thing: Thing) -> Hand:
    return Hand(thing, merge((EDITION,)))


@pytest.mark.parametrize("thing", [TOPIC, PlainPage(id="support")])
def test_a_line_is_added_written_and_drawn(thing: Topic | PlainPage) -> None:
    hand = at_work(thing).do("easy_read/+", Added("line"))
    hand.do("easy_read/line/text", Typed("You can ring.")).do("easy_read/line/drawing", Chosen("calling"))
    assert isinstance(hand.thing, Topic | PlainPage)
    assert hand.thing.easy_read == (EasyLine(id="line", text="You can ring.", drawing="calling"),)


def test_lines_are_moved_and_taken_out() -> None:
    one, two = EasyLine(id="one", text="One."), EasyLine(id="two", text="Two.")
    hand = at_work(PlainPage(id="start", easy_read=(one, two))).do("easy_read/one", Moved(1))
    assert hand.thing == PlainPage(id="start", easy_read=(two, one))
    assert hand.do("easy_read/two", Removed()).thing == PlainPage(id="start", easy_read=(one,))


def test_every_drawing_is_offered() -> None:
    hand = at_work(PlainPage(id="start", easy_read=(EasyLine(id="one", text="One."),)))
    offered = hand.row("easy_read/one/drawing")
    assert isinstance(offered, FormChoice)
    assert {"calling", "care", "touching", "door"} <= set(offered.option_keys)


@pytest.mark.parametrize(
    "thing", [TOPIC, PlainPage(id="emergency"), EDITION.services[1], EDITION.campaigns[1]], ids=lambda each: each.id
)
def test_a_film_is_chosen_and_taken_back(thing: Thing) -> None:
    hand = at_work(thing)
    chosen = hand.row("signed_film")
    assert isinstance(chosen, FormPick)
    assert chosen.value == "No film"
    assert getattr(hand.do("signed_film", Chosen("film")).thing, "signed_film", None) == "film"
    assert getattr(hand.do("signed_film", Chosen("poster")).thing, "signed_film", None) == "film"
    assert getattr(hand.do("signed_film", Chosen("")).thing, "signed_film", "") is None


def test_what_is_signed_is_written_with_the_film_and_with_no_picture() -> None:
    film = next(each for each in EDITION.media if each.id == "film")
    hand = at_work(film).do("transcript", Typed("First.\n\nThen."))
    assert getattr(hand.thing, "transcript", "") == "First.\n\nThen."
    picture = next(each for each in EDITION.media if each.id == "poster")
    assert "transcript" not in [each.key for each in at_work(picture).rows()]


@pytest.mark.parametrize(
    "thing", [TOPIC, PlainPage(id="emergency"), EDITION.services[1], EDITION.campaigns[1]], ids=lambda each: each.id
)
def test_a_recording_is_added_in_a_language_with_a_sound_and_nothing_else(thing: Thing) -> None:
    hand = at_work(thing).do("recordings/+", Added("recording"))
    assert getattr(hand.thing, "recordings", ()) == (Recording(EDITION.languages[1], CHOOSE),)
    hand.do("recordings/0/language", Typed("Gujarati")).do("recordings/0/media", Chosen("poster"))
    assert getattr(hand.thing, "recordings", ()) == (Recording("gu", CHOOSE),)
    hand.do("recordings/0/media", Chosen("urdu"))
    assert getattr(hand.thing, "recordings", ()) == (Recording("gu", "urdu"),)
    item = hand.row("recordings/0")
    assert isinstance(item, FormItem)
    assert (item.label, item.value) == ("Gujarati", "Recording “urdu”")
    assert getattr(hand.do("recordings/0", Removed()).thing, "recordings", None) == ()


def test_the_next_one_is_in_another_language_and_none_is_in_no_language() -> None:
    hand = at_work(PlainPage(id="start"))
    for _ in EDITION.languages:
        hand.do("recordings/+", Added("recording"))
    assert isinstance(hand.thing, PlainPage)
    assert [each.language for each in hand.thing.recordings] == [*EDITION.languages[1:], EDITION.languages[0]]
    hand.do("recordings/0/language", Typed(""))
    asked = hand.row("recordings/0/language")
    assert isinstance(asked, FormLine)
    assert asked.problem.startswith("Nobody has said which language it is in.")
    assert hand.thing.recordings[0].language == EDITION.languages[1]


def test_a_sound_has_a_name_for_staff_and_says_how_long_it_is() -> None:
    sound = next(each for each in EDITION.media if each.id == "urdu")
    hand = at_work(sound)
    assert hand.row("alternative").label == "What it is called here"
    assert "transcript" not in [each.key for each in hand.rows()]
    assert any("1:05 minutes" in getattr(each, "words", getattr(each, "label", "")) for each in hand.rows())
