"""A service says in which topics it is shown, and goes into others and out of them from its own form."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.staff.forms.rows import FormItem
from kiosk.staff.forms.shown_in import SHOWN_IN
from tests.staff.given import rows
from tests.staff.things_desk import HELPLINE, Table, row


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    table = Table()
    yield table
    table.jobs.close()


def shown_in(table: Table) -> list[str]:
    ident = HELPLINE.partition("/")[2]
    return [each.id for each in table.session.catalogue.topics if ident in each.services]


def test_it_names_the_topics_in_their_order(table: Table) -> None:
    page = table.open("services", HELPLINE)
    items = [each for each in rows(page.form, "rows") if each.key.startswith(f"{SHOWN_IN}/") and type(each) is FormItem]
    topics = {each.id: each.title for each in table.session.catalogue.topics}
    assert len(items) > 3
    assert [each.label for each in items] == [topics[each] for each in shown_in(table)]
    assert all(each.tools == ("remove",) for each in items)


def test_it_goes_into_a_topic_and_undo_takes_it_out_again(table: Table) -> None:
    page = table.open("services", HELPLINE)
    before = shown_in(table)
    other = next(each for each in table.session.catalogue.topics if each.id not in before)
    page.form.offer(f"{SHOWN_IN}/+", "")
    assert {each.key for each in rows(page.form, "offered") if each.chosen} <= set(before)
    page.form.add(f"{SHOWN_IN}/+", other.id)
    topic = table.session.catalogue.topic(other.id)
    assert topic is not None
    assert topic.services == (*other.services, HELPLINE.partition("/")[2])
    assert row(page, f"{SHOWN_IN}/{other.id}").label == other.title
    # The service itself is as it was; the step is one, and leads back here.
    assert [each.id for each in table.session.draft.topics] == [other.id]
    assert table.session.draft.services == ()
    step = table.session.undo()
    assert (step and step.path, table.session.can_undo) == (HELPLINE, False)
    assert shown_in(table) == before


def test_it_comes_out_of_a_topic(table: Table) -> None:
    page = table.open("services", HELPLINE)
    first, *others = shown_in(table)
    page.form.remove(f"{SHOWN_IN}/{first}")
    assert shown_in(table) == others
    assert table.session.undo_label.startswith("delete “")


def test_what_has_no_meaning_changes_nothing(table: Table) -> None:
    page = table.open("services", HELPLINE)
    page.form.add(f"{SHOWN_IN}/+", shown_in(table)[0])
    page.form.add(f"{SHOWN_IN}/+", "no-such-topic")
    page.form.remove(f"{SHOWN_IN}/no-such-topic")
    page.form.move(f"{SHOWN_IN}/{shown_in(table)[0]}", 1)
    assert not table.session.can_undo


def test_a_service_in_no_topic_says_so(table: Table) -> None:
    page = table.open("services")
    page.add_thing()
    assert row(page, SHOWN_IN).note == "In none yet: it is found by searching only."
