import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import insert

from kiosk.store import audit
from kiosk.store.audit import Audit, add_line
from kiosk.store.staff_tables import AuditRow
from kiosk.store.store import Store
from tests.store.samples import NOON, noon, opened


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return opened(tmp_path)


def told(store: Store, count: int = 100) -> list[str]:
    return [each.what for each in Audit(store, noon).latest(count)]


def test_what_was_done_is_listed_newest_first_with_who_and_when(store: Store) -> None:
    london = dt.timezone(dt.timedelta(hours=1))
    Audit(store, lambda: NOON.astimezone(london)).note("Ada", "Published edition 2.")
    Audit(store, lambda: NOON + dt.timedelta(hours=1)).note("", "A wrong PIN was tried.")
    lines = Audit(store, noon).latest(10)
    assert [(each.who, each.what) for each in lines] == [
        ("", "A wrong PIN was tried."),
        ("Ada", "Published edition 2."),
    ]
    assert lines[1].at == NOON
    assert lines[1].at.utcoffset() == dt.timedelta(0)


def test_only_as_many_as_asked_for(store: Store) -> None:
    kept = Audit(store, noon)
    for number in range(4):
        kept.note("Ada", str(number))
    assert told(store, 2) == ["3", "2"]
    assert told(store, 0) == told(store, -1) == []


def test_a_clock_that_was_set_back_does_not_change_the_order(store: Store) -> None:
    Audit(store, noon).note("Ada", "first")
    Audit(store, lambda: NOON - dt.timedelta(days=400)).note("Ada", "second")
    assert told(store) == ["second", "first"]


def test_the_oldest_lines_go_first(store: Store) -> None:
    with store.writing() as session:
        lines = [{"at": NOON, "who": "Ada", "what": str(number)} for number in range(audit.MOST_LINES)]
        session.execute(insert(AuditRow), lines)
    kept = Audit(store, noon)
    kept.note("Ada", "one more")
    kept.note("Ada", "and another")
    listed = told(store, 10_000)
    assert len(listed) == audit.MOST_LINES == 5_000
    assert (listed[0], listed[1], listed[-1]) == ("and another", "one more", "2")


def test_a_line_and_what_it_tells_of_happen_together_or_not_at_all(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.writing() as session:
        add_line(session, "Ada", "Divided by nothing.", NOON)
        raise ZeroDivisionError
    assert told(store) == []


def test_the_list_survives_with_the_last_good_copy(store: Store, tmp_path: Path) -> None:
    Audit(store, noon).note("Ada", "kept")
    store.close()
    (tmp_path / "kiosk.db").write_bytes(b"nonsense")
    assert told(opened(tmp_path)) == ["kept"]
