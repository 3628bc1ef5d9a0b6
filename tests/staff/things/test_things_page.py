"""A page of things: finding one, writing in its form, and what becomes of it."""

import datetime as dt
from collections.abc import Callable, Iterator

import msgspec
import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.content.draft import Draft, draft_of
from kiosk.content.model import Event, Venue
from kiosk.staff.things.thing_lists import groups_of
from tests.staff.form_samples import full_edition
from tests.staff.given import rows
from tests.staff.things_desk import HELPLINE, TODAY, Table, keys, row, said, service


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    table = Table()
    yield table
    table.jobs.close()


# --- writing ----------------------------------------------------------------------------------------------------------


def test_what_is_typed_stands_there_letter_by_letter_and_is_tidied_when_it_is_left(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.set_text("one_line", "Somebody  listens ")
    assert row(page, "one_line").value == "Somebody  listens "
    page.form.leave_field("one_line")
    assert row(page, "one_line").value == "Somebody listens"
    assert service(table).one_line == "Somebody listens"
    assert table.saves == 1


def test_a_date_is_shown_as_typed_and_then_as_it_was_understood(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.set_text("expires_on", "5/3/2027")
    assert row(page, "expires_on").value == "5/3/2027"
    assert row(page, "expires_on").note == "Friday 5 March 2027"
    page.form.leave_field("expires_on")
    assert row(page, "expires_on").value == "5 March 2027"


def test_what_does_not_read_is_kept_and_said_once_the_field_is_left(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.set_text("expires_on", "when it snows")
    assert row(page, "expires_on").problem == ""
    page.form.leave_field("expires_on")
    assert row(page, "expires_on").value == "when it snows"
    assert row(page, "expires_on").problem.startswith("“when it snows” is not a date.")
    assert [each.field for each in rows(page.form, "problems") if each.key.startswith("unfinished")] == ["expires_on"]
    assert table.session.draft.unfinished[0].field == f"{HELPLINE}/expires_on"
    again = table.open("services", HELPLINE)
    assert row(again, "expires_on").value == "when it snows"
    again.form.set_text("expires_on", "5 March 2027")
    again.form.leave_field("expires_on")
    assert table.session.draft.unfinished == ()


def test_the_hours_of_a_contact_are_typed_kindly(table: Table) -> None:
    page = table.open("services", HELPLINE)
    key = "contacts/phone/hours/windows/0"
    page.form.set_times(key, "9.30", "9pm")
    assert (row(page, key).opens, row(page, key).closes) == ("9.30", "9pm")
    page.form.leave_field(key)
    assert (row(page, key).opens, row(page, key).closes) == ("9:30", "21:00")
    page.form.set_times(key, "9:30", "25:99")
    page.form.leave_field(key)
    assert (row(page, key).closes, row(page, key).severity) == ("25:99", "error")
    assert service(table).contacts[0].hours.windows[0].closes == dt.time(21)  # type: ignore[union-attr]  # it is weekly


def test_undo_shows_what_stood_there_even_while_somebody_types(table: Table) -> None:
    page = table.open("services", HELPLINE)
    before = row(page, "name").value
    page.form.set_text("name", "Ours")
    table.session.undo()
    assert row(page, "name").value == before
    table.session.redo()
    assert row(page, "name").value == "Ours"


def test_typing_and_tidying_one_field_is_one_step(table: Table) -> None:
    page = table.open("services", HELPLINE)
    for text in ("O", "Ou", "Ours "):
        page.form.set_text("name", text)
    page.form.leave_field("name")
    table.session.undo()
    assert not table.session.can_undo
    assert table.session.draft == Draft()


def test_typing_in_another_field_leaves_the_first(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.set_text("cost", " Free ")
    page.form.set_text("alternate_name", "HDAH")
    assert service(table).cost == "Free"
    page.leave()
    assert service(table).alternate_name == "HDAH"


def test_steps_say_what_undo_takes_back(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.choose("status", "temporarily-closed")
    assert table.session.undo_label == "Is it open?"
    page.form.remove("contacts/web")
    assert table.session.undo_label == "delete “Website”"
    page.form.switch_to("assurance/confirmed", True)
    page.form.toggle_day("contacts/phone/hours/windows/1", "fri")
    hours = service(table).contacts[0].hours
    assert [len(each.days) for each in hours.windows] == [5, 3]  # type: ignore[union-attr]  # it is weekly
    assert len(service(table).contacts) == 1


def test_what_was_added_is_unfolded_and_shown(qtbot: QtBot, table: Table) -> None:
    page = table.open("services", HELPLINE)
    with qtbot.waitSignal(page.form.jump_wanted) as jump:
        page.form.add("description/+", "steps")
    assert rows(page.form, "rows")[jump.args[0]].key == "description/steps"
    page.form.set_text("description/steps/items/0", "Ring")
    page.form.move("description/steps", -1)
    assert [each.id for each in service(table).description] == ["steps", "paragraph"]
    page.form.fold("description/steps")
    assert row(page, "description/steps").folded


def test_a_step_makes_a_time_a_quarter_later(table: Table) -> None:
    page = table.open("venue", "venue/ashcombe-library/events/chess-club")
    page.form.step("events/chess-club/starts", 1)
    assert row(page, "events/chess-club/starts").value == "14:15"
    page.form.step("events/chess-club/date", -1)
    assert row(page, "events/chess-club/date").value == "2 January 2026"


def test_a_step_makes_the_times_of_a_window_a_quarter_later(table: Table) -> None:
    page = table.open("services", HELPLINE)
    key = "contacts/phone/hours/windows/0"
    page.form.step_window(key, False, 1)
    page.form.step_window(key, True, -1)
    assert (row(page, key).opens, row(page, key).closes) == ("9:15", "20:45")
    page.form.set_times(key, "9:15", "24:00")
    page.form.step_window(key, True, -1)
    assert row(page, key).closes == "23:45"
    page.form.step_window(key, True, 1)
    assert row(page, key).closes == "24:00"
    page.form.set_times(key, "nine-ish", "24:00")
    page.form.step_window(key, False, 1)
    assert row(page, key).opens == "nine-ish"
    page.form.set_times(key, "", "24:00")
    page.form.step_window(key, False, 1)
    assert row(page, key).opens == "9:00"
    table.session.undo()
    assert row(page, key).opens == "9:00"


# --- picking ----------------------------------------------------------------------------------------------------------


def test_services_are_picked_by_typing_a_part_of_their_name(table: Table) -> None:
    page = table.open("topics", "topic/lgbt")
    page.form.offer("services/+", "chrysal")
    assert [(each.key, each.chosen) for each in rows(page.form, "offered")] == [("chrysalis-centre", False)]
    page.form.add("services/+", "chrysalis-centre")
    page.form.add("services/+", "no-such-service")
    topic = table.session.catalogue.topic("lgbt")
    assert topic is not None and topic.services[-1] == "chrysalis-centre"


def test_who_runs_a_service_is_picked_or_added(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.offer("organization", "galop")
    page.form.choose("organization", rows(page.form, "offered")[0].key)
    assert row(page, "organization").value == "Galop"
    page.act(":add-organization")
    assert (said(page, "group"), row(page, "name").value) == ("organization", "")
    page.form.set_text("name", "The Tea Room")
    page.form.leave_field("name")
    page.choose_thing(HELPLINE)
    assert row(page, "organization").value == "The Tea Room"


def test_an_icon_is_picked_from_all_that_can_be_drawn(table: Table) -> None:
    page = table.open("topics", "topic/lgbt")
    page.form.offer("icon", "phone off")
    assert "phone-off" in [each.icon for each in rows(page.form, "offered")]
    page.form.choose("icon", "phone-off")
    assert row(page, "icon").chosen == "phone-off"


def test_a_paste_that_is_too_long_is_refused_whole(table: Table) -> None:
    page = table.open("services", HELPLINE)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("x" * 100_000)
    assert page.form.pasted("name") == ""
    assert table.said == ["That is 100000 characters, and there is room for 120. Nothing was pasted."]
    clipboard.setText("08 088 088 088")
    assert page.form.pasted("contacts/phone/value") == "08 088 088 088"
    clipboard.clear()


# --- what is wrong ----------------------------------------------------------------------------------------------------


def test_problems_are_found_a_moment_after_typing_and_can_be_jumped_to(qtbot: QtBot, table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.set_text("contacts/phone/value", "12345")
    page.form.leave_field("contacts/phone/value")
    qtbot.waitUntil(lambda: row(page, "contacts/phone/value").severity == "error")
    assert "cannot be dialled" not in row(page, "contacts/phone/value").note
    first = rows(page.form, "problems")[0]
    assert (first.field, first.label, first.severity) == ("contacts/phone/value", "Phone", "error")
    page.form.fold("contacts/phone")
    assert row(page, "contacts/phone").severity == "error"
    with qtbot.waitSignal(page.form.jump_wanted) as jump:
        page.form.jump(first.field)
    assert rows(page.form, "rows")[jump.args[0]].key == "contacts/phone/value"


def test_an_answer_that_comes_too_late_is_dropped(table: Table) -> None:
    table.jobs.held = True
    page = table.open("services", HELPLINE)
    page.choose_thing("service/samaritans")
    assert (rows(page.form, "problems"), rows(page.form, "remarks")) == ((), ())
    table.jobs.go_on()
    assert rows(page.form, "remarks")
    assert all("08 088 088 088" not in each.sentence for each in rows(page.form, "remarks"))


def test_the_calendar_is_checked_too(qtbot: QtBot, table: Table) -> None:
    page = table.open("campaigns", "campaign/sixteen-days")
    page.form.set_text("showing/when/0/rule/date", "26 November")
    page.form.leave_field("showing/when/0/rule/date")
    page.form.choose("showing/priority", "50")
    page.form.add("showing/when/+", "dates")
    page.form.set_text("showing/when/1/last", "1 January 2020")
    page.form.leave_field("showing/when/1/last")
    qtbot.waitUntil(lambda: row(page, "showing/when/1").severity == "error")


# --- the thing as a whole ---------------------------------------------------------------------------------------------


def test_i_checked_this_today(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.checked_today()
    assurance = service(table).assurance
    assert (assurance.assured_date, assurance.assured_by, assurance.confirmed) == (TODAY, "Amina Hart", True)
    assert assurance.review_after == TODAY + dt.timedelta(days=90)
    assert said(page, "checkWords") == "Next check: 23 Feb 2027"
    table.session.undo()
    assert said(page, "checkWords") == "Next check: 20 Feb 2027"


def test_putting_back_and_hiding(table: Table) -> None:
    page = table.open("services", HELPLINE)
    before = service(table)
    assert (said(page, "canPutBack"), said(page, "canHide"), said(page, "canRemove")) == (False, True, False)
    page.form.set_text("name", "Ours")
    assert (said(page, "canPutBack"), said(page, "ownerWords")) == (True, "Your own version")
    page.put_back()
    assert service(table) == before
    assert row(page, "name").value == before.name
    page.set_hidden(True)
    assert said(page, "hidden") and HELPLINE in keys(page)
    page.set_hidden(False)
    assert not said(page, "hidden")


def test_a_new_service_is_named_and_then_has_an_id_of_its_own(table: Table) -> None:
    page = table.open("services")
    page.add_thing()
    assert row(page, "name").value == ""
    assert row(page, "name").severity == "blank"
    page.form.set_text("name", "Hitchin Women's Café")
    page.form.leave_field("name")
    assert said(page, "chosen") == "service/hitchin-womens-cafe"
    assert said(page, "thingName") == "Hitchin Women's Café"
    page.form.set_text("one_line", "Tea and company")
    assert service(table, said(page, "chosen")).one_line == "Tea and company"
    page.remove_thing()
    assert (said(page, "chosen"), rows(page.form, "rows")) == ("", ())
    table.session.undo()
    assert "service/hitchin-womens-cafe" in keys(page)


def test_a_file_has_words_and_nothing_is_added_or_copied(qtbot: QtBot) -> None:
    table = Table(full_edition())
    page = table.open("media", "media/poster")
    page.form.set_text("alternative", "Two hands holding")
    page.form.leave_field("alternative")
    assert (said(page, "thingName"), said(page, "canDuplicate"), said(page, "addLabel")) == (
        "Two hands holding",
        False,
        "",
    )
    page.add_thing()
    page.duplicate()
    assert len(table.session.draft.media) == 1
    table.jobs.close()


def test_a_copy_has_another_name(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.duplicate()
    assert row(page, "name").value == "Copy of Herts Domestic Abuse Helpline"
    assert len(table.session.draft.services) == 1


def test_a_copy_and_a_number_typed_anew_were_checked_by_nobody(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.checked_today()
    who = service(table).assurance.assured_by
    assert service(table).assurance.confirmed
    page.duplicate()
    copied = table.session.draft.services[-1]
    assert (copied.assurance.confirmed, copied.assurance.assured_by) == (False, table.context.person.name)
    page.choose_thing(HELPLINE)
    value = service(table).contacts[0].value
    page.form.set_text(f"contacts/{service(table).contacts[0].id}/value", f"{value}1")
    page.form.leave_field(f"contacts/{service(table).contacts[0].id}/value")
    assert (service(table).assurance.confirmed, service(table).assurance.assured_by) == (False, who)
    assert next(each for each in rows(page, "things") if each.key == HELPLINE).tone == "changed"


def test_redo_after_naming_shows_the_thing_by_its_name(table: Table) -> None:
    page = table.open("services")
    page.add_thing()
    new = page.form.path
    page.form.set_text("name", "Ours")
    page.form.leave_field("name")
    assert page.form.path == "service/ours"
    step = table.session.undo()
    assert step is not None and step.path == new
    page.show_thing(step.path, step.field)
    assert page.form.path == new and rows(page.form, "rows")
    step = table.session.redo()
    assert step is not None
    page.show_thing(step.path, step.field)
    assert page.form.path == "service/ours" and rows(page.form, "rows")


def test_what_is_hidden_is_called_so_where_it_is_pointed_at(table: Table) -> None:
    topic = next(each for each in table.session.catalogue.topics if each.services)
    path = f"service/{topic.services[0]}"
    name = service(table, path).name
    page = table.open("topics", f"topic/{topic.id}")
    table.session.hide(path, True, "hide")
    assert row(page, "services/0").label == f"{name} (hidden from visitors)"
    page.form.move("services/0", 1)
    table.session.hide(path, False, "show")
    assert row(page, "services/1").label == name


def test_rooms_and_events_have_lists_of_their_own(table: Table) -> None:
    page = table.open("venue")
    assert said(page, "thingName") == "Ashcombe Library"
    assert not any(each.key.startswith(("rooms", "events")) for each in rows(page.form, "rows"))
    page.choose_group("events")
    assert rows(page.form, "rows") == ()
    page.search("chess")
    assert keys(page) == ["venue/ashcombe-library/events/chess-club"]
    page.choose_thing(keys(page)[0])
    assert {each.depth for each in rows(page.form, "rows")} == {0}
    page.form.set_text("events/chess-club/title", "Chess for all")
    page.form.leave_field("events/chess-club/title")
    assert said(page, "thingName") == "Chess for all"
    page.add_thing()
    assert said(page, "chosen") == "venue/ashcombe-library/events/event"
    page.form.choose("events/event/rule", "weekly")
    event = venue(table).events[-1]
    assert isinstance(event, Event) and event.rule == "FREQ=WEEKLY;BYDAY=WE"
    page.remove_thing()
    assert all(each.id != "event" for each in venue(table).events)


def venue(table: Table) -> Venue:
    found = table.session.thing("venue/ashcombe-library")
    assert isinstance(found, Venue)
    return found


def test_a_problem_elsewhere_opens_the_right_list_and_field(qtbot: QtBot, table: Table) -> None:
    page = table.open("venue")
    with qtbot.waitSignal(page.form.jump_wanted) as jump:
        page.show_thing("venue/ashcombe-library", "events/chess-club/starts")
    assert said(page, "group") == "events"
    assert rows(page.form, "rows")[jump.args[0]].key == "events/chess-club/starts"
    page = table.open("services")
    page.show_thing("organization/childline", "url")
    assert (said(page, "group"), said(page, "chosen")) == ("organization", "organization/childline")
    page.show_thing("service/no-such-thing", "name")
    assert said(page, "chosen") == "organization/childline"


def test_a_thing_that_is_undone_away_leaves_an_empty_form(table: Table) -> None:
    page = table.open("services")
    page.add_thing()
    table.session.undo()
    assert (said(page, "chosen"), rows(page.form, "rows"), rows(page.form, "problems")) == ("", (), ())
    for slot in (page.put_back, page.checked_today, page.duplicate, page.remove_thing):
        slot()
    page.form.set_text("name", "x")
    assert table.session.draft == Draft()


@pytest.mark.parametrize("place", ["services", "topics", "campaigns", "guides", "venue"])
def test_each_group_of_each_place_adds_something_with_a_form(table: Table, place: str) -> None:
    page = table.open(place)
    for group in groups_of(place):
        page.choose_group(group.key)
        if said(page, "addLabel"):
            page.add_thing()
            assert rows(page.form, "rows") and said(page, "thingName")
    assert msgspec.json.decode(msgspec.json.encode(table.session.draft), type=Draft) == table.session.draft


def test_the_list_stays_a_good_model(qtmodeltester: object, table: Table, qtbot: QtBot) -> None:
    page = table.open("services", HELPLINE)
    check: Callable[[QObject], None] = qtmodeltester.check  # type: ignore[attr-defined]  # a fixture without types
    for model in (page.property("things"), page.form.property("rows")):
        check(model)
    page.search("herts")
    page.form.add("contacts/+", "phone")
    page.form.remove("contacts/phone")
    for model in (page.property("things"), page.form.property("rows")):
        check(model)


def test_nothing_arrives_at_a_page_that_is_gone(qtbot: QtBot, table: Table) -> None:
    table.jobs.held = True
    page = table.open("services", HELPLINE)
    page.form.set_text("name", "Ours")
    page.leave()
    with qtbot.waitSignal(page.destroyed):
        page.close()
    table.jobs.go_on()
    table.session.undo()
    assert table.session.draft == draft_of(None)


def test_what_staff_often_write_is_a_touch_away_while_nothing_stands_there(qapp: object) -> None:
    page = Table().open("services")
    page.add_thing()
    assert row(page, "assurance/source").offers == ("A call", "A leaflet", "Their website")
    page.form.set_text("assurance/source", "A call")
    page.form.leave_field("assurance/source")
    assert (row(page, "assurance/source").value, row(page, "assurance/source").offers) == ("A call", ())


def test_the_keys_go_to_the_number_of_a_way_to_get_in_touch_and_to_the_head_of_anything_else(qapp: object) -> None:
    page, jumps = Table().open("services"), list[int]()
    page.add_thing()
    page.form.jump_wanted.connect(jumps.append)
    page.form.add("contacts/+", "phone")
    page.form.add("description/+", "picture")
    shown = [each.key for each in rows(page.form, "rows")]
    assert shown[jumps[-1]] == "description/picture"
    assert shown[jumps[0] :][0] == "contacts/phone/value"
