"""Which field says what stands on a visitor's page."""

import datetime as dt
from typing import Any

import pytest

from kiosk.content.things import things_of
from kiosk.staff.forms.base import FormContext
from kiosk.staff.forms.form import rows_of
from kiosk.staff.forms.saying import Sayings
from tests.visitor.kiosks import starter_catalogue

TODAY = dt.date(2026, 11, 25)


def sayings(kind: str, ident: str = "") -> Sayings:
    catalogue = starter_catalogue()
    thing: Any = catalogue.venue if not ident else next(each for each in things_of(catalogue, kind) if each.id == ident)
    return Sayings.of_rows(rows_of(FormContext(catalogue, thing, TODAY, all_open=True)))


@pytest.mark.parametrize(
    ("kind", "ident", "words", "around", "field"),
    [
        ("service", "herts-sarc", "Herts SARC", (), "name"),
        # As visitors read a number, however staff wrote it.
        ("service", "herts-sarc", "08 08 178 44 48", (), "contacts/phone/value"),
        # Ours, and a part of theirs within.
        ("service", "herts-sarc", "Written down 22 November 2026. Nobody here has rung.", (), "assurance/assured_date"),
        # A word of ours: what stands with it says whose it is.
        ("service", "herts-sarc", "Who it is for", ("Men and women, adults and children.",), "eligibility/words"),
        ("service", "herts-sarc", "Hide this screen", (), ""),
        # What staff have to find out is shown to nobody.
        ("service", "herts-sarc", "Website", (), ""),
        ("topic", "what-is-consent", "<b>What</b> is consent&nbsp;?", (), "title"),
        ("topic", "what-is-consent", "Childline", (), "services/3"),
        ("topic", "what-is-consent", "Your rights", (), "related/2"),
        # One paragraph of a text of several.
        ("campaign", "operation-advisory", "Not sure they want to?", (), "slides/silent/text"),
        ("venue", "", "9am–5pm", (), "hours/windows/1"),
        ("venue", "", "Sat", ("9am–5pm",), "hours/windows/1"),
        ("venue", "", "Thu 26", ("Knit and natter", "Thursdays 11am · Café"), "events/knit-and-natter/title"),
    ],
)
def test_words_lead_to_the_field_that_says_them(
    kind: str, ident: str, words: str, around: tuple[str, ...], field: str
) -> None:
    assert sayings(kind, ident).field(words, around) == field


def test_of_two_fields_that_say_the_same_it_is_the_one_that_stands_there() -> None:
    said = sayings("topic", "what-is-consent")
    asked = ("Two people are kissing, and one stops joining in. What now?", "Carry on", "I am not sure")
    other = ("Someone said yes last week. Does that mean yes today?", "No", "I am not sure")
    assert said.own("Think about it", asked).startswith("blocks/think-about-it/")
    assert said.own("Think about it", other).startswith("blocks/think-about-it-2/")


def test_what_leads_elsewhere_has_to_be_said_as_a_whole() -> None:
    said = sayings("service", "herts-sarc")
    assert said.own("The NHS page helps you find any centre") == "contacts/web/note"
    assert said.exactly("The NHS page helps you find any centre") == ""
    assert said.exactly("nhs.uk/sarcs") == "contacts/web/value"
