"""Staff write Easy Read, and choose the film in sign language, where they write the page."""

import msgspec
import pytest

from kiosk.content.catalogue import merge
from kiosk.content.model import EasyLine, PlainPage, Topic
from kiosk.content.things import Thing
from kiosk.staff.forms.actions import Added, Chosen, Moved, Removed, Typed
from kiosk.staff.forms.rows import FormChoice, FormPick
from tests.staff.form_samples import Hand, full_edition

EDITION = full_edition()
TOPIC: Topic = msgspec.structs.replace(EDITION.topics[0], easy_read=(), signed_film=None)


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
