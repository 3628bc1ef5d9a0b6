"""Tiles and topics are moved up and down among their like, and as few as can be get another number."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from kiosk.content.model import Topic
from kiosk.staff.things.placing import numbers_after
from tests.staff.given import rows
from tests.staff.things_desk import Table, keys, said


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    table = Table()
    yield table
    table.jobs.close()


@given(st.lists(st.integers(0, 200), min_size=1, max_size=12).map(sorted), st.data())
def test_what_was_moved_stands_between_its_neighbours(numbers: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(numbers) - 1))
    moved = numbers.pop(data.draw(st.integers(0, len(numbers) - 1)))
    numbers.insert(place, moved)
    after = numbers_after(numbers, place)
    assert after[:place] == numbers[:place]
    assert all(one < two for one, two in pairwise(after[max(0, place - 1) : place + 2]))
    assert all(one <= two for one, two in pairwise(after))
    # What need not change has not: from the first that is large enough on, all stay.
    kept = [two == before for two, before in zip(after[place + 1 :], numbers[place + 1 :], strict=True)]
    assert kept == sorted(kept)


def test_with_room_between_two_numbers_nothing_else_changes() -> None:
    assert numbers_after([10, 30, 20, 40], 1) == [10, 15, 20, 40]
    assert numbers_after([20, 10], 0) == [0, 10]
    assert numbers_after([10, 20, 5], 2) == [10, 20, 30]


def test_a_tile_goes_up_and_undo_brings_it_back(table: Table) -> None:
    page = table.open("topics")
    page.choose_group("tile")
    before = keys(page)
    page.choose_thing(before[0])
    assert (said(page, "canMoveUp"), said(page, "canMoveDown")) == (False, True)
    page.choose_thing(before[2])
    page.move_thing(-1)
    assert keys(page) == [before[0], before[2], before[1], *before[3:]]
    assert table.session.undo_label.startswith("move “")
    assert page.form.path == before[2]
    page.move_thing(1)
    page.move_thing(1)
    assert keys(page) == [before[0], before[1], before[3], before[2], *before[4:]]
    for _ in range(3):
        table.session.undo()
    assert keys(page) == before


def test_the_last_goes_no_further_down(table: Table) -> None:
    page = table.open("topics")
    page.choose_group("tile")
    last = keys(page)[-1]
    page.choose_thing(last)
    assert (said(page, "canMoveUp"), said(page, "canMoveDown")) == (True, False)
    page.move_thing(1)
    assert not table.session.can_undo


def listed(table: Table) -> list[str]:
    topics = [each for each in table.session.catalogue.topics if each.entry]
    return [each.id for each in sorted(topics, key=lambda each: (each.order, each.id))]


def test_a_topic_moves_among_those_of_its_list_and_becomes_the_venues_own_alone(table: Table) -> None:
    before = listed(table)
    page = table.open("topics", f"topic/{before[3]}")
    page.move_thing(-1)
    assert listed(table) == [*before[:2], before[3], before[2], *before[4:]]
    assert [each.id for each in table.session.draft.topics] == [before[3]]


def test_a_topic_that_is_not_listed_has_no_place(table: Table) -> None:
    other = next(each for each in table.session.catalogue.topics if not each.entry)
    page = table.open("topics", f"topic/{other.id}")
    assert (said(page, "canMoveUp"), said(page, "canMoveDown")) == (False, False)
    page.move_thing(1)
    assert not table.session.can_undo


def test_nobody_writes_a_number(table: Table) -> None:
    listed_topic = next(each for each in table.session.catalogue.topics if each.entry)
    page = table.open("topics", f"topic/{listed_topic.id}")
    assert isinstance(page.form.thing, Topic)
    assert "order" not in [each.key for each in rows(page.form, "rows")]
