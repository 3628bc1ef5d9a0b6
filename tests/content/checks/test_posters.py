"""Posters are short enough to be read from five metres, and show what their template is for."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from kiosk.content.checks import Severity
from kiosk.content.model import Edition, PosterTemplate, Slide, Translation
from kiosk.content.poster_templates import POSTER_TEMPLATES
from tests.content.checks import samples
from tests.content.checks.samples import fields_of, found

RULES = ("poster-long", "poster-small", "poster-asks", "poster-number", "poster-date", "poster-over")
ISSUED = samples.ISSUED.date()
GOOD: dict[PosterTemplate, dict[str, Any]] = {
    PosterTemplate.SENTENCE_AND_PICTURE: {"headline": "Someone will listen."},
    PosterTemplate.BIG_SENTENCE: {"headline": "You can ask here."},
    PosterTemplate.QUESTION: {"headline": "Who is missing?"},
    PosterTemplate.NUMBER: {"headline": "24 hours", "text": "So long somebody answers."},
    PosterTemplate.EVENT: {"headline": "An hour of tea", "date": ISSUED},
}


def with_poster(template: PosterTemplate, **fields: Any) -> Edition:
    slide = Slide(id="one", template=template, **(GOOD[template] | fields))
    return samples.edition(campaigns=(samples.campaign(slides=(slide,)),))


def told(template: PosterTemplate, **fields: Any) -> dict[str, list[str]]:
    """The fields of the poster that each rule found something in."""
    edition = with_poster(template, **fields)
    hits = {rule: fields_of(rule, edition) for rule in RULES}
    return {
        rule: [each.removeprefix("campaign/week slides/one/") for each in where]
        for rule, where in hits.items()
        if where
    }


@pytest.mark.parametrize("template", PosterTemplate)
def test_a_poster_as_it_should_be_passes(template: PosterTemplate) -> None:
    assert told(template) == {}


@pytest.mark.parametrize("template", PosterTemplate)
def test_what_is_too_long_for_its_template_is_asked_about(template: PosterTemplate) -> None:
    facts = POSTER_TEMPLATES[template]
    end = "1?"
    fits = {"headline": "a " * (facts.headline // 2 - 1) + end, "text": "x" * facts.text}
    assert told(template, **fits) == {}
    assert told(template, headline=f"a{fits['headline']}", text=f"x{fits['text']}") == {
        "poster-long": ["headline", "text"]
    }


def test_a_short_limit_of_one_template_is_none_of_another() -> None:
    words = "You can ask anybody who works in here."
    assert told(PosterTemplate.BIG_SENTENCE, headline=words) == {}
    assert told(PosterTemplate.NUMBER, headline=f"1 {words}") == {"poster-long": ["headline"]}


@pytest.mark.parametrize("template", [each for each in PosterTemplate if not POSTER_TEMPLATES[each].whole])
def test_a_word_too_long_to_be_large_is_asked_about(template: PosterTemplate) -> None:
    most = POSTER_TEMPLATES[template].word
    assert told(template, headline=f"An {'x' * (most - 1)}?") == {}
    (problem,) = found("poster-small", with_poster(template, headline=f"An {'x' * most}?"))
    assert problem.severity is Severity.WARNING
    assert "five metres" in problem.sentence and f"{'x' * most}?" in problem.sentence and str(most) in problem.remedy


def test_a_translation_has_no_more_room() -> None:
    def in_polish(field: str, text: str) -> Edition:
        edition = with_poster(PosterTemplate.BIG_SENTENCE)
        words = Translation(
            f"campaign/week/slides/one/{field}", "pl", text, GOOD[PosterTemplate.BIG_SENTENCE]["headline"]
        )
        return msgspec.structs.replace(edition, translations=(words,))

    (problem,) = found("poster-long", in_polish("headline", "a " * 30))
    assert (problem.thing, problem.field) == ("campaign/week", "slides/one/headline")
    assert "40 are the most" in problem.sentence and problem.sentence.endswith("(pl)")
    assert found("poster-small", in_polish("headline", "x" * 15))
    assert fields_of("poster-long", in_polish("text", "x" * 61)) == ["campaign/week slides/one/text"]
    assert not found("poster-long", in_polish("headline", "Tu można zapytać."))


def test_each_template_shows_what_it_is_for() -> None:
    assert told(PosterTemplate.QUESTION, headline="Who is missing") == {"poster-asks": ["headline"]}
    assert told(PosterTemplate.QUESTION, headline="کون غائب ہے؟") == {}
    assert told(PosterTemplate.NUMBER, headline="All day") == {"poster-number": ["headline"]}
    assert told(PosterTemplate.NUMBER, headline="۲۴") == {}
    assert told(PosterTemplate.NUMBER, text=" ") == {"poster-number": ["text"]}


def test_an_event_says_when_it_is() -> None:
    (problem,) = found("poster-date", with_poster(PosterTemplate.EVENT, date=None))
    assert (problem.severity, problem.field) == (Severity.ERROR, "slides/one/date")
    (task,) = found("poster-over", with_poster(PosterTemplate.EVENT, date=ISSUED - dt.timedelta(1)))
    assert (task.severity, task.field) == (Severity.TASK, "slides/one/date")
    assert told(PosterTemplate.BIG_SENTENCE, date=ISSUED - dt.timedelta(1)) == {}, "only an event has a day"


def test_where_it_is_fits_beside_the_time() -> None:
    assert fields_of("too-long", with_poster(PosterTemplate.EVENT, place="x" * 41)) == [
        "campaign/week slides/one/place"
    ]
    assert not found("too-long", with_poster(PosterTemplate.EVENT, place="x" * 40))
