"""Easy Read is easy to read; a film in sign language is one, and staff are told once where there is none."""

from typing import Any

import pytest

from kiosk.content.checks import Severity, check, check_thing
from kiosk.content.model import EasyLine, Edition, MediaKind, PlainPage
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found
from tests.starter import whole_starter

LONG = "You can ring this number on any day and at any hour, and somebody will answer it."


def line(text: str = "You can ring.", **fields: Any) -> EasyLine:
    return EasyLine(**({"id": "one", "text": text, "drawing": "calling"} | fields))


def easily(*lines: EasyLine, page: str = "support") -> Edition:
    """An edition with these lines on a page of the kiosk's own and on a topic."""
    return samples.edition(
        pages=(PlainPage(id=page, easy_read=lines),),
        topics=(samples.topic(easy_read=lines),),
    )


BOTH = ["topic/page easy_read/one", "page/support easy_read/one"]


def at_both(field: str) -> list[str]:
    return [f"{each}/{field}" for each in BOTH]


def test_nothing_is_wrong_with_a_short_sentence_and_a_picture() -> None:
    assert check(easily(line())) == ()


@pytest.mark.parametrize(
    ("rule", "wrong", "field"),
    [
        ("empty", line(" "), "text"),
        ("easy-picture", line(drawing=""), "drawing"),
        ("drawing", line(drawing="no-such-drawing"), "drawing"),
        ("easy-long", line(LONG), "text"),
        ("exclamation", line("You can ring!"), "text"),
        ("press-55", line("Press 55."), ""),
        ("life-first", line("Someone may be dying."), "text"),
    ],
)
def test_what_is_wrong_with_a_line_is_found_on_every_page(rule: str, wrong: EasyLine, field: str) -> None:
    assert sorted(fields_of(rule, easily(wrong))) == sorted(at_both(field) if field else BOTH)


def test_a_line_that_speaks_of_dying_may_follow_999() -> None:
    lines = (line("Call 999."), line("Someone may be dying.", id="two"))
    assert found("life-first", easily(*lines)) == ()


def test_two_lines_of_one_id_and_too_many_of_them_are_found() -> None:
    assert fields_of("id-twice", easily(line(), line("It is free."))) == BOTH
    many = tuple(line(id=f"line-{number}") for number in range(11))
    assert [each.thing for each in check(easily(*many)) if "lines of Easy Read" in each.sentence] == [
        "topic/page",
        "page/support",
    ]


def test_start_stays_discreet_in_easy_read() -> None:
    wrong = line("Someone hurts you.")
    assert fields_of("start-discreet", easily(wrong, page="start")) == ["page/start easy_read/one/text"]
    assert found("start-discreet", easily(wrong, page="emergency")) == ()


# --- films in sign language -------------------------------------------------------------------------------------------


def signed(kind: MediaKind = MediaKind.VIDEO, transcript: str = "You can ring.", film: str = "film") -> Edition:
    return samples.edition(
        pages=(PlainPage(id="emergency"),),
        topics=(samples.topic(signed_film=film),),
        media=(samples.picture(id="film", kind=kind, transcript=transcript),),
    )


def test_one_task_says_that_there_is_none_yet() -> None:
    tasks = found("signed-film", whole_starter())
    assert [(each.severity, each.thing, each.field) for each in tasks] == [
        (Severity.TASK, "page/emergency", "signed_film")
    ]


def test_it_is_gone_with_the_first_film_wherever_that_is() -> None:
    assert found("signed-film", signed()) == ()
    assert [each for each in check_thing(signed(), "page/emergency") if each.rule == "signed-film"] == []


def test_a_film_without_words_to_read_is_asked_about() -> None:
    assert found("transcript", signed()) == ()
    assert fields_of("transcript", signed(transcript=" ")) == ["media/film transcript"]


def test_a_film_that_is_no_film_or_is_not_there_is_found() -> None:
    assert fields_of("media-kind", signed(MediaKind.PICTURE)) == ["topic/page signed_film"]
    assert fields_of("missing-id", signed(film="gone")) == ["topic/page signed_film"]
