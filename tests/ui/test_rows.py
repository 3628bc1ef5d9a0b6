from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.ui.rows import Rows


@dataclass(frozen=True, slots=True)
class Card:
    key: str
    words: str = ""
    lines: tuple[str, ...] = ()


class Watched:
    """Rows under Qt's own model tester, with everything they said to a screen."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self.rows = Rows(Card, cards)
        self.tester = QAbstractItemModelTester(self.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
        self.said: list[str] = []
        self.on_screen = list(cards)
        """What a screen has that knows only the signals."""
        self.rows.rowsInserted.connect(self._inserted)
        self.rows.rowsRemoved.connect(self._removed)
        self.rows.rowsMoved.connect(self._moved)
        self.rows.dataChanged.connect(self._changed)
        self.rows.modelReset.connect(lambda: self.said.append("reset"))
        self.rows.layoutChanged.connect(lambda: self.said.append("layout"))

    def _inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.said.append("insert")
        self.on_screen[first:first] = self.rows.rows[first : last + 1]

    def _removed(self, _: QModelIndex, first: int, last: int) -> None:
        self.said.append("remove")
        del self.on_screen[first : last + 1]

    def _moved(self, _: QModelIndex, first: int, last: int, __: QModelIndex, to: int) -> None:
        self.said.append("move")
        block = self.on_screen[first : last + 1]
        del self.on_screen[first : last + 1]
        to -= len(block) if to > first else 0
        self.on_screen[to:to] = block

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.said.append("change")
        for place in range(first.row(), last.row() + 1):
            self.on_screen[place] = self.rows.rows[place]


cards = st.lists(
    st.builds(Card, key=st.sampled_from("abcdefgh"), words=st.sampled_from(["", "x", "y"])),
    unique_by=lambda card: card.key,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=cards)
def test_what_is_put_at_the_end_comes_in_one_go(qapp: object, before: list[Card]) -> None:
    watched = Watched(before)
    more = [Card("new-1"), Card("new-2")]
    watched.rows.extend(more)
    watched.rows.extend([])
    assert watched.on_screen == [*before, *more]
    assert len(watched.said) <= 1


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=cards, after=cards)
def test_from_any_list_to_any_list_a_screen_that_heard_only_the_signals_shows_the_new_one(
    qapp: object, before: list[Card], after: list[Card]
) -> None:
    watched = Watched(before)
    watched.rows.replace(after)
    assert watched.rows.rows == tuple(after)
    assert watched.on_screen == after
    assert "reset" not in watched.said
    assert "layout" not in watched.said


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=cards, after=cards)
def test_it_says_no_more_than_it_must(qapp: object, before: list[Card], after: list[Card]) -> None:
    watched = Watched(before)
    watched.rows.replace(after)
    old, new = {card.key: card for card in before}, {card.key: card for card in after}
    assert watched.said.count("remove") == len(old.keys() - new.keys())
    assert watched.said.count("insert") == len(new.keys() - old.keys())
    assert watched.said.count("change") == sum(old[key] != new[key] for key in old.keys() & new.keys())
    stays = [card.key for card in before if card.key in new]
    if stays == [card.key for card in after if card.key in old]:
        assert "move" not in watched.said
    else:
        assert watched.said.count("move") < len(stays)


SAID_BY_A_MODEL = (
    "rowsAboutToBeRemoved",
    "rowsRemoved",
    "rowsAboutToBeInserted",
    "rowsInserted",
    "rowsAboutToBeMoved",
    "rowsMoved",
    "dataChanged",
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=cards,
    after=cards,
    asked=st.lists(st.tuples(st.integers(0, 6), st.sampled_from(SAID_BY_A_MODEL), cards), min_size=1, max_size=4),
)
def test_a_list_that_is_replaced_while_it_is_being_replaced_ends_as_it_was_asked_for_last(
    qapp: object, before: list[Card], after: list[Card], asked: list[tuple[int, str, list[Card]]]
) -> None:
    """Somebody who hears the signals asks for other rows, at any of them and up to four times."""
    watched, last, heard = Watched(before), [after], dict.fromkeys(SAID_BY_A_MODEL, 0)
    waiting = list(asked)

    def hear(name: str) -> None:
        heard[name] += 1
        due = next((each for each in waiting if each[1] == name and each[0] < heard[name]), None)
        if due is not None:
            waiting.remove(due)
            last[0] = due[2]
            watched.rows.replace(due[2])

    for name in SAID_BY_A_MODEL:
        getattr(watched.rows, name).connect(lambda *_, name=name: hear(name))
    watched.rows.replace(after)
    assert watched.rows.rows == tuple(last[0])
    assert watched.on_screen == last[0]


def test_after_a_replacement_within_another_the_list_can_be_replaced_as_before(qapp: object) -> None:
    watched = Watched([Card("a"), Card("b")])

    def within(*_: object) -> None:
        watched.rows.replace([Card("c")])

    watched.rows.rowsRemoved.connect(within)
    watched.rows.replace([])
    assert watched.on_screen == [Card("c")]
    watched.rows.rowsRemoved.disconnect(within)
    watched.rows.replace([Card("d")])
    assert watched.rows.rows == (Card("d"),)


def test_the_same_list_again_says_nothing(qapp: object) -> None:
    watched = Watched([Card("a"), Card("b")])
    watched.rows.replace([Card("a"), Card("b")])
    assert watched.said == []


def test_a_row_that_moves_keeps_the_persistent_index_a_screen_holds(qapp: object) -> None:
    watched = Watched([Card("a"), Card("b"), Card("c")])
    from_c = watched.rows.index(2)
    watched.rows.replace([Card("c", "now"), Card("a"), Card("b")])
    role = next(role for role, name in watched.rows.roleNames().items() if name == b"key")
    assert watched.rows.data(watched.rows.index(0), role) == "c"
    assert not from_c.isValid() or from_c.row() == 2


def test_every_field_is_a_role_in_order_and_a_tuple_reaches_qml_as_a_list(qapp: object) -> None:
    rows = Rows(Card, [Card("a", "hello", ("one", "two"))])
    roles = rows.roleNames()
    assert [bytes(name.data()).decode() for name in roles.values()] == ["key", "words", "lines"]
    values = [rows.data(rows.index(0), role) for role in roles]
    assert values == ["a", "hello", ["one", "two"]]


@pytest.mark.parametrize("role", [0, int(Qt.ItemDataRole.UserRole) - 1, int(Qt.ItemDataRole.UserRole) + 3])
def test_a_role_that_is_no_field_has_no_value(qapp: object, role: int) -> None:
    rows = Rows(Card, [Card("a")])
    assert rows.data(rows.index(0), role) is None


def test_outside_the_list_there_is_nothing(qapp: object) -> None:
    rows = Rows(Card, [Card("a")])
    first = int(Qt.ItemDataRole.UserRole)
    assert rows.data(QModelIndex(), first) is None
    assert rows.data(rows.index(1), first) is None
    assert rows.rowCount(rows.index(0)) == 0


def test_a_row_is_found_by_its_key(qapp: object) -> None:
    rows = Rows(Card, [Card("a"), Card("b")])
    assert [rows.place_of(key) for key in ("a", "b", "c")] == [0, 1, -1]
