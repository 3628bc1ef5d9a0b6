"""Publishing: what visitors see now, what they saw before, and putting another edition in its place."""

import datetime as dt

import msgspec
import pytest

from kiosk.content.draft import Draft, changes, edition_of
from kiosk.content.model import Edition, Service
from kiosk.errors import ContentError, OurError
from kiosk.staff.ports import EditionLine, Publishing
from tests.contracts.behind import AMINA, JOE, Behind, Call, all_kept, edit, noted, refused, theirs
from tests.staff.fakes import NOW

PORTS = (Publishing, EditionLine)

ONE, TWO = theirs().services


def issued(behind: Behind, *services: Service, note: str = "") -> Edition:
    """The venue's next edition."""
    draft = Draft()
    for service in services:
        draft = draft.put("service", service)
    return edition_of(draft, behind.ports.publishing.next_number(), NOW, AMINA, note=note, name="The Library")


def publish(behind: Behind, *services: Service, note: str = "") -> Edition:
    edition = issued(behind, *services, note=note)
    assert behind.ports.publishing.publish(edition, AMINA) == ""
    return edition


def test_before_anything_is_published_there_are_only_others_and_no_history(behind: Behind) -> None:
    publishing = behind.ports.publishing
    assert (publishing.published().own, publishing.published().others) == (None, (theirs(),))
    assert list(publishing.history()) == []


def test_what_is_published_is_what_visitors_see_above_the_others(behind: Behind) -> None:
    edition = publish(behind, ONE)
    published = behind.ports.publishing.published()
    assert (published.own, published.others) == (edition, (theirs(),))


def test_the_history_begins_with_the_kiosk_as_it_was_delivered(behind: Behind) -> None:
    publishing = behind.ports.publishing
    first = publish(behind, ONE, note="New times")
    second = publish(behind, TWO)
    newest, older, delivered = publishing.history()
    assert [each.number for each in (newest, older, delivered)] == [second.number, first.number, 1]
    assert [each.current for each in (newest, older, delivered)] == [True, False, False]
    assert (older.note, older.made_by) == ("New times", AMINA)
    assert {each.issued_at for each in (newest, older, delivered)} == {NOW}
    assert newest.issued_at.utcoffset() == dt.timedelta(0)
    assert delivered.note
    assert publishing.edition(1).services == ()


def test_numbers_follow_each_other(behind: Behind) -> None:
    publishing = behind.ports.publishing
    numbers = [publish(behind, ONE).number, publish(behind, TWO).number, publishing.next_number()]
    assert numbers == [2, 3, 4]
    publishing.go_back(2, AMINA)
    assert publishing.next_number() == 4


def test_any_edition_can_be_read_again(behind: Behind) -> None:
    first, second = publish(behind, ONE), publish(behind, TWO)
    publishing = behind.ports.publishing
    assert publishing.edition(first.number) == first
    assert publishing.edition(second.number) == second


@pytest.mark.parametrize("number", [0, 1, 7])
def test_an_edition_that_is_not_there_is_said_so(behind: Behind, number: int) -> None:
    before = all_kept(behind)
    with pytest.raises(ContentError):
        behind.ports.publishing.edition(number)
    with pytest.raises(ContentError):
        behind.ports.publishing.go_back(number, AMINA)
    assert all_kept(behind) == before


@pytest.mark.parametrize("number", [1, 3])
def test_a_number_that_is_not_the_next_one_is_refused(behind: Behind, number: int) -> None:
    before = all_kept(behind)
    with pytest.raises(ContentError):
        behind.ports.publishing.publish(msgspec.structs.replace(issued(behind, ONE), number=number), AMINA)
    assert all_kept(behind) == before


def test_what_does_not_read_back_is_refused(behind: Behind) -> None:
    before = all_kept(behind)
    unreadable = issued(behind, msgspec.structs.replace(ONE, name=""))
    with pytest.raises(ContentError):
        behind.ports.publishing.publish(unreadable, AMINA)
    assert all_kept(behind) == before


def test_somebody_elses_edition_is_refused(behind: Behind) -> None:
    before = all_kept(behind)
    with pytest.raises(OurError):
        behind.ports.publishing.publish(msgspec.structs.replace(issued(behind, ONE), publisher="county"), AMINA)
    assert all_kept(behind) == before


def test_going_back_shows_an_earlier_edition_and_keeps_them_all(behind: Behind) -> None:
    first, second = publish(behind, ONE), publish(behind, TWO)
    publishing = behind.ports.publishing
    assert publishing.go_back(first.number, JOE) == ""
    assert publishing.published().own == first
    assert [(each.number, each.current) for each in publishing.history()] == [
        (second.number, False),
        (first.number, True),
        (1, False),
    ]


def test_a_draft_in_which_nothing_waits_goes_back_too(behind: Behind) -> None:
    publish(behind, ONE)
    drafts = behind.ports.drafts
    draft = drafts.load()
    edit(behind, changes(draft, draft.put("service", TWO)))
    publish(behind, ONE, TWO)
    behind.ports.publishing.go_back(2, AMINA)
    assert drafts.load().services == (ONE,)


def test_a_draft_in_which_something_waits_stays(behind: Behind) -> None:
    publish(behind, ONE)
    publish(behind, TWO)
    drafts = behind.ports.drafts
    draft = drafts.load()
    edit(behind, changes(draft, draft.put("service", ONE)))
    behind.ports.publishing.go_back(2, AMINA)
    assert drafts.load().services == (TWO, ONE)


def test_who_published_and_who_went_back_is_noted(behind: Behind) -> None:
    number = publish(behind, ONE).number
    who, what = noted(behind)
    assert (who, str(number) in what) == (AMINA, True)
    behind.ports.publishing.go_back(1, JOE)
    who, what = noted(behind)
    assert (who, "1" in what) == (JOE, True)


WRITING: dict[str, Call] = {
    "publish": lambda behind: behind.ports.publishing.publish(edition_of(Draft(), 3, NOW, AMINA), AMINA),
    "go back": lambda behind: behind.ports.publishing.go_back(1, AMINA),
}
READING: dict[str, Call] = {
    "published": lambda behind: behind.ports.publishing.published(),
    "history": lambda behind: behind.ports.publishing.history(),
    "edition": lambda behind: behind.ports.publishing.edition(2),
    "next number": lambda behind: behind.ports.publishing.next_number(),
}


@pytest.mark.parametrize("call", [*WRITING, *READING])
def test_where_nothing_can_be_reached_it_says_so_and_nothing_has_changed(behind: Behind, call: str) -> None:
    publish(behind, ONE)
    refused(behind, behind.out_of_reach(), (WRITING | READING)[call])


@pytest.mark.parametrize("call", WRITING)
def test_on_a_full_disk_a_change_is_refused_whole(behind: Behind, call: str) -> None:
    publish(behind, ONE)
    refused(behind, behind.full(), WRITING[call])


@pytest.mark.parametrize("call", READING)
def test_on_a_full_disk_everything_can_be_read(behind: Behind, call: str) -> None:
    publish(behind, ONE)
    before = READING[call](behind)
    with behind.full():
        assert READING[call](behind) == before
