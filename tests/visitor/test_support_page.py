import pytest
from PySide6.QtCore import QObject

from kiosk.device.fake import FrozenClock
from kiosk.visitor.page_context import PageContext
from tests.content.checks import samples
from tests.visitor.given import WEDNESDAY, Counted, keys, page_at, page_context_of
from tests.visitor.kiosks import holidays, starter_catalogue


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def test_the_starter_shows_two_helplines_before_anything_is_chosen(parent: QObject) -> None:
    context = PageContext(starter_catalogue(), holidays(), FrozenClock(WEDNESDAY), lambda _: "", Counted())
    found = keys(page_at(context, "support", parent), "services")
    assert sorted(found) == ["herts-domestic-abuse-helpline", "rape-and-sexual-abuse-support-line"]


def test_they_are_the_first_services_of_the_first_two_entries_that_are_there(parent: QObject) -> None:
    services = tuple(samples.service(id=ident) for ident in ("one", "two", "three", "four"))
    topics = (
        samples.topic(id="last", entry=True, order=30, services=("four",)),
        samples.topic(id="second", entry=True, order=20, services=("two", "three"), pinned="two"),
        samples.topic(id="first", entry=True, order=10, services=("hidden", "one", "two")),
        samples.topic(id="other", order=1, services=("four",)),
    )
    made = page_at(page_context_of(services=services, topics=topics), "support", parent)
    assert keys(made, "services") == ["one", "three"]


@pytest.mark.parametrize("pinned", [None, "one"])
def test_one_that_both_entries_begin_with_stands_there_once(parent: QObject, pinned: str | None) -> None:
    topics = tuple(
        samples.topic(id=ident, entry=True, services=("one",), pinned=pinned) for ident in ("first", "second")
    )
    made = page_at(page_context_of(services=(samples.service(id="one"),), topics=topics), "support", parent)
    assert keys(made, "services") == ["one"]


def test_entries_without_services_leave_the_page_without_helplines(parent: QObject) -> None:
    made = page_at(page_context_of(topics=(samples.topic(entry=True, services=()),)), "support", parent)
    assert keys(made, "services") == []
