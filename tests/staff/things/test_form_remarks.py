"""What a form says of its thing: what is wrong in full, what can wait in one line, and nobody is reproached with what
they have not got to yet."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.staff.things.thing_lists import groups_of
from kiosk.staff.things.things_page import ThingsPage
from tests.staff.given import rows
from tests.staff.things_desk import HELPLINE, Table, row, said, service

FORCED = "service/forced-marriage-unit"


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    table = Table()
    yield table
    table.jobs.close()


def red(page: ThingsPage) -> list[str]:
    """The rows that say that something is wrong."""
    return [each.key for each in rows(page.form, "rows") if each.severity == "error"]


def test_what_can_wait_is_counted_in_one_line_and_stands_at_its_field(table: Table) -> None:
    page = table.open("services", FORCED)
    assert rows(page.form, "problems") == ()
    assert said(page.form, "remarkWords") == "4 things to look at"
    remarks = rows(page.form, "remarks")
    assert len(remarks) == 4
    sentences = [each.sentence for each in remarks if "bank holidays" in each.sentence]
    assert [each.split(":")[0] for each in sentences] == ["020 7008 0151 (In office hours)"]
    for each in remarks:
        shown = row(page, each.field)
        written = getattr(shown, "value", "")
        assert each.sentence in (written, shown.problem.removesuffix(f" {each.remedy}")), each


def test_each_remark_leads_to_its_field(qtbot: QtBot, table: Table) -> None:
    page = table.open("services", FORCED)
    for each in rows(page.form, "remarks"):
        with qtbot.waitSignal(page.form.jump_wanted) as jump:
            page.form.jump(each.field)
        assert rows(page.form, "rows")[jump.args[0]].key == each.field


def test_what_is_wrong_is_not_folded_away(qtbot: QtBot, table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.set_text("contacts/phone/value", "12")
    page.form.leave_field("contacts/phone/value")
    qtbot.waitUntil(lambda: len(rows(page.form, "problems")) > 0)
    assert {each.severity for each in rows(page.form, "problems")} == {"error"}
    assert "error" not in {each.severity for each in rows(page.form, "remarks")}


@pytest.mark.parametrize("place", ["services", "topics", "campaigns", "guides", "venue"])
def test_nothing_new_is_red_before_anybody_was_there(table: Table, place: str) -> None:
    page = table.open(place)
    for group in groups_of(place):
        page.choose_group(group.key)
        if said(page, "addLabel"):
            page.add_thing()
            assert (red(page), rows(page.form, "problems")) == ([], ()), group.key


def test_a_field_that_was_left_empty_says_so(qtbot: QtBot, table: Table) -> None:
    page = table.open("services")
    page.add_thing()
    assert said(page.form, "remarkWords").startswith("4 still to fill in")
    assert (row(page, "name").problem, row(page, "name").severity) == ("Still to fill in", "blank")
    page.form.leave_field("name")
    assert red(page) == ["name"]
    assert [each.field for each in rows(page.form, "problems")] == ["name"]
    assert said(page.form, "remarkWords").startswith("3 still to fill in")
    page.form.leave_field("organization")
    assert red(page) == ["name", "organization"]


def test_typing_something_wrong_in_a_new_thing_is_said_at_once_when_it_is_left(qtbot: QtBot, table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.add("contacts/+", "phone")
    key = "contacts/phone-2/value"
    assert row(page, key).severity != "error"
    page.form.set_text(key, "12")
    page.form.leave_field(key)
    qtbot.waitUntil(lambda: row(page, key).severity == "error")


def test_a_new_thing_keeps_its_peace_under_its_new_name(table: Table) -> None:
    page = table.open("services")
    page.add_thing()
    page.form.set_text("name", "The Tea Room")
    page.form.leave_field("name")
    assert said(page, "chosen") == "service/the-tea-room"
    assert red(page) == []
    page.choose_thing(HELPLINE)
    page.choose_thing("service/the-tea-room")
    assert red(page) == []


def test_whoever_went_elsewhere_as_to_publish_has_had_their_time(table: Table) -> None:
    page = table.open("services")
    page.add_thing()
    path = said(page, "chosen")
    again = table.open("services", path)
    assert {"name", "one_line", "organization"} <= set(red(again))


def test_a_copy_and_what_was_there_before_are_looked_at_at_once(qtbot: QtBot, table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.set_text("name", "")
    page.form.leave_field("name")
    assert red(page) == ["name"]
    table.session.undo()
    page.form.set_text("contacts/phone/value", "12")
    page.form.leave_field("contacts/phone/value")
    page.duplicate()
    qtbot.waitUntil(lambda: "contacts/phone/value" in red(page))
    assert service(table, said(page, "chosen")).name.startswith("Copy of")


def test_a_new_event_and_a_new_room_are_new_within_an_old_venue(table: Table) -> None:
    page = table.open("venue")
    page.choose_group("rooms")
    page.add_thing()
    page.form.set_text("rooms/room/name", "")
    assert row(page, "rooms/room/name").severity == ""
    page.form.leave_field("rooms/room/name")
    assert red(page) == ["rooms/room/name"]
