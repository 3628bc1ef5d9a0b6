"""The lists beside the forms: what is in them, how it stands with each thing, and finding one of many."""

import datetime as dt
from collections.abc import Iterator

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.draft import Published, edition_of
from kiosk.content.model import Dates, Day, Edition, Showing, Yearly
from kiosk.staff.things.thing_lists import SHOWN, ThingList, groups_of, when_words
from tests.staff.fakes import NOW, starter
from tests.staff.given import rows
from tests.staff.things_desk import HELPLINE, TODAY, Table, keys, said, service


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    table = Table()
    yield table
    table.jobs.close()


# --- the list ---------------------------------------------------------------------------------------------------------


def test_every_place_shows_its_things_and_its_groups(table: Table) -> None:
    edition, shown = starter(), {}
    for place in ("services", "topics", "campaigns", "guides", "venue"):
        page = table.open(place)
        shown[place] = (
            len(rows(page, "things")),
            [each.label for each in rows(page, "groups")],
            said(page, "addLabel"),
        )
    assert shown == {
        "services": (len(edition.services), ["Services", "Organisations"], "Add a service"),
        "topics": (len(edition.topics), ["Topics", "Start page", "Easy Read"], "Add a topic"),
        "campaigns": (14, [], "Add a campaign"),
        "guides": (2, ["Guided checks", "Surveys"], "Add a guided check"),
        "venue": (1, ["The venue", "Rooms", "What is on"], ""),
    }


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("domestic abuse helpline", "herts-domestic-abuse-helpline"),
        ("0808808", "herts-domestic-abuse-helpline"),
        ("husband hits", "herts-domestic-abuse-helpline"),
        ("SARC", "herts-sarc"),
    ],
)
def test_a_thing_is_found_by_its_name_its_words_and_its_numbers(table: Table, typed: str, found: str) -> None:
    page = table.open("services")
    page.search(typed)
    assert f"service/{found}" in keys(page)
    assert len(keys(page)) < 8


def test_what_begins_as_typed_comes_first(table: Table) -> None:
    page = table.open("services")
    page.search("sam")
    assert keys(page)[0] == "service/samaritans"


def test_nothing_found_says_so(table: Table) -> None:
    page = table.open("services")
    page.search("qqqq")
    assert (keys(page), said(page, "moreWords")) == ([], "Nothing found. Try another word.")


def many(count: int) -> Edition:
    some = starter().services[0]
    services = tuple(msgspec.structs.replace(some, id=f"s-{n}", name=f"Service {n}") for n in range(count))
    return msgspec.structs.replace(starter(), services=services)


def test_of_many_things_the_first_are_listed_and_the_chosen_one(qtbot: QtBot, table: Table) -> None:
    big = Table(many(SHOWN + 50))
    page = big.open("services")
    assert len(keys(page)) == SHOWN
    assert said(page, "moreWords") == "50 more. Type a few letters to find one."
    hidden = next(f"service/s-{n}" for n in range(SHOWN + 50) if f"service/s-{n}" not in keys(page))
    page.choose_thing(hidden)
    assert hidden in keys(page)


@pytest.mark.parametrize(
    ("showing", "words"),
    [
        (Showing(when=(Dates(TODAY, dt.date(2027, 1, 2)),)), "On now until 2 January"),
        (Showing(), "No dates yet"),
        (Showing(when=(Dates(TODAY, TODAY),)), "On now until 25 November"),
        (Showing(when=(Dates(dt.date(2026, 1, 1), dt.date(2028, 1, 2)),)), "On now, all year"),
        (Showing(when=(Dates(dt.date(2027, 2, 8), dt.date(2027, 2, 28)),)), "Next on 8 February"),
        (Showing(when=(Dates(dt.date(2026, 1, 1), dt.date(2026, 1, 2)),)), "No dates in the next twelve months"),
        (Showing(when=(Yearly(rule="FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25", days=16),)), "On now until 10 December"),
        # On Fridays and Saturdays only, of which today is neither.
        (
            Showing(when=(Dates(TODAY, dt.date(2027, 1, 2)),), weekdays=(Day.FRI, Day.SAT)),
            "On now until 2 January",
        ),
        (Showing(when=(Yearly(rule="FREQ=NONSENSE"),)), "No dates in the next twelve months"),
    ],
)
def test_a_campaign_says_when_it_is_on(showing: Showing, words: str) -> None:
    assert when_words(showing, TODAY) == words


def test_a_list_of_campaigns_says_when_each_is_on(table: Table) -> None:
    page = table.open("campaigns")
    lines = [each.line for each in rows(page, "things")]
    assert len(lines) == 14
    assert all(each.startswith(("On now", "Next on", "No dates")) for each in lines)
    assert "On now until 10 December" in lines


def line(table: Table, path: str, today: dt.date = TODAY) -> tuple[str, str]:
    group = next(each for each in groups_of("services") if each.kind == path.partition("/")[0])
    listed, _ = ThingList(table.session).rows(group, "", "", today)
    return next((each.line, each.tone) for each in listed if each.key == path)


def test_the_line_below_a_name_says_how_it_stands(table: Table) -> None:
    assert line(table, HELPLINE) == ("08 088 088 088, not checked yet", "")
    assert line(table, HELPLINE, dt.date(2027, 6, 1)) == ("Check is due", "due")
    assert line(table, "organization/childline") == ("From Starter edition", "")
    checked = msgspec.structs.replace(service(table).assurance, confirmed=True)
    table.session.edit(HELPLINE, msgspec.structs.replace(service(table), assurance=checked), "Checked")
    assert line(table, HELPLINE) == ("Changed, not published yet", "changed")
    table.session.republish(Published(edition_of(table.session.draft, 1, NOW, "A"), (starter(),)))
    assert line(table, HELPLINE, dt.date(2026, 12, 15)) == ("Checked 3 weeks ago", "")
    table.session.hide(HELPLINE, True, "hide")
    assert line(table, HELPLINE) == ("Hidden from visitors", "hidden")
