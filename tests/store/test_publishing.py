"""Publishing and going back: one transaction each, the venue's layer on top, and somebody's name beside it."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import update

from kiosk.content.draft import Draft, as_edition, changes, draft_of, edition_of
from kiosk.content.edition import encode
from kiosk.content.model import Organization
from kiosk.errors import ContentError, MachineError, OurError
from kiosk.store.audit import Audit
from kiosk.store.copies import LAST_GOOD
from kiosk.store.drafts import Drafts
from kiosk.store.health import State, examine
from kiosk.store.models import EditionRow
from kiosk.store.publishing import Publishing
from kiosk.store.recovery import Outcome
from kiosk.store.store import Store
from tests.content.layers import laid_over
from tests.store.draft_samples import service
from tests.store.samples import NOON, edition, noon, opened

CHANGED = Organization(id="starter-0", name="As the venue has it")
DRAFT = Draft(organizations=(CHANGED,), services=(service(),), hidden=("organization/starter-1",))
FIRST = edition_of(DRAFT, 2, NOON, "Amina", note="Our own words", name="A library")


def published(folder: Path) -> tuple[Store, Publishing]:
    """A kiosk that has published once."""
    store = opened(folder)
    publishing = Publishing(store, noon)
    assert publishing.publish(FIRST, "Amina") == ""
    return store, publishing


def organizations(store: Store) -> dict[str, str]:
    return {each.id: each.name for each in store.catalogue().organizations}


def test_before_anything_is_published_there_are_only_others(tmp_path: Path) -> None:
    publishing = Publishing(opened(tmp_path), noon)
    assert publishing.published().own is None
    assert publishing.published().others == (edition(),)
    assert publishing.history() == ()
    assert publishing.next_number() == 2


def test_what_is_published_lies_on_top_of_the_others(tmp_path: Path) -> None:
    store, publishing = published(tmp_path)
    store.install(edition(1, "county"))
    assert [layer.publisher for layer in store.layers()] == ["venue", "starter", "county"]
    assert publishing.published().own == FIRST
    assert publishing.published().others == (edition(), edition(1, "county"))
    assert organizations(store)["starter-0"] == "As the venue has it"
    assert store.catalogue().service("advice") == service()
    assert publishing.next_number() == 3


def test_visitors_see_what_the_preview_showed(tmp_path: Path) -> None:
    store, publishing = published(tmp_path)
    shown, now = store.catalogue(), publishing.published()
    assert as_edition(shown, FIRST) == as_edition(laid_over(FIRST, now.others), FIRST)


def test_what_the_venue_hides_is_left_out_until_it_publishes_otherwise(tmp_path: Path) -> None:
    store, publishing = published(tmp_path)
    assert "starter-1" not in organizations(store)
    publishing.publish(edition_of(replace(DRAFT, hidden=()), 3, NOON, "Joe"), "Joe")
    assert "starter-1" in organizations(store)
    publishing.go_back(2, "Joe")
    assert "starter-1" not in organizations(store)


def test_going_back_reaches_a_draft_in_which_nothing_waits(tmp_path: Path) -> None:
    store, publishing = published(tmp_path)
    drafts = Drafts(store, noon)
    assert drafts.load() == draft_of(FIRST)
    publishing.publish(edition_of(replace(DRAFT, hidden=()), 3, NOON, "Joe"), "Joe")
    drafts.save(changes(drafts.load(), replace(draft_of(FIRST), hidden=())), "Amina")
    publishing.go_back(2, "Command line")
    assert drafts.load() == draft_of(FIRST)
    written = drafts.load().put("organization", Organization(id="new", name="New"))
    drafts.save(changes(drafts.load(), written), "Amina")
    publishing.go_back(3, "Command line")
    assert drafts.load() == written, "what waits to be published is never lost"


def test_what_a_layer_below_hides_does_not_count(tmp_path: Path) -> None:
    store, _ = published(tmp_path)
    store.install(replace(edition(2), hidden=("organization/starter-2",)))
    assert "starter-2" in organizations(store)


def test_the_first_edition_is_the_kiosk_as_it_was_delivered(tmp_path: Path) -> None:
    store, publishing = published(tmp_path)
    newest, first = publishing.history()
    assert (newest.number, newest.made_by, newest.note, newest.current) == (2, "Amina", "Our own words", True)
    assert (first.number, first.made_by, first.note, first.current) == (1, "Community Kiosk", "As delivered", False)
    assert first.issued_at == NOON
    publishing.go_back(1, "Amina")
    assert organizations(store) == {each.id: each.name for each in edition().organizations}
    assert store.catalogue().service("advice") is None
    assert [each.number for each in publishing.history() if each.current] == [1]
    publishing.go_back(2, "Amina")
    assert publishing.published().own == FIRST


def test_who_did_it_is_written_down_with_it(tmp_path: Path) -> None:
    store, publishing = published(tmp_path)
    publishing.go_back(1, "Joe")
    lines = [(line.at, line.who, line.what) for line in Audit(store, noon).latest(9)]
    assert lines == [(NOON, "Joe", "Went back to edition 1."), (NOON, "Amina", "Published edition 2.")]


def test_a_number_that_is_not_the_next_one_is_refused(tmp_path: Path) -> None:
    store, publishing = published(tmp_path)
    with pytest.raises(ContentError, match="next one is edition 3"):
        publishing.publish(edition_of(Draft(), 2, NOON, "Joe"), "Joe")
    with pytest.raises(ContentError, match="next one is edition 3"):
        publishing.publish(edition_of(Draft(), 7, NOON, "Joe"), "Joe")
    assert publishing.published().own == FIRST
    assert len(Audit(store, noon).latest(9)) == 1


def test_somebody_elses_edition_is_refused(tmp_path: Path) -> None:
    publishing = Publishing(opened(tmp_path), noon)
    with pytest.raises(OurError, match="nothing was published"):
        publishing.publish(edition(2), "Joe")
    assert publishing.history() == ()


def test_what_would_not_read_back_is_refused(tmp_path: Path) -> None:
    publishing = Publishing(opened(tmp_path), noon)
    with pytest.raises(ContentError, match="name"):
        publishing.publish(edition_of(Draft(services=(service(name=""),)), 2, NOON, "Joe"), "Joe")
    assert publishing.history() == ()
    assert publishing.published().own is None


def test_a_venue_edition_that_came_from_outside_counts(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.install(edition_of(DRAFT, 5, NOON, "Somebody"))
    publishing = Publishing(store, noon)
    assert publishing.next_number() == 6
    publishing.publish(edition_of(DRAFT, 6, NOON, "Amina"), "Amina")
    assert [each.number for each in publishing.history()] == [6, 5]
    assert store.layers()[0].publisher == "venue"


def test_an_edition_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    _, publishing = published(tmp_path)
    assert publishing.edition(2) == FIRST
    assert encode(publishing.edition(1)) != encode(FIRST)
    for asked in (publishing.edition, lambda number: publishing.go_back(number, "Joe")):
        with pytest.raises(ContentError, match="no edition 9 of this venue"):
            asked(9)
    assert publishing.published().own == FIRST


@pytest.mark.parametrize("publisher", ["venue", "starter"])
def test_a_document_damaged_on_the_disk_is_said_so(tmp_path: Path, publisher: str) -> None:
    store, publishing = published(tmp_path)
    with store.writing() as session:
        session.execute(update(EditionRow).where(EditionRow.publisher == publisher).values(document=b"{}"))
    with pytest.raises(MachineError, match="Start the kiosk again"):
        publishing.published()


def test_a_fault_on_the_way_publishes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(tmp_path)
    publishing = Publishing(store, noon)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.store.publishing.add_line", fail)
    with pytest.raises(MachineError, match="disk that holds the kiosk’s data is full"):
        publishing.publish(FIRST, "Amina")
    assert publishing.history() == ()
    assert [layer.publisher for layer in store.layers()] == ["starter"]


def test_the_last_good_copy_is_renewed_and_says_so_when_it_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, publishing = published(tmp_path)
    assert examine(tmp_path / LAST_GOOD).state is State.SOUND
    (tmp_path / "kiosk.db").unlink()
    again = opened(tmp_path)
    assert again.report.outcome is Outcome.RESTORED
    publishing = Publishing(again, noon)
    assert publishing.published().own == FIRST

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.store.copies.put_in_place", refuse)
    assert "safety copy of the database could not be renewed" in publishing.go_back(1, "Amina")
    assert [each.number for each in publishing.history() if each.current] == [1]
