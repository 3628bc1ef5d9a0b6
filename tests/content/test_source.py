"""A folder of TOML files becomes an edition."""

import datetime as dt
from pathlib import Path

import pytest

from kiosk.content.model import (
    AddedBlock,
    AddedOutcome,
    Addition,
    Assurance,
    ContactKind,
    Dates,
    Day,
    Edition,
    Emergency,
    HoursException,
    Link,
    Paragraph,
    PosterTemplate,
    Question,
    Steps,
    Tile,
    Tint,
    Translation,
    Unknown,
    Weekly,
    Window,
    Yearly,
)
from kiosk.content.source import compile_edition
from tests.content.source_samples import CAMPAIGN, EDITION, WHOLE, write


@pytest.fixture
def whole(tmp_path: Path) -> Edition:
    """The edition of all the files above."""
    return compile_edition(write(tmp_path, WHOLE))


def test_the_head_and_the_venue(whole: Edition) -> None:
    assert (whole.publisher, whole.number, whole.languages) == ("herts", 3, ("en-GB", "ur"))
    assert whole.issued_at == dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
    assert whole.tiles == (Tile("today", "Today here", "Opening hours", "clock", Tint.TEAL, "venue"),)
    assert whole.venue is not None
    assert whole.venue.id == "venue"
    assert whole.venue.help_words == "Ask at the front desk.\n\nWe are glad to help."
    assert whole.venue.hours == Weekly(
        windows=(Window((Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI), dt.time(9), dt.time(17)),),
        exceptions=(HoursException(holiday="bank-holidays"),),
    )
    assert (whole.venue.events[0].starts, whole.venue.events[0].ends) == (dt.time(18), dt.time(19, 30))


def test_ids_come_from_file_names_and_kinds(whole: Edition) -> None:
    service = whole.services[0]
    assert service.id == "a"
    assert [contact.id for contact in service.contacts] == ["phone", "phone-2", "phone-3"]
    assert [block.id for block in service.description] == ["paragraph", "paragraph-2"]
    assert service.description[1] == Paragraph("paragraph-2", text="Two.")
    assert whole.topics[0].blocks == (Steps("steps", items=("One", "Two")),)
    assert isinstance(whole.campaigns[0].blocks[0], Question)
    assert whole.surveys[0].links == (Link("link", address="herts.police.uk", text="The official survey"),)
    assert [guide.id for guide in whole.guides] == ["check"]
    assert [organization.id for organization in whole.organizations] == ["someone"]


def test_hours_belong_to_contacts(whole: Edition) -> None:
    first, _, third = whole.services[0].contacts
    assert (first.kind, first.hours) == (ContactKind.PHONE, Unknown())
    assert third.hours == Weekly(windows=(Window((Day.SAT,), dt.time(9), dt.time(16)),))


def test_assurance_falls_back_field_by_field(whole: Edition) -> None:
    a, b = whole.services
    assert a.assurance == Assurance(dt.date(2026, 11, 22), "starter edition", "Their website", dt.date(2027, 2, 20))
    assert (b.assurance.assured_by, b.assurance.assured_date) == ("Me", dt.date(2026, 11, 22))
    assert whole.campaigns[0].assurance is None


def test_showing_is_told_apart_by_its_fields(whole: Edition) -> None:
    showing = whole.campaigns[0].showing
    assert showing.when == (
        Yearly("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=11", 53),
        Dates(dt.date(2026, 6, 1), dt.date(2026, 8, 31)),
    )
    assert (showing.weekdays, showing.from_time, showing.to_time) == ((Day.MON,), dt.time(18), dt.time(23))


def test_a_poster_says_its_template_and_what_that_shows(whole: Edition) -> None:
    plain, tea = whole.campaigns[0].slides
    assert plain.template is PosterTemplate.SENTENCE_AND_PICTURE
    assert (tea.template, tea.date, tea.starts) == (PosterTemplate.EVENT, dt.date(2026, 12, 3), dt.time(14))
    assert tea.place == "Oak Room"


def test_a_translation_is_in_the_language_of_its_file(whole: Edition) -> None:
    assert whole.translations == (Translation("service/a/name", "ur", "خدمت", "A service"),)


def test_full_forms_are_read_too(tmp_path: Path) -> None:
    campaign = CAMPAIGN.replace("{first", '{type = "dates", first').replace(
        'kind = "question"', 'id = "q"\nkind = "question"'
    )
    edition = compile_edition(write(tmp_path, WHOLE | {"campaigns/advisory.toml": campaign}))
    assert edition.campaigns[0].blocks[0].id == "q"
    assert isinstance(edition.campaigns[0].showing.when[1], Dates)


def test_a_county_needs_no_venue_and_notepad_does_no_harm(tmp_path: Path) -> None:
    folder = write(
        tmp_path, {"edition.toml": "\ufeff" + EDITION.replace("\n", "\r\n"), ".draft/x.toml": "=", "read me.txt": "="}
    )
    assert compile_edition(folder).venue is None


def test_additions_are_called_as_the_page_they_go_to(tmp_path: Path) -> None:
    written = """
services = ["a"]

[[block]]
instead_of = "lead"
kind = "paragraph"
text = '''
Ring
us.
'''

[[block]]
after = "lead"
id = "more"
kind = "999"
"""
    ending = '[[outcomes]]\nid = "fits"\nservices = ["a"]'
    files = {"edition.toml": EDITION, "additions/topics/help.toml": written, "additions/guides/who.toml": ending}
    edition = compile_edition(write(tmp_path, files))
    assert edition.additions == (
        Addition("guide/who", outcomes=(AddedOutcome("fits", services=("a",)),)),
        Addition(
            "topic/help",
            services=("a",),
            blocks=(
                AddedBlock(Paragraph(id="lead", text="Ring us."), instead_of="lead"),
                AddedBlock(Emergency(id="more"), after="lead"),
            ),
        ),
    )


def test_signs_that_nobody_can_see_stay_outside(tmp_path: Path) -> None:
    dirty = {name: text.replace("116 123", "\u202d116\u2009123\u202c\ufe0f") for name, text in WHOLE.items()}
    dirty = {name: text.replace("It helps.", "It\u00a0helps.\u200b\u202e") for name, text in dirty.items()}
    dirty = {name: text.replace("09:00-", "\u200e09:00\u2011") for name, text in dirty.items()}
    (tmp_path / "dirty").mkdir()
    (tmp_path / "clean").mkdir()
    assert dirty != WHOLE
    assert compile_edition(write(tmp_path / "dirty", dirty)) == compile_edition(write(tmp_path / "clean", WHOLE))
