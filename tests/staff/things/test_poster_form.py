"""The next poster from a template: added, written, checked and seen, as a librarian does it."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.model import Campaign, PosterTemplate, Slide
from kiosk.staff.things.things_page import ThingsPage
from tests.staff.given import rows
from tests.staff.things_desk import Table, row, said

CAMPAIGN = "campaign/operation-advisory"


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    table = Table()
    yield table
    table.jobs.close()


@pytest.fixture
def page(qtbot: QtBot, table: Table) -> ThingsPage:
    page = table.open("campaigns", CAMPAIGN)
    page.form.add("slides/+", PosterTemplate.EVENT)
    return page


def poster(table: Table) -> Slide:
    campaign = table.session.thing(CAMPAIGN)
    assert isinstance(campaign, Campaign)
    return campaign.slides[-1]


def fields(page: ThingsPage, key: str) -> list[str]:
    """The rows of the poster, as the form calls them."""
    return [each.label for each in rows(page.form, "rows") if each.key.startswith(f"{key}/") or "left" in each.key]


def test_a_poster_is_added_from_a_template_and_asks_for_what_it_shows(table: Table, page: ThingsPage) -> None:
    made = poster(table)
    key = f"slides/{made.id}"
    assert made.template is PosterTemplate.EVENT
    adding = row(page, "slides/+")
    assert adding.options == ("Sentence and picture", "Big sentence", "Question", "Number", "Event")
    assert adding.option_keys == tuple(PosterTemplate)
    about = ["Template", "What it is called", "Day", "Starts at", "Where it is", "One or two sentences", "Picture"]
    assert fields(page, key)[: len(about)] == about
    page.form.set_text(f"{key}/headline", "An hour of tea")
    page.form.set_text(f"{key}/date", "3 December 2026")
    page.form.set_text(f"{key}/starts", "2pm")
    page.form.set_text(f"{key}/place", "Oak Room")
    page.form.finish_typing()
    written = poster(table)
    assert (written.headline, written.date, written.starts, written.place) == (
        "An hour of tea",
        dt.date(2026, 12, 3),
        dt.time(14),
        "Oak Room",
    )


def test_another_template_keeps_what_was_written_and_says_what_it_does_not_show(table: Table, page: ThingsPage) -> None:
    key = f"slides/{poster(table).id}"
    page.form.set_text(f"{key}/place", "Oak Room")
    page.form.choose(f"{key}/template", PosterTemplate.NUMBER)
    assert fields(page, key)[:4] == ["Template", "The number", "Where it is", "What the number says, in one sentence"]
    left = "Only the template of an event shows the day, the time and where it is."
    assert left in [each.label for each in rows(page.form, "rows")]
    page.form.choose(f"{key}/drawing", "door")
    page.form.choose(f"{key}/template", PosterTemplate.EVENT)
    assert left not in [each.label for each in rows(page.form, "rows")]
    assert row(page, f"{key}/drawing").note == "This template does not show it"
    assert (poster(table).place, poster(table).drawing) == ("Oak Room", "door")


def test_while_it_is_typed_it_says_how_much_room_there_is_and_what_is_too_small(
    qtbot: QtBot, table: Table, page: ThingsPage
) -> None:
    key = f"slides/{poster(table).id}"
    page.form.choose(f"{key}/template", PosterTemplate.BIG_SENTENCE)
    page.form.set_text(f"{key}/headline", "You can ask here.")
    assert (row(page, f"{key}/headline").note, row(page, f"{key}/headline").severity) == ("17 of 40 letters", "good")
    page.form.set_text(f"{key}/headline", "Misunderstandings happen.")
    page.form.finish_typing()
    qtbot.waitUntil(lambda: "five metres" in row(page, f"{key}/headline").problem)
    page.form.set_text(f"{key}/headline", "You can ask anybody here, at any time of the day.")
    page.form.finish_typing()
    qtbot.waitUntil(lambda: "40 are the most" in row(page, f"{key}/headline").problem)
    assert row(page, f"{key}/headline").note == "49 of 40 letters"


def test_whoever_writes_a_poster_sees_the_poster_and_else_the_page(table: Table, page: ThingsPage) -> None:
    preview: Any = said(page, "preview")
    made = poster(table)

    def shown() -> tuple[str, str]:
        preview.show_now()
        _, path, look = table.room.preview.shown[-1]
        return path, look.poster

    preview.watch(True)
    assert shown() == (CAMPAIGN, made.id), "it was added"
    page.form.set_text("summary", "What consent is")
    assert shown() == (CAMPAIGN, "")
    page.form.set_text(f"slides/{made.id}/headline", "Tea")
    assert shown() == (CAMPAIGN, made.id)
    page.form.fold("slides/silent")
    assert shown() == (CAMPAIGN, "silent")
    page.form.jump("blocks")
    assert shown() == (CAMPAIGN, "")
    page.form.jump(f"slides/{made.id}/headline")
    assert shown() == (CAMPAIGN, made.id)
    preview.fields.hold("summary")
    assert shown() == (CAMPAIGN, "")
    preview.fields.hold(f"slides/{made.id}/text")
    assert shown() == (CAMPAIGN, made.id), "its field has the keys"
    page.form.remove(f"slides/{made.id}")
    assert shown() == (CAMPAIGN, ""), "it is not there any more"
    preview.watch(False)
